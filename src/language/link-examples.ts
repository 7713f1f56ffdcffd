import { arrangeQuestions } from './arrange';
import type { Fault, IdKind, Issue, Path } from './issue';
import { linkOption } from './link-conditions';
import type { SafetyCore } from './safety-core';
import type { ExampleSource, RulebookSource } from './schema';

/** Checks the examples of a rulebook: that what they answer and expect exists. Not part of the script. */
export function linkExamples(source: RulebookSource, core: SafetyCore): Issue[] {
  const issues: Issue[] = [];
  const report = (path: Path, fault: Fault, on?: 'key') => {
    issues.push({ ...fault, source: 'rulebook', path, ...(on && { on }) });
  };
  const techniques = source.techniques.map(({ id }) => id);
  const enhancements = (source.enhancements ?? []).map(({ id }) => id);
  const plans = (source.plans ?? []).map(({ id }) => id);
  const questions = new Map(arrangeQuestions(source, core).map((question) => [question.id, question]));

  function known(kind: IdKind, ids: readonly string[], named: string | readonly string[] | undefined, path: Path): void {
    for (const [index, id] of [named ?? []].flat().entries()) {
      if (!ids.includes(id)) report(Array.isArray(named) ? [...path, index] : path, { code: 'unknown-id', kind, id, known: ids });
    }
  }

  function linkAnswers({ answers }: ExampleSource, path: Path): void {
    for (const [id, answer] of Object.entries(answers)) {
      const at = [...path, id];
      const question = questions.get(id);
      if (!question) {
        report(at, { code: 'unknown-id', kind: 'question', id, known: [...questions.keys()] }, 'key');
        continue;
      }
      const options = [answer].flat();
      for (const [index, option] of options.entries()) linkOption(question, option, Array.isArray(answer) ? [...at, index] : at, questions, report);
      if (options.length > 1 && !question.many) report(at, { code: 'answer-count', id });
      const alone = question.options.find((option) => option.exclusive && options.includes(option.id));
      if (alone && options.length > 1) report(at, { code: 'answer-not-alone', id: alone.id });
    }
  }

  for (const [index, example] of (source.examples ?? []).entries()) {
    const { expect } = example;
    const at = ['examples', index, 'expect'];
    linkAnswers(example, ['examples', index, 'answers']);
    if (Object.keys(expect).length === 0) report(at, { code: 'empty-expectation' });
    known('technique', techniques, expect.technique, [...at, 'technique']);
    known('technique', techniques, expect.also, [...at, 'also']);
    known('technique or enhancement', [...techniques, ...enhancements], expect.not, [...at, 'not']);
    known('enhancement', enhancements, expect.enhancements, [...at, 'enhancements']);
    known('plan', plans, expect.plan, [...at, 'plan']);
  }
  return issues;
}
