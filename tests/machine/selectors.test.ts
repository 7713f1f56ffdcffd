import { describe, expect, test } from 'vitest';
import type { Rulebook } from '../../src/engine/rulebook';
import { answered, asking, otherAnswer, refinements, result, toldFor } from '../../src/machine/selectors';
import { shipped } from '../builders/source';
import { answer, answerAll, branching, choose, type Visit, visit, walk } from '../builders/visits';

const progress = ({ actor }: Visit) => {
  const { position, total, about } = asking(actor.getSnapshot()) ?? {};
  return [position, total, about];
};
const shown = (answers: ReturnType<typeof answered>) => Object.fromEntries(answers.map(({ question, chosen }) => [question.id, chosen]));

describe('the way as a visitor sees it', () => {
  test('counts the questions of their path, and says about while a later one depends on answers', () => {
    const visited = visit();
    expect(progress(visited)).toEqual([1, 2, true]);
    choose(visited, 'leg');
    expect(progress(visited)).toEqual([1, 3, true]);
    answerAll(visited, 'leg', 'left');
    expect(progress(visited)).toEqual([3, 3, true]);
    choose(visited, 'numb');
    expect(progress(visited)).toEqual([3, 4, true]);
    answerAll(visited, []);
    expect(progress(visited)).toEqual([4, 4, false]);
  });

  test('is six questions through the rulebook that ships, nine at most where a doctor has to clear something', () => {
    const positions = (rulebook: Rulebook, signs: string[], health: string[]) => {
      const visited = visit(rulebook, shipped().menu);
      answerAll(visited, 'neck', 'tired', 'weeks', 'light', signs, health);
      return progress(visited);
    };
    const { rulebook } = shipped();
    expect(progress(visit(rulebook))).toEqual([1, 6, true]);
    expect(positions(rulebook, ['none'], [])).toEqual([6, 6, true]);
    expect(positions(rulebook, ['numb-or-severe'], ['conditions', 'diagnosed'])).toEqual([7, 9, true]);
  });

  test('has Back from the second question on, and on an answer that is being changed', () => {
    const visited = visit();
    const canGoBack = () => asking(visited.actor.getSnapshot())?.canGoBack;
    expect(canGoBack()).toBe(false);
    answer(visited, 'back');
    expect(canGoBack()).toBe(true);
    answer(visited, 'none');
    visited.actor.send({ type: 'change', question: 'place' });
    expect(canGoBack()).toBe(true);
    choose(visited, 'leg');
    expect(canGoBack()).toBe(false);
  });

  test('shows what was chosen, and a reminder only after Continue without an answer', () => {
    const visited = visit();
    expect(asking(visited.actor.getSnapshot())).toMatchObject({ chosen: [], unanswered: false });
    visited.actor.send({ type: 'next' });
    expect(asking(visited.actor.getSnapshot())).toMatchObject({ chosen: [], unanswered: true });
    choose(visited, 'leg');
    expect(asking(visited.actor.getSnapshot())).toMatchObject({ chosen: ['leg'], unanswered: false });
  });
});

describe('on the result', () => {
  test('there is no question, and while asking there is no result', () => {
    const visited = visit();
    expect(result(visited.actor.getSnapshot())).toBeUndefined();
    walk(visited, { place: 'back', signs: ['none'] });
    expect(asking(visited.actor.getSnapshot())).toBeUndefined();
    expect(result(visited.actor.getSnapshot())?.kind).toBe('recommendation');
  });

  test('the answers that led there are listed in the order asked, without those of an abandoned branch', () => {
    const visited = visit();
    walk(visited, { place: 'leg', side: 'left', signs: ['none'] });
    expect(Object.entries(shown(answered(visited.actor.getSnapshot())))).toEqual([
      ['place', ['leg']],
      ['side', ['left']],
      ['signs', ['none']],
    ]);
    visited.actor.send({ type: 'change', question: 'place' });
    answer(visited, 'back');
    expect(shown(answered(visited.actor.getSnapshot()))).toEqual({ place: ['back'], signs: ['none'] });
  });

  test('a reason shows the answers that it comes from, and nothing of a branch that was abandoned', () => {
    const causes = (visited: Visit, rule: string) => toldFor(visited.actor.getSnapshot(), rule).map(({ question, options }) => [question.id, options.map(({ id }) => id)]);
    const visited = visit();
    walk(visited, { place: 'leg', side: 'left', signs: ['none'], mood: 'tense' });
    expect(causes(visited, 'on-the-left')).toEqual([['side', ['left']]]);
    expect(causes(visited, 'tense')).toEqual([['mood', ['tense']]]);
    visited.actor.send({ type: 'change', question: 'place' });
    answer(visited, 'back');
    expect(causes(visited, 'on-the-back')).toEqual([['place', ['back']]]);
    expect(causes(visited, 'on-the-left')).toEqual([]);
    expect(causes(visited, 'fallback')).toEqual([]);
  });

  test('a sign shows the answers that it comes from', () => {
    const visited = visit();
    answerAll(visited, 'back', ['fire', 'numb']);
    const [sign] = toldFor(visited.actor.getSnapshot(), 'fire');
    expect([sign?.question.id, sign?.options.map(({ id }) => id)]).toEqual(['signs', ['fire']]);
  });

  test('the nearest other answer changes with the answers, and there is none where none changes the best match', () => {
    const other = (visited: Visit) => {
      const { question, options, technique } = otherAnswer(visited.actor.getSnapshot()) ?? {};
      return [question?.id, options?.map(({ id }) => id), technique?.id];
    };
    const visited = visit();
    walk(visited, { place: 'leg', side: 'left', signs: ['none'] });
    expect(other(visited)).toEqual(['place', ['back'], 'deep']);
    visited.actor.send({ type: 'change', question: 'side' });
    answer(visited, 'right');
    expect(other(visited)).toEqual(['side', ['left'], 'soft']);
    const alike = visit(branching({ rules: [{ id: 'any', when: { place: ['back', 'leg'] }, suggest: { soft: 'well' } }] }));
    walk(alike, { place: 'leg', side: 'left', signs: ['none'] });
    expect(other(alike)).toEqual([undefined, undefined, undefined]);
  });

  test('refinements are offered whether answered or not', () => {
    const visited = visit();
    walk(visited, { place: 'back', signs: ['none'] });
    expect(shown(refinements(visited.actor.getSnapshot()))).toEqual({ mood: [] });
    visited.actor.send({ type: 'choose', question: 'mood', option: 'calm' });
    expect(shown(refinements(visited.actor.getSnapshot()))).toEqual({ mood: ['calm'] });
    expect(shown(answered(visited.actor.getSnapshot()))).toEqual({ place: ['back'], signs: ['none'] });
  });
});
