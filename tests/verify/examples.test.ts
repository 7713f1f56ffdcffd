import { describe, expect, test } from 'vitest';
import { EMPTY_MENU } from '../../src/engine/menu';
import { type Example, runExamples, withSafetyDefaults } from '../../src/verify/examples';
import { rulebookSource, safety, shipped } from '../builders/source';
import { compileWith } from '../builders/with-core';

const { rulebook: book, menu, source } = shipped();

describe('the visitors whom the shipped rulebook has in mind see what it promises:', () => {
  const verdicts = runExamples(book, menu, source.examples ?? []);
  test('all of them are tried, each under a name of its own', () => {
    expect(verdicts.length).toBeGreaterThan(60);
    expect(new Set(verdicts.map(({ example }) => example.name)).size).toBe(verdicts.length);
  });
  test.each(verdicts.map((verdict) => [verdict.example.name, verdict] as const))('%s', (_, { misses, offPath, paused }) => {
    expect({ misses, offPath, paused }).toEqual({ misses: [], offPath: [], paused: [] });
  });
});

const small = compileWith(
  rulebookSource({
    enhancements: [{ id: 'stones', name: 'Stones', pressure: 'none', traits: ['heat'], about: 'About.', feels: 'Feels.' }],
    plans: [
      { id: 'weekly', name: 'Weekly', steps: [{ when: 'Now', what: 'Come.' }] },
      { id: 'monthly', name: 'Monthly', steps: [{ when: 'Now', what: 'Come.' }] },
    ],
    rules: [
      { id: 'firm', when: { pressure: { 'at-least': 'medium' } }, suggest: { deep: 'strongly', soft: 'slightly' }, enhance: ['stones'], plan: 'weekly' },
      { id: 'neck', when: { place: 'neck' }, refer: { level: 'gate', about: 'your neck', do: ['Call.'] } },
      { id: 'light', when: { pressure: 'light' }, limit: { pressure: 'none' } },
    ],
  }),
  safety,
);
const firm = { place: 'back', pressure: 'firm', duration: 'weeks' };
const light = { ...firm, pressure: 'light' };
const neck = { ...firm, place: 'neck' };

function missesOf(answers: Example['answers'], expected: Example['expect']) {
  const [verdict] = runExamples(small, EMPTY_MENU, [{ name: 'Example', answers, expect: expected }]);
  return verdict?.misses;
}

test.each<[string, Example['answers'], Example['expect']]>([
  ['every expectation at once', firm, { technique: 'deep', also: ['soft'], enhancements: ['stones'], plan: 'weekly' }],
  ['a referral', neck, { refer: 'gate' }],
  ['a referral, and that nothing is suggested then', neck, { refer: 'gate', not: ['deep', 'stones'] }],
  ['being asked to call', light, { 'ask-us': 'yes' }],
  ['that something is not suggested', light, { not: ['deep', 'stones'] }],
])('an example that expects %s and sees it passes', (_, answers, expected) => {
  expect(missesOf(answers, expected)).toEqual([]);
});

const suggested = 'deep (3), soft (1)';
const referred = 'a referral (gate, by neck)';

test.each<[string, Example['answers'], Example['expect'], { key: string; at?: number; expected: string; found: string }[]]>([
  ['another best match', firm, { technique: 'soft' }, [{ key: 'technique', expected: 'soft', found: suggested }]],
  [
    'a technique that is not suggested',
    light,
    { also: ['deep', 'soft'] },
    [
      { key: 'also', at: 0, expected: 'deep', found: 'no technique' },
      { key: 'also', at: 1, expected: 'soft', found: 'no technique' },
    ],
  ],
  ['that a technique is not suggested', firm, { not: ['soft'] }, [{ key: 'not', at: 0, expected: 'no soft', found: 'deep, soft, stones' }]],
  ['that an enhancement is not suggested', firm, { not: ['stones'] }, [{ key: 'not', at: 0, expected: 'no stones', found: 'deep, soft, stones' }]],
  ['an enhancement', light, { enhancements: ['stones'] }, [{ key: 'enhancements', at: 0, expected: 'stones', found: 'no enhancement' }]],
  ['another plan', firm, { plan: 'monthly' }, [{ key: 'plan', expected: 'monthly', found: 'weekly' }]],
  ['a plan', light, { plan: 'weekly' }, [{ key: 'plan', expected: 'weekly', found: 'no plan' }]],
  ['a referral', firm, { refer: 'urgent' }, [{ key: 'refer', expected: 'a referral (urgent)', found: suggested }]],
  ['another referral', neck, { refer: 'urgent' }, [{ key: 'refer', expected: 'urgent', found: referred }]],
  [
    'a technique where the visitor is referred',
    neck,
    { technique: 'deep', not: ['soft'] },
    [
      { key: 'technique', expected: 'deep', found: referred },
      { key: 'not', expected: 'soft', found: referred },
    ],
  ],
  ['more than a referral', neck, { refer: 'gate', also: ['deep', 'soft'] }, [{ key: 'also', expected: 'deep, soft', found: referred }]],
  ['being asked to call', firm, { 'ask-us': 'yes' }, [{ key: 'ask-us', expected: 'the visitor to be asked to call', found: suggested }]],
])('an example that expects %s and sees something else says what it saw', (_, answers, expected, misses) => {
  expect(missesOf(answers, expected)).toEqual(misses);
});

test('an example about something that the menu has paused is reported, and not held against the rules', () => {
  const paused = { ...EMPTY_MENU, sessions: [{ technique: 'deep', minutes: 60, offered: false }], extras: [{ enhancement: 'stones', offered: false }] };
  const examples: Example[] = [
    { name: 'Paused', answers: firm, expect: { technique: 'deep', also: ['soft'], enhancements: ['stones'] } },
    { name: 'Not paused', answers: firm, expect: { technique: 'soft', not: ['deep'] } },
  ];
  expect(runExamples(small, paused, examples).map(({ index, paused: ids, misses }) => ({ index, ids, misses }))).toEqual([
    { index: 0, ids: ['deep', 'stones'], misses: [] },
    { index: 1, ids: [], misses: [] },
  ]);
});

test('an answer of an example that its visitor would never be asked for is reported', () => {
  const [verdict] = runExamples(small, EMPTY_MENU, [{ name: 'Stopped', answers: { ...firm, signs: 'nerves', health: 'fragile' }, expect: { refer: 'emergency' } }]);
  expect(verdict?.offPath).toEqual(['health']);
  expect(verdict?.misses).toEqual([]);
});

test('safety screens that an example does not speak of count as "none of these"; a clearance and a duration do not', () => {
  expect(withSafetyDefaults(small, { place: 'back' })).toEqual({ place: 'back', signs: 'none', health: 'none' });
  expect(withSafetyDefaults(small, { signs: 'nerves' })).toEqual({ signs: 'nerves', health: 'none' });
  expect(missesOf({ ...firm, health: 'conditions' }, { refer: 'doctor-first' })).toEqual([]);
});

test('what an example leaves out counts as unanswered, and is judged all the same', () => {
  expect(missesOf({ pressure: 'firm' }, { technique: 'deep' })).toEqual([]);
});
