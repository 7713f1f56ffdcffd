import { expect, test } from 'vitest';
import { rulebook, rulebookSource, shipped } from '../builders/source';

test('suggestions become points: strongly 3, well 2, slightly 1', () => {
  const [rule] = rulebook({ rules: [{ id: 'only', when: { place: 'back' }, suggest: { soft: 'strongly', deep: 'slightly' } }] }).rules;
  expect(rule).toEqual({ id: 'only', when: { question: 'place', options: ['back'] }, suggest: { soft: 3, deep: 1 } });
  expect(rulebook().rules.map(({ suggest }) => suggest)).toEqual([{ soft: 2 }, { deep: 3 }]);
});

test('a rule keeps all that it says', () => {
  const says = { avoid: ['deep'], enhance: ['oil'], plan: 'weekly', tips: ['Drink.'], cautions: ['Rest.'], note: 'Careful.', because: 'You said so.' };
  const limit = { pressure: 'light', forbid: ['heat'], unless: 'prenatal', wait: 'Wait.', after: 'later' } as const;
  const [rule] = rulebook({ rules: [{ id: 'only', when: { place: 'back' }, ...says, limit: { ...limit, forbid: ['heat'] } }] }).rules;
  expect(rule).toEqual({ id: 'only', when: { question: 'place', options: ['back'] }, ...says, limit });
});

test('a limit that forbids no trait forbids an empty list of them', () => {
  const [rule] = rulebook({ rules: [{ id: 'only', when: { place: 'back' }, limit: { pressure: 'light' } }] }).rules;
  expect(rule?.limit).toEqual({ pressure: 'light', forbid: [] });
});

test('a referral that needs no clearance stands as it is written', () => {
  const refer = { level: 'postpone', about: 'a cold', do: ['Rest.'], say: 'Nothing.', later: 'Come back.', until: 'after the cold' } as const;
  const [rule] = rulebook({ rules: [{ id: 'only', when: { place: 'back' }, refer: { ...refer, do: ['Rest.'] } }] }).rules;
  expect(rule).toEqual({ id: 'only', when: { question: 'place', options: ['back'] }, refer });
});

test('a question keeps all that it says, flags written as yes or true', () => {
  const shared = { help: 'Help.', why: 'Why.', brief: 'Brief.' };
  const { questions } = rulebook({
    questions: [
      {
        id: 'place',
        ask: 'Where?',
        ...shared,
        answer: 'many',
        options: [
          { id: 'back', label: 'Back', help: 'All.', brief: 'B.' },
          { id: 'none', label: 'None', exclusive: true },
          { id: 'neck', label: 'Neck', exclusive: false },
        ],
      },
      { id: 'kind', ask: 'Kind?', answer: 'one', refine: 'yes', when: { place: 'back' }, options: [{ id: 'dull', label: 'Dull', exclusive: 'no' }] },
    ],
    rules: [],
  });
  expect(questions).toEqual([
    {
      id: 'place',
      ask: 'Where?',
      ...shared,
      many: true,
      options: [
        { id: 'back', label: 'Back', help: 'All.', brief: 'B.' },
        { id: 'none', label: 'None', exclusive: true },
        { id: 'neck', label: 'Neck' },
      ],
    },
    { id: 'kind', ask: 'Kind?', refine: true, when: { question: 'place', options: ['back'] }, options: [{ id: 'dull', label: 'Dull' }] },
  ]);
});

test('what is left out of a rulebook is empty in it, or absent', () => {
  const { techniques, enhancements, plans, advice, fallback, studio } = rulebook({ studio: { name: 'S', languages: ['en'] } });
  expect({ enhancements, plans, advice, fallback, studio, blends: techniques.map(({ blends }) => blends) }).toEqual({
    enhancements: [],
    plans: [],
    advice: [],
    fallback: undefined,
    studio: { name: 'S' },
    blends: [[], ['soft']],
  });
});

test('plans keep their order, and those that wait are marked', () => {
  const steps = [{ when: 'Now', what: 'Wait.' }];
  const { plans } = rulebook({
    plans: [
      { id: 'b', name: 'B', waits: 'yes', steps },
      { id: 'a', name: 'A', waits: 'no', steps },
    ],
  });
  expect(plans).toEqual([
    { id: 'b', name: 'B', waits: true, steps },
    { id: 'a', name: 'A', steps },
  ]);
});

test('rules stand by id, whatever their order in the file', () => {
  const { rules } = rulebookSource();
  const backwards = rulebook({ rules: [...rules].reverse() });
  expect(backwards.rules.map(({ id }) => id)).toEqual(['gentle', 'hard']);
  expect(backwards).toEqual(rulebook());
});

test('a compiled rulebook and menu are frozen all the way down', () => {
  const { rulebook: book, menu } = shipped();
  let objects = 0;
  const thawed: unknown[] = [];
  const walk = (value: unknown): void => {
    if (typeof value !== 'object' || value === null) return;
    objects += 1;
    if (!Object.isFrozen(value)) thawed.push(value);
    for (const part of Object.values(value)) walk(part);
  };
  walk(book);
  walk(menu);
  expect(thawed).toEqual([]);
  expect(objects).toBeGreaterThan(500);
});
