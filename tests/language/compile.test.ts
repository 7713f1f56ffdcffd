import { expect, test } from 'vitest';
import { rulebook, rulebookSource, shipped } from '../builders/source';

test('suggestions become points: strongly 3, well 2, slightly 1', () => {
  const [rule] = rulebook({ rules: [{ id: 'only', when: { place: 'back' }, suggest: { soft: 'strongly', deep: 'slightly' } }] }).rules;
  expect(rule).toEqual({ id: 'only', when: ['place', 'back'], suggest: { soft: 3, deep: 1 } });
  expect(rulebook().rules.map(({ suggest }) => suggest)).toEqual([{ soft: 2 }, { deep: 3 }]);
});

test('a rule keeps all that it says', () => {
  const says = { avoid: ['deep'], enhance: ['oil'], plan: 'weekly', tips: ['Drink.'], cautions: ['Rest.'], note: 'Careful.', because: 'You said so.' };
  const limit = { pressure: 'light', forbid: ['heat'], unless: 'prenatal', wait: 'Wait.', after: 'later' } as const;
  const [rule] = rulebook({ rules: [{ id: 'only', when: { place: 'back' }, ...says, limit: { ...limit, forbid: ['heat'] } }] }).rules;
  expect(rule).toEqual({ id: 'only', when: ['place', 'back'], ...says, limit });
});

test('a limit that forbids no trait forbids an empty list of them', () => {
  const [rule] = rulebook({ rules: [{ id: 'only', when: { place: 'back' }, limit: { pressure: 'light' } }] }).rules;
  expect(rule?.limit).toEqual({ pressure: 'light', forbid: [] });
});

test('a referral that needs no clearance stands as it is written', () => {
  const refer = { level: 'postpone', about: 'a cold', do: ['Rest.'], say: 'Nothing.', later: 'Come back.', until: 'after the cold' } as const;
  const [rule] = rulebook({ rules: [{ id: 'only', when: { place: 'back' }, refer: { ...refer, do: ['Rest.'] } }] }).rules;
  expect(rule).toEqual({ id: 'only', when: ['place', 'back'], refer });
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
    { id: 'kind', ask: 'Kind?', refine: true, when: ['place', 'back'], options: [{ id: 'dull', label: 'Dull' }] },
  ]);
});

const image = { link: 'https://studio.example/a.jpg', alt: { en: 'A massage', es: 'Un masaje' } };

test('a question and its options keep how they are drawn; one region is a list of one', () => {
  const { questions } = rulebook({
    questions: [
      {
        id: 'place',
        ask: 'Where?',
        picture: 'body',
        options: [
          { id: 'back', label: 'Back', region: ['upper-back', 'lower-back'], picture: 'knot' },
          { id: 'neck', label: 'Neck', region: 'neck', image },
          { id: 'all', label: 'All over' },
        ],
      },
      {
        id: 'pressure',
        ask: 'How hard?',
        picture: 'meter',
        scale: [
          { id: 'light', label: 'Light', picture: 'strokes' },
          { id: 'firm', label: 'Firm', region: ['feet'] },
        ],
      },
    ],
    rules: [],
  });
  expect(questions).toEqual([
    {
      id: 'place',
      ask: 'Where?',
      picture: 'body',
      options: [
        { id: 'back', label: 'Back', region: ['upper-back', 'lower-back'], picture: 'knot' },
        { id: 'neck', label: 'Neck', region: ['neck'], image },
        { id: 'all', label: 'All over' },
      ],
    },
    {
      id: 'pressure',
      ask: 'How hard?',
      picture: 'meter',
      scale: 2,
      options: [
        { id: 'light', label: 'Light', picture: 'strokes' },
        { id: 'firm', label: 'Firm', region: ['feet'] },
      ],
    },
  ]);
});

test('techniques and enhancements keep their drawing or image, and have neither where none is given', () => {
  const words = { name: 'N', about: 'A.', feels: 'F.', pressure: 'light', traits: 'none' } as const;
  const { techniques, enhancements } = rulebook({
    techniques: [
      { id: 'soft', ...words, picture: 'hold' },
      { id: 'deep', ...words, image },
      { id: 'plain', ...words },
    ],
    enhancements: [
      { id: 'oil', ...words, picture: 'oil' },
      { id: 'stones', ...words, image, with: ['soft'] },
      { id: 'none', ...words },
    ],
    rules: [],
  });
  const shared = { name: 'N', about: 'A.', feels: 'F.', pressure: 'light', traits: [], cautions: [] };
  expect(techniques).toStrictEqual([
    { id: 'soft', ...shared, picture: 'hold', blends: [] },
    { id: 'deep', ...shared, image, blends: [] },
    { id: 'plain', ...shared, blends: [] },
  ]);
  expect(enhancements).toStrictEqual([
    { id: 'oil', ...shared, picture: 'oil' },
    { id: 'stones', ...shared, image, with: ['soft'] },
    { id: 'none', ...shared },
  ]);
});

test('a step of a plan keeps its rhythm', () => {
  const steps = [
    { when: 'Now', what: 'Wait.', rhythm: 'wait' },
    { when: 'Later', what: 'Come.' },
    { when: 'Then', what: 'Come less.', rhythm: 'monthly' },
  ] as const;
  expect(rulebook({ plans: [{ id: 'a', name: 'A', steps: [...steps] }] }).plans).toStrictEqual([{ id: 'a', name: 'A', steps }]);
});

test('a studio keeps its look and its colour, and has neither where none is given', () => {
  const plain = { name: 'S', languages: ['en'] };
  expect(rulebook({ studio: { ...plain, booking: 'https://book.example/', look: 'clay', accent: '#2B6a5f' } }).studio).toStrictEqual({
    name: 'S',
    booking: 'https://book.example/',
    look: 'clay',
    accent: '#2B6a5f',
  });
  expect(rulebook({ studio: plain }).studio).toStrictEqual({ name: 'S' });
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
