import { describe, expect, test } from 'vitest';
import { consult } from '../../src/engine/consult';
import type { FinderEvent } from '../../src/machine/finder-machine';
import { result } from '../../src/machine/selectors';
import { answer, answerAll, branching, choose, MENU, onScreen, type Visit, visit, walk } from '../builders/visits';

const answersOf = ({ actor }: Visit) => actor.getSnapshot().context.answers;
const modeOf = ({ actor }: Visit) => actor.getSnapshot().value;
const best = ({ actor }: Visit) => {
  const outcome = result(actor.getSnapshot());
  return outcome?.kind === 'recommendation' ? outcome.recommendation.matches[0]?.technique.id : undefined;
};

describe('a visitor who answers', () => {
  test('is asked question by question, the branch only where it applies, and ends on a recommendation', () => {
    const back = visit();
    answer(back, 'back');
    expect(onScreen(back)).toBe('signs');
    answer(back, 'none');
    expect([modeOf(back), best(back)]).toEqual(['recommending', 'deep']);

    const leg = visit();
    answer(leg, 'leg');
    expect(onScreen(leg)).toBe('side');
  });

  test('is not taken on without an answer: only the reminder appears, and an answer takes it away', () => {
    const visited = visit();
    const before = visited.actor.getSnapshot();
    visited.actor.send({ type: 'next' });
    const after = visited.actor.getSnapshot();
    expect(after.context).toEqual({ ...before.context, unanswered: true });
    expect([after.value, visited.told]).toEqual([before.value, []]);
    choose(visited, 'back');
    expect(visited.actor.getSnapshot().context.unanswered).toBe(false);
  });

  test('cannot answer a question that is not on screen', () => {
    const visited = visit();
    visited.actor.send({ type: 'choose', question: 'signs', option: 'fire' });
    visited.actor.send({ type: 'choose', question: 'mood', option: 'tense' });
    expect([answersOf(visited), visited.told]).toEqual([{}, []]);
  });

  test('who unchecks everything again is not taken on', () => {
    const visited = visit();
    answerAll(visited, 'back');
    choose(visited, 'numb');
    choose(visited, 'numb');
    visited.actor.send({ type: 'next' });
    expect([onScreen(visited), answersOf(visited)]).toEqual(['signs', { place: 'back' }]);
    expect(visited.actor.getSnapshot().context.unanswered).toBe(true);
  });
});

describe('a visitor who goes back', () => {
  test('finds each answer as it was, and comes forward over the same questions', () => {
    const visited = visit();
    answerAll(visited, 'leg', 'left', 'none');
    const screens: (string | undefined)[] = [];
    for (const type of ['back', 'back', 'back', 'back', 'next', 'next', 'next'] as const) {
      visited.actor.send({ type });
      screens.push(onScreen(visited));
      expect(answersOf(visited)).toEqual({ place: 'leg', side: 'left', signs: ['none'] });
    }
    expect(screens).toEqual(['signs', 'side', 'place', 'place', 'side', 'signs', undefined]);
  });

  test('and takes another branch leaves the answer of the old one behind, until the branch comes back', () => {
    const visited = visit();
    answerAll(visited, 'leg', 'left', 'none');
    expect(best(visited)).toBe('soft');
    for (let times = 0; times < 3; times += 1) visited.actor.send({ type: 'back' });
    answer(visited, 'back');
    expect(onScreen(visited)).toBe('signs');
    visited.actor.send({ type: 'next' });
    expect(result(visited.actor.getSnapshot())).toEqual(consult(branching(), MENU, { place: 'back', signs: ['none'] }));
    expect(best(visited)).toBe('deep');

    visited.actor.send({ type: 'back' });
    visited.actor.send({ type: 'back' });
    answer(visited, 'leg');
    expect(onScreen(visited)).toBe('side');
    visited.actor.send({ type: 'next' });
    visited.actor.send({ type: 'next' });
    expect(best(visited)).toBe('soft');
  });

  test('from an emergency can correct the sign, and is then asked on', () => {
    const visited = visit();
    answerAll(visited, 'leg', 'right', 'fire');
    expect(modeOf(visited)).toBe('referring');
    visited.actor.send({ type: 'back' });
    expect(onScreen(visited)).toBe('signs');
    answer(visited, 'none');
    expect([modeOf(visited), best(visited)]).toEqual(['recommending', 'deep']);
  });
});

