import type { Issue, Path } from '../language/issue';
import { negatedTests } from '../language/negations';
import type { RulebookSource } from '../language/schema';
import type { Counterexample } from '../verify/proofs';
import { MOST_SCREENS } from '../verify/safety-proofs';

/** Where a counterexample stands in the file, and which fault it is; several where several lines cause it. */
export function placeCounterexample(source: RulebookSource, { property, subject }: Counterexample): Issue[] {
  const issue = (path: Path, fault: object): Issue => ({ source: 'rulebook', path, ...fault }) as Issue;
  const place = (list: readonly { id: string }[] | undefined, id: string) => (list ?? []).findIndex((entry) => entry.id === id);
  switch (subject.kind) {
    case 'rulebook':
      return [issue(['ask-us'], { code: 'dead-end', on: 'key' })];
    case 'path':
      return [issue(['questions'], { code: 'path-too-long', screens: subject.screens, bound: MOST_SCREENS, on: 'key' })];
    case 'question': {
      const { id } = subject;
      if (property === 'every-question-asked') return [issue(['questions', place(source.questions, id), 'when'], { code: 'never-asked', id, on: 'key' })];
      return [issue([], { code: property === 'safety-is-asked' ? 'safety-unasked' : 'safety-weakened', id })];
    }
    case 'rule': {
      const { id } = subject;
      const index = place(source.rules, id);
      if (property === 'every-rule-holds') return [issue(['rules', index, 'when'], { code: 'rule-never-holds', id, on: 'key' })];
      if (property === 'every-rule-matters') return [issue(['rules', index, 'id'], { code: 'rule-never-matters', id })];
      return index < 0 ? [issue([], { code: 'safety-weakened', id })] : [issue(['rules', index, 'refer', 'level'], { code: 'stops-before-safety', id })];
    }
    case 'technique':
    case 'enhancement': {
      const list = `${subject.kind}s` as const;
      return [issue([list, place(source[list], subject.id), 'id'], { code: 'never-suggested', kind: subject.kind, id: subject.id })];
    }
    case 'option': {
      const index = place(source.questions, subject.question);
      const list = place(source.questions[index]?.scale, subject.id) < 0 ? 'options' : 'scale';
      return [
        issue(['questions', index, list, place(source.questions[index]?.[list], subject.id), 'id'], { code: 'option-changes-nothing', id: subject.id, question: subject.question }),
      ];
    }
    case 'test': {
      const list = subject.of === 'rule' ? source.rules : source.questions;
      const index = place(list, subject.id);
      const tests = negatedTests(list[index]?.when ?? {}, [`${subject.of}s`, index, 'when']);
      return tests.filter(({ question }) => question === subject.question).map(({ path }) => issue(path, { code: 'not-of-unasked', id: subject.question, on: 'key' }));
    }
  }
}
