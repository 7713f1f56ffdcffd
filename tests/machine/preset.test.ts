import { describe, expect, test } from 'vitest';
import type { Answers } from '../../src/engine/rulebook';
import type { KeptRun } from '../../src/machine/finder-machine';
import { answered, asking, keepable, result } from '../../src/machine/selectors';
import { answerAll, branching, MENU, onScreen, type Visit, visit } from '../builders/visits';

const given = (preset: Answers, kept?: KeptRun): Visit => visit(branching(), MENU, kept, preset);
const shown = ({ actor }: Visit) => {
  const preset = asking(actor.getSnapshot())?.preset;
  return preset && [preset.question.id, ...preset.chosen];
};

describe('a visit that the page has answered a question of', () => {
  test('begins with the first one that is open, and shows what the page said before it', () => {
    const visited = given({ place: 'back' });
    expect([onScreen(visited), shown(visited), visited.told]).toEqual(['signs', ['place', 'back'], []]);
    const further = given({ place: 'leg', side: 'left' });
    expect([onScreen(further), shown(further)]).toEqual(['signs', ['side', 'left']]);
    expect([onScreen(given({ place: 'leg' })), shown(given({ place: 'leg' }))]).toEqual(['side', ['place', 'leg']]);
  });

  test('without one begins as any, with nothing to show', () => {
    expect([onScreen(visit()), shown(visit()), shown(given({}))]).toEqual(['place', undefined, undefined]);
  });

  test('lets the visitor go back to it and say otherwise', () => {
    const visited = given({ place: 'back' });
    visited.actor.send({ type: 'back' });
    expect([onScreen(visited), shown(visited), asking(visited.actor.getSnapshot())?.chosen]).toEqual(['place', undefined, ['back']]);
    answerAll(visited, 'leg', 'left', 'none');
    expect(result(visited.actor.getSnapshot())?.kind).toBe('recommendation');
    expect(answered(visited.actor.getSnapshot()).map(({ chosen }) => chosen)).toEqual([['leg'], ['left'], ['none']]);
  });

  test('starts with the first answer of the visitor, and shows no more then', () => {
    const visited = given({ place: 'leg' });
    visited.actor.send({ type: 'choose', question: 'side', option: 'left' });
    expect([visited.told, shown(visited)]).toEqual([[{ type: 'start' }], undefined]);
  });

  test('is nothing to keep before that, and gives way to what was kept', () => {
    expect(keepable(given({ place: 'back' }).actor.getSnapshot())).toBeUndefined();
    expect(onScreen(given({ place: 'back' }, { answers: { place: 'leg' }, at: 'side', told: 1 }))).toBe('side');
  });

  test('that is given in the middle is asked about in its place, with the answer there', () => {
    const visited = given({ side: 'right' });
    expect(onScreen(visited)).toBe('place');
    answerAll(visited, 'leg');
    expect([onScreen(visited), asking(visited.actor.getSnapshot())?.chosen]).toEqual(['side', ['right']]);
  });

  test('starts over with it', () => {
    const visited = given({ place: 'back' });
    answerAll(visited, 'none');
    visited.actor.send({ type: 'restart' });
    expect([onScreen(visited), shown(visited)]).toEqual(['signs', ['place', 'back']]);
  });
});
