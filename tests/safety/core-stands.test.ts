import { describe, expect, test } from 'vitest';
import { consult } from '../../src/engine/consult';
import { EMPTY_MENU } from '../../src/engine/menu';
import type { QuestionSource, RulebookSource, RuleSource } from '../../src/language/schema';
import { rulebookSource, safety } from '../builders/source';
import { compileWith, faultsWith } from '../builders/with-core';

const CORE = safety.questions.map(({ id }) => id);
const faults = (changes: Partial<RulebookSource>) => faultsWith(rulebookSource(changes), safety).map((issue) => [issue.code, issue.path.join('.')]);
const own = rulebookSource().questions;
const rules = rulebookSource().rules;
const options = [
  { id: 'none', label: 'All well' },
  { id: 'other', label: 'Other' },
];

describe('an owner who writes to a question of the core is refused:', () => {
  const attempts: [string, Partial<QuestionSource>][] = [
    ['ask', { ask: 'Are you well?' }],
    ['help', { help: 'Never mind.' }],
    ['why', { why: 'No reason.' }],
    ['answer', { answer: 'one' }],
    ['refine', { refine: 'yes' }],
    ['when', { when: { place: 'back' } }],
    ['scale', { scale: options }],
    ['options', { options }],
    ['brief', { brief: 'Signs' }],
    ['picture', { picture: 'body' }],
  ];
  test.each(CORE.flatMap((id) => attempts.map(([key, change]): [string, string, Partial<QuestionSource>] => [id, key, change])))('%s cannot be given %s', (id, key, change) => {
    expect(faults({ questions: [...own, { id, ...change }] })).toContainEqual(['core-question', `questions.2.${key}`]);
  });
});

test.each(CORE)('an owner may choose the place of %s, and nothing else about it changes', (id) => {
  expect(faults({ questions: [{ id }, ...own] })).toEqual([]);
  const placed = compileWith(rulebookSource({ questions: [{ id }, ...own] }), safety).questions.find((question) => question.id === id);
  expect(placed).toEqual(compileWith(rulebookSource(), safety).questions.find((question) => question.id === id));
});

test('a question of the core that is placed twice is refused', () => {
  expect(faults({ questions: [{ id: 'signs' }, ...own, { id: 'signs' }] })).toContainEqual(['duplicate-id', 'questions.3.id']);
});

test('a rulebook that says nothing of safety has every screen and every rule of the core', () => {
  const book = compileWith(rulebookSource(), safety);
  expect(book.questions.filter((question) => question.safety).map(({ id }) => id)).toEqual(expect.arrayContaining(CORE));
  expect(book.rules.map(({ id }) => id)).toEqual(expect.arrayContaining(safety.rules.map(({ id }) => id)));
  for (const question of book.questions) if (CORE.includes(question.id) && !question.refine) expect(question.when).toBeUndefined();
});

test('only what a doctor clears is asked on a condition: that of its own rule', () => {
  const book = compileWith(rulebookSource(), safety);
  const conditional = book.questions.filter((question) => question.safety && question.when && !question.refine);
  expect(conditional.map(({ id }) => id)).toEqual(['safety-numb-or-severe-clearance', 'safety-conditions-clearance', 'safety-diagnosed-clearance']);
  expect(conditional.map(({ options: each }) => each.map(({ id }) => id))).toEqual(conditional.map(() => ['yes', 'no', 'unsure']));
});

test.each(safety.rules.map(({ id }) => id))('an owner cannot write a rule named %s', (id) => {
  expect(faults({ rules: [{ id, when: { place: 'back' }, tips: ['Rest'] }] })).toContainEqual(['core-rule', 'rules.0.id']);
});

test.each(['safety-mine', 'safety-conditions-cleared', 'safety-x'])('ids that begin like those of the core are refused: %s', (id) => {
  expect(faults({ rules: [{ id, when: { place: 'back' }, tips: ['Rest'] }] })).toContainEqual(['core-rule', 'rules.0.id']);
});

test.each(['safety-conditions-clearance', 'safety-diagnosed-clearance', 'safety-numb-or-severe-clearance'])('an owner cannot write the question %s', (id) => {
  expect(faults({ questions: [...own, { id, ask: 'Fine?', options }] }).map(([code]) => code)).toContain('duplicate-id');
});

test.each<[string, RuleSource]>([
  ['refers', { id: 'mine', when: { not: { place: 'back' } }, refer: { level: 'gate', about: 'it', do: ['Call'] } }],
  ['limits', { id: 'mine', when: { any: [{ place: 'neck' }, { not: { place: 'back' } }] }, limit: { pressure: 'light' } }],
])('a rule that %s may not use "not": what was not asked would count as told', (_, rule) => {
  expect(faults({ rules: [...rules, rule] }).map(([code]) => code)).toEqual(['not-where-strict']);
});

test('a language that the core does not speak is refused', () => {
  expect(faults({ studio: { name: 'Studio', languages: ['en', 'it'] } })).toEqual([['unsafe-language', 'studio.languages.1']]);
});

test("an owner's own doctor-first rule asks for a clearance as well, and is cleared by yes alone, into the same limit", () => {
  const rule: RuleSource = { id: 'knee', when: { place: 'neck' }, refer: { level: 'doctor-first', about: 'a new knee', do: ['Ask your doctor.'] } };
  const book = compileWith(rulebookSource({ rules: [...rules, rule] }), safety);
  const answers = { place: 'neck', pressure: 'firm', duration: 'weeks', signs: 'none', health: 'none' };
  const outcomes = [undefined, 'no', 'unsure', 'yes'].map((clearance) => consult(book, EMPTY_MENU, clearance ? { ...answers, 'knee-clearance': clearance } : answers));
  expect(outcomes.map(({ kind }) => kind)).toEqual(['asking', 'referral', 'referral', 'recommendation']);
  const cleared = outcomes[3];
  expect(cleared?.kind === 'recommendation' && cleared.recommendation.limits).toEqual([{ rule: 'knee-cleared', limit: { pressure: 'medium', forbid: ['body-weight', 'heat'] } }]);
  expect(JSON.stringify(cleared)).toContain('Reported: a new knee.');
});
