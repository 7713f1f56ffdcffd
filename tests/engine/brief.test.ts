import { expect, test } from 'vitest';
import { briefOf } from '../../src/engine/brief';
import { consult } from '../../src/engine/consult';
import { EMPTY_MENU } from '../../src/engine/menu';
import type { Answers, Rulebook } from '../../src/engine/rulebook';
import { rulebook, rulebookSource, safety } from '../builders/source';
import { compileWith } from '../builders/with-core';

const book = rulebook({
  questions: [
    {
      id: 'place',
      ask: 'Where do you feel it?',
      brief: 'Place',
      options: [
        { id: 'back', label: 'My back', brief: 'Back' },
        { id: 'leg', label: 'My leg' },
      ],
    },
    {
      id: 'side',
      ask: 'Which leg?',
      when: { place: 'leg' },
      options: [
        { id: 'left', label: 'Left' },
        { id: 'right', label: 'Right' },
      ],
    },
    {
      id: 'history',
      ask: 'And before?',
      refine: true,
      answer: 'many',
      options: [
        { id: 'sore', label: 'Sore' },
        { id: 'nervous', label: 'Nervous' },
        { id: 'none', label: 'None', exclusive: 'yes' },
      ],
    },
  ],
  rules: [
    { id: 'b', when: { history: 'sore' }, note: 'Go slowly.' },
    { id: 'a', when: { place: ['back', 'leg'] }, suggest: { soft: 'well' }, note: 'Ask again.', because: 'You told us.' },
  ],
});

function brief(answers: Answers, of: Rulebook = book) {
  const outcome = consult(of, EMPTY_MENU, answers);
  if (outcome.kind !== 'recommendation') throw new Error(outcome.kind);
  return briefOf(of, answers, outcome.recommendation);
}

test("the brief tells a therapist every answer that counts in a therapist's words, and what to work around", () => {
  expect(brief({ place: 'leg', side: 'left', history: ['sore', 'nervous'] })).toEqual({
    lines: [
      { about: 'Place', told: ['My leg'] },
      { about: 'Which leg?', told: ['Left'] },
      { about: 'And before?', told: ['Sore', 'Nervous'] },
    ],
    notes: ['Ask again.', 'Go slowly.'],
  });
});

test('an answer off the path, one that was not given and "none of these" add no line', () => {
  expect(brief({ place: 'back', side: 'left', history: 'none' }).lines).toEqual([{ about: 'Place', told: ['Back'] }]);
  expect(brief({ place: 'back' })).toEqual({ lines: [{ about: 'Place', told: ['Back'] }], notes: ['Ask again.'] });
});

test('what a doctor cleared stands in the brief', () => {
  const safe = compileWith(rulebookSource(), safety);
  const { lines, notes } = brief({ place: 'back', pressure: 'light', duration: 'weeks', signs: 'none', health: ['diagnosed'], 'safety-diagnosed-clearance': 'yes' }, safe);
  expect(lines).toContainEqual({ about: "Doctor's advice", told: ['Yes, they said it is fine'] });
  expect(lines.map(({ about }) => about)).not.toContain('Warning signs');
  expect(notes.join(' ')).toContain('Reported: a diagnosed disc problem, stenosis or sciatica.');
});
