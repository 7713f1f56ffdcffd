import { describe, expect, test } from 'vitest';
import { consult } from '../../src/engine/consult';
import { LEVELS, type Level } from '../../src/engine/levels';
import type { Limit } from '../../src/engine/rulebook';
import { inLanguage } from '../../src/engine/words';
import type { OptionSource } from '../../src/language/schema';
import { ROWS, type Row } from '../builders/safety-table';
import { safety, shipped } from '../builders/source';

const { rulebook, menu } = shipped();
const CALM = { location: 'lower-back', type: 'tired', pressure: 'medium', duration: 'weeks', signs: 'none', health: 'none' };

const screen = (id: string) => {
  const question = safety.questions.find((each) => each.id === id);
  if (!question) throw new Error(`no screen ${id}`);
  return { ...question, all: [...(question.scale ?? []), ...(question.options ?? [])] };
};

/** What an option says in English, label and help together. */
const english = ({ label, help = '' }: OptionSource) => [label, help].map((text) => inLanguage(text, 'en', 'en')).join(' ');

const limitsFor = (answers: Record<string, string>): readonly Limit[] => {
  const outcome = consult(rulebook, menu, { ...CALM, ...answers });
  return outcome.kind === 'recommendation' ? outcome.recommendation.limits.map(({ limit }) => limit) : [];
};

const STEPS = ['none', 'light', 'medium', 'firm', 'deepest'];
const ofLevel = (...levels: Row['level'][]) => ROWS.filter(({ level }) => levels.includes(level)).map((row): [string, Row] => [row.reported, row]);

describe('a visitor with this row finds it in words on its screen:', () => {
  test.each(ROWS.map((row): [string, Row] => [row.reported, row]))('%s', (_, { question, option, says }) => {
    const own = screen(question).all.find(({ id }) => id === option) as OptionSource;
    for (const words of says) expect(english(own).toLowerCase()).toContain(words);
  });
});

describe('a visitor with this row alone is referred at its level:', () => {
  test.each(ofLevel(...LEVELS))('%s', (_, { question, option, level }) => {
    const no = { [`safety-${option}-clearance`]: 'no' };
    const outcome = consult(rulebook, menu, { ...CALM, [question]: option, ...no });
    expect(outcome.kind === 'referral' && [outcome.referral.level, outcome.referral.others]).toEqual([level as Level, []]);
  });
});

describe('a visitor with this row is recommended something within its limits, and the brief names it:', () => {
  test.each(ofLevel('limit', 'note', 'doctor-first'))('%s', (_, { question, option, limit }) => {
    const answers = { [question]: option, [`safety-${option}-clearance`]: 'yes' };
    const outcome = consult(rulebook, menu, { ...CALM, ...answers });
    if (outcome.kind !== 'recommendation') throw new Error(outcome.kind);
    expect(outcome.recommendation.notes.length).toBeGreaterThan(0);
    const limits = limitsFor(answers);
    for (const trait of limit?.forbid ?? [])
      expect(
        limits.some(({ forbid }) => forbid.includes(trait)),
        trait,
      ).toBe(true);
    if (limit?.pressure === undefined) return;
    const cap = Math.min(...limits.map(({ pressure = 'deepest' }) => STEPS.indexOf(pressure)));
    expect(cap).toBeLessThanOrEqual(STEPS.indexOf(limit.pressure));
    for (const { pressure, unless } of limits) if (pressure !== undefined) expect(unless).toBe(limit.unless);
  });
});

test('every option of the safety screens has its row, and every row its option', () => {
  for (const id of ['signs', 'health']) {
    const options = screen(id).all.map((option) => option.id);
    expect(options.at(-1)).toBe('none');
    expect([...new Set(ROWS.filter(({ question }) => question === id).map(({ option }) => option))].sort()).toEqual(options.slice(0, -1).sort());
  }
});

test('rows that share an option share its outcome: the same level, so that nobody is shown less', () => {
  for (const { option, level } of ROWS) {
    const levels = ROWS.filter((row) => row.option === option).map((row) => (row.level === 'note' ? 'limit' : row.level));
    expect(new Set(levels).size, `${option} ${level}`).toBe(1);
  }
});

test('pain younger than 72 hours waits, and is booked for a day after', () => {
  const [limit] = limitsFor({ duration: 'under-3-days' });
  expect(limit?.wait).toEqual({ en: expect.stringContaining('48 to 72 hours'), es: expect.stringContaining('48 a 72 horas') });
  expect(limit?.after).toEqual({ en: expect.stringContaining('after'), es: expect.stringContaining('posterior') });
});

test('blood thinners and their kin are told to ask the doctor too; pain of months to have it checked', () => {
  const cautions = (answers: Record<string, string>) => {
    const outcome = consult(rulebook, menu, { ...CALM, ...answers });
    return outcome.kind === 'recommendation' ? JSON.stringify(outcome.recommendation.cautions) : '';
  };
  expect(cautions({ health: 'fragile' })).toContain('ask your doctor too');
  for (const duration of ['months', 'years']) expect(cautions({ duration })).toContain('deserves a doctor');
  for (const duration of ['under-3-days', 'days', 'weeks']) expect(cautions({ duration })).not.toContain('deserves a doctor');
});

test.each(['strain', 'not-sure', 'down-the-leg', 'deep-ache'])('chronic, undiagnosed or injury pain alone (%s, for years) stops nobody', (type) => {
  const outcome = consult(rulebook, menu, { ...CALM, type, duration: 'years' });
  expect(outcome.kind === 'recommendation' && outcome.recommendation.cautions.length).toBeGreaterThan(0);
});
