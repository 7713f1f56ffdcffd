import { expect, test } from 'vitest';
import { consult } from '../../src/engine/consult';
import type { Answers } from '../../src/engine/rulebook';
import { longestPath } from '../../src/verify/longest-path';
import { everyCombination } from '../builders/safety-combinations';
import { shipped } from '../builders/source';

const { rulebook, menu } = shipped();

/** The screens that a visitor sees who chooses these, and the first option elsewhere. */
function screens(chosen: Answers): string[] {
  const told: Record<string, string | readonly string[]> = {};
  const seen: string[] = [];
  for (let outcome = consult(rulebook, menu, told); outcome.kind === 'asking'; outcome = consult(rulebook, menu, told)) {
    const { id, options } = outcome.question;
    seen.push(id);
    told[id] = chosen[id] ?? (options[0]?.id as string);
  }
  return seen;
}

test('a visitor who ticks none sees six screens: four questions and two of safety', () => {
  expect(screens({ signs: 'none', health: 'none' })).toEqual(['location', 'type', 'duration', 'pressure', 'signs', 'health']);
});

test('whatever a visitor answers, it is never more than nine screens', () => {
  expect(longestPath(rulebook)).toMatchObject({ screens: 9, exact: true });
  const lengths = new Set<number>();
  const clear = { 'safety-numb-or-severe-clearance': 'yes', 'safety-conditions-clearance': 'unsure', 'safety-diagnosed-clearance': 'no' };
  const once = everyCombination().filter(({ duration, clearances }) => duration === 'weeks' && Object.values(clearances).every((answer) => answer === 'yes'));
  for (const { signs, health } of once) lengths.add(screens({ signs, health, ...clear }).length);
  expect([...lengths].sort()).toEqual([5, 6, 7, 8, 9]);
});

test('an emergency or urgent sign ends the visit on its own screen, in whatever order the screens stand', () => {
  for (const sign of ['nerves', 'sudden', 'pregnancy-emergency', 'old-nerves', 'infection', 'unexplained', 'unsure']) expect(screens({ signs: [sign] }).at(-1)).toBe('signs');
});
