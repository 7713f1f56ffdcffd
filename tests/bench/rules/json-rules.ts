import { Engine, type NestedCondition, type TopLevelCondition } from 'json-rules-engine';
import type { Answers, Condition, Rulebook } from '../../../src/engine/rulebook';

/** Finds by json-rules-engine which rules of a rulebook hold on answers, by id. */
export function jsonRulesOf({ rules, questions }: Rulebook): (answers: Answers) => Promise<string[]> {
  const several = new Set(questions.filter(({ many }) => many).map(({ id }) => id));

  function nested(condition: Condition): NestedCondition {
    if ('all' in condition || 'any' in condition || 'not' in condition) return topLevel(condition);
    const [fact, ...value] = condition;
    return { fact, operator: several.has(fact) ? 'any-in' : 'in', value };
  }

  function topLevel(condition: Condition): TopLevelCondition {
    if ('all' in condition) return { all: condition.all.map(nested) };
    if ('any' in condition) return { any: condition.any.map(nested) };
    if ('not' in condition) return { not: nested(condition.not) };
    return { all: [nested(condition)] };
  }

  const engine = new Engine(
    rules.map(({ id, when }) => ({ conditions: topLevel(when), event: { type: id } })),
    { allowUndefinedFacts: true },
  );
  // Its own `in` takes one answer.
  engine.addOperator<readonly string[] | undefined, string[]>('any-in', (chosen, options) => chosen?.some((option) => options.includes(option)) ?? false);
  return async (answers) => {
    const facts = Object.entries(answers).map(([question, answer]) => [question, several.has(question) ? [answer].flat() : [answer].flat()[0]]);
    return (await engine.run(Object.fromEntries(facts))).events.map(({ type }) => type).sort();
  };
}