describe('a visitor with a sign', () => {
  test('is stopped on leaving the screen of an emergency', () => {
    const visited = visit();
    answerAll(visited, 'back', ['fire', 'numb']);
    const outcome = result(visited.actor.getSnapshot());
    expect(outcome?.kind === 'referral' && outcome.referral.level).toBe('emergency');
    expect(onScreen(visited)).toBeUndefined();
  });

  test('is asked whether a doctor has cleared what a doctor can clear', () => {
    const cleared = visit();
    answerAll(cleared, 'back', 'numb');
    expect(onScreen(cleared)).toBe('numb-clearance');
    answer(cleared, 'yes');
    expect(modeOf(cleared)).toBe('recommending');

    const referred = visit();
    answerAll(referred, 'back', 'numb', 'no');
    expect(modeOf(referred)).toBe('referring');
    referred.actor.send({ type: 'change', question: 'numb-clearance' });
    expect(onScreen(referred)).toBe('numb-clearance');
    answer(referred, 'yes');
    expect(modeOf(referred)).toBe('recommending');
  });
});

describe('a visitor on the result', () => {
  test('refines it in place, and takes the refinement back', () => {
    const visited = visit();
    walk(visited, { place: 'leg', side: 'right', signs: ['none'] });
    expect(best(visited)).toBe('deep');
    visited.actor.send({ type: 'choose', question: 'mood', option: 'tense' });
    expect([modeOf(visited), best(visited)]).toEqual(['recommending', 'soft']);
    visited.actor.send({ type: 'clear', question: 'mood' });
    expect([modeOf(visited), best(visited)]).toEqual(['recommending', 'deep']);
  });

  test.each<FinderEvent>([
    { type: 'choose', question: 'place', option: 'leg' },
    { type: 'clear', question: 'place' },
    { type: 'change', question: 'mood' },
    { type: 'change', question: 'side' },
    { type: 'next' },
  ])('is not moved by $type $question', (event) => {
    const visited = visit();
    walk(visited, { place: 'back', signs: ['none'] });
    const before = visited.actor.getSnapshot();
    visited.actor.send(event);
    expect(visited.actor.getSnapshot()).toBe(before);
  });

  test('who changes one answer is asked nothing that is known', () => {
    const visited = visit();
    walk(visited, { place: 'back', signs: ['none'] });
    visited.actor.send({ type: 'change', question: 'place' });
    expect(onScreen(visited)).toBe('place');
    answer(visited, 'leg');
    expect(onScreen(visited)).toBe('side');
    answer(visited, 'left');
    expect([modeOf(visited), best(visited)]).toEqual(['recommending', 'soft']);
  });

  test.each([
    ['recommendation', ['none'], 'recommending'],
    ['referral', ['fire'], 'referring'],
  ])('who changes nothing after all gets back to the %s by Back', (_, signs, mode) => {
    const visited = visit();
    walk(visited, { place: 'back', signs });
    visited.actor.send({ type: 'change', question: 'place' });
    visited.actor.send({ type: 'back' });
    expect(modeOf(visited)).toBe(mode);
  });

  test('who changed an answer and then goes back comes forward question by question again', () => {
    const visited = visit();
    walk(visited, { place: 'leg', side: 'left', signs: ['none'] });
    visited.actor.send({ type: 'change', question: 'place' });
    visited.actor.send({ type: 'next' });
    expect(modeOf(visited)).toBe('recommending');
    const screens = (['back', 'back', 'back', 'next', 'next'] as const).map((type) => {
      visited.actor.send({ type });
      return onScreen(visited);
    });
    expect(screens).toEqual(['signs', 'side', 'place', 'side', 'signs']);
  });

  test('who has to tell more first can step back to the changed answer, and undo it', () => {
    const visited = visit();
    walk(visited, { place: 'back', signs: ['none'] });
    visited.actor.send({ type: 'change', question: 'place' });
    answer(visited, 'leg');
    visited.actor.send({ type: 'back' });
    expect(onScreen(visited)).toBe('place');
    answer(visited, 'back');
    expect([modeOf(visited), best(visited)]).toEqual(['recommending', 'deep']);
  });

  test('starts over with nothing known', () => {
    const visited = visit();
    walk(visited, { place: 'leg', side: 'left', signs: ['none'], mood: 'tense' });
    visited.actor.send({ type: 'restart' });
    expect(visited.actor.getSnapshot().context).toEqual(visit().actor.getSnapshot().context);
    expect(onScreen(visited)).toBe('place');
  });
});
