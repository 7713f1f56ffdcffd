import { arrangeQuestions, clearedOf } from './arrange';
import type { Fault, IdKind, Issue, Path } from './issue';
import { COMBINATORS, linkCondition, optionsOf, type Scope } from './link-conditions';
import { checkEach, checkReferences, idsOf, type Named } from './references';
import type { SafetyCore } from './safety-core';
import type { QuestionSource, RulebookSource, RuleSource } from './schema';

/** Ids that would reach into the prototype of an object. */
const RESERVED = new Set(['constructor', 'prototype']);

/** Keys of a question that belong to the safety core and cannot be given where the owner only places it. */
const CORE_KEYS = ['ask', 'help', 'why', 'answer', 'refine', 'when', 'scale', 'options', 'brief', 'picture'] as const;

/**
 * Checks what a rulebook's shape cannot show: that ids exist and are unique, that conditions look back only,
 * that the safety core stands as it is.
 *
 * @param source a rulebook of the right shape
 * @param core what every rulebook inherits
 * @returns every fault that would make the rulebook mean something else than it says; what only its owner must mend is
 *   {@link review}'s, examples are {@link linkExamples}'
 */
export function link(source: RulebookSource, core: SafetyCore): Issue[] {
  const issues: Issue[] = [];
  const report = (path: Path, fault: Fault, on?: 'key') => {
    issues.push({ ...fault, source: 'rulebook', path, ...(on && { on }) });
  };
  const techniques: Named = { kind: 'technique', known: idsOf(source.techniques) };
  const enhancements: Named = { kind: 'enhancement', known: idsOf(source.enhancements) };
  const treatments: Named = { kind: 'technique or enhancement', known: [...techniques.known, ...enhancements.known] };
  const plans: Named = { kind: 'plan', known: idsOf(source.plans) };
  const arranged = arrangeQuestions(source, core);
  const questions = new Map(arranged.map((question) => [question.id, question]));
  const refinements = new Set(arranged.filter(({ refine }) => refine).map(({ id }) => id));
  const earlier = new Set<string>();

  function unique(kind: IdKind, entries: readonly { id: string; path: Path }[]): void {
    const seen = new Set<string>();
    for (const { id, path } of entries) {
      if (RESERVED.has(id) || (kind === 'question' && COMBINATORS.has(id))) report(path, { code: 'reserved-id', id });
      if (seen.has(id)) report(path, { code: 'duplicate-id', kind, id });
      seen.add(id);
    }
  }

  const placed = (key: string, list: readonly { id: string }[] | undefined) => (list ?? []).map(({ id }, index) => ({ id, path: [key, index, 'id'] }));

  function linkLanguages(): void {
    for (const [index, language] of source.studio.languages.entries()) {
      if (!core.languages.includes(language)) report(['studio', 'languages', index], { code: 'unsafe-language', language, known: core.languages });
    }
  }

  function linkQuestion(question: QuestionSource, path: Path): void {
    if (core.questions.some(({ id }) => id === question.id)) {
      for (const key of CORE_KEYS) if (question[key] !== undefined) report([...path, key], { code: 'core-question', id: question.id, key }, 'key');
      return;
    }
    if (question.ask === undefined) report(path, { code: 'missing-key', key: 'ask' });
    const options = optionsOf(question);
    if (options.length === 0) report(path, { code: 'no-options' });
    unique('option', [
      ...(question.scale ?? []).map(({ id }, index) => ({ id, path: [...path, 'scale', index, 'id'] })),
      ...(question.options ?? []).map(({ id }, index) => ({ id, path: [...path, 'options', index, 'id'] })),
    ]);
  }

  function linkRule(rule: RuleSource, path: Path): void {
    const strict = rule.limit !== undefined || rule.refer !== undefined;
    linkCondition(rule.when, [...path, 'when'], { questions, earlier, strict }, report);
    if (rule.id.startsWith('safety-')) report([...path, 'id'], { code: 'core-rule', id: rule.id });
    checkReferences(rule, path, { suggest: techniques, avoid: treatments, enhance: enhancements, plan: plans }, report);
    if (rule.refer) for (const id of questionsNamed(rule.when)) if (refinements.has(id)) report([...path, 'when'], { code: 'refers-on-refine', id });
  }

  linkLanguages();
  unique(
    'question',
    // Those of the core first, so that a question of the owner that takes the name of one is the one at fault.
    [...arranged].sort((a, b) => Number(a.path !== undefined) - Number(b.path !== undefined)).map(({ id, path = [] }) => ({ id, path: [...path, 'id'] })),
  );
  unique('technique or enhancement', [...placed('techniques', source.techniques), ...placed('enhancements', source.enhancements)]);
  unique('plan', placed('plans', source.plans));
  unique(
    'rule',
    source.rules.flatMap(({ id, refer }, index) => {
      const path = ['rules', index, 'id'];
      return refer?.level === 'doctor-first'
        ? [
            { id, path },
            { id: clearedOf(id), path },
          ]
        : [{ id, path }];
    }),
  );
  unique('advice', placed('advice', source.advice));
  for (const [index, question] of source.questions.entries()) linkQuestion(question, ['questions', index]);
  for (const question of arranged) {
    const scope: Scope = { questions, earlier, strict: false };
    if ('own' in question && question.own.when) linkCondition(question.own.when, [...(question.path as Path), 'when'], scope, report);
    earlier.add(question.id);
  }
  for (const [index, rule] of source.rules.entries()) linkRule(rule, ['rules', index]);
  checkEach(source.techniques, 'techniques', { blends: techniques }, report);
  checkEach(source.enhancements, 'enhancements', { with: techniques }, report);
  checkReferences(source.fallback, ['fallback'], { technique: techniques }, report);
  return issues;
}

/** The ids of the questions that a condition names. */
function questionsNamed(condition: RuleSource['when']): string[] {
  return Object.entries(condition).flatMap(([key, part]) => {
    if (key === 'not') return questionsNamed(part as RuleSource['when']);
    return key === 'all' || key === 'any' ? (part as RuleSource['when'][]).flatMap(questionsNamed) : [key];
  });
}
