import { describe, expect, test } from 'vitest';
import { answer, answerAll, branching, choose, option, visit, walk } from '../builders/visits';

const START = { type: 'start' };
const COMPLETE = { type: 'complete' };
const progress = (...percents: number[]) => percents.map((percent) => ({ type: 'progress', percent }));
const WHOLE_RUN = [START, ...progress(25, 50, 75), COMPLETE];

/** A rulebook of so many questions, the last of which may stop the visit. */
function long(questions: number) {
  const ids = Array.from({ length: questions }, (_, index) => `q${index + 1}`);
  return branching({
    questions: ids.map((id) => ({ id, ask: id, options: [option('yes'), option('no')] })),
    rules: [
      { id: 'early', when: { q1: 'yes' }, refer: { level: 'emergency', about: 'it', do: ['Call.'] } },
      { id: 'good', when: { q1: 'no' }, suggest: { soft: 'well' } },
    ],
  });
}

describe('what a page hears of a run', () => {
  test('starts with the first answer, not with the first look', () => {
    const visited = visit();
    visited.actor.send({ type: 'next' });
    expect(visited.told).toEqual([]);
    choose(visited, 'back');
    choose(visited, 'leg');
    expect(visited.told).toEqual([START]);
  });

  test('a quarter, a half and three quarters of the way are told as they are passed', () => {
    const visited = visit(long(8));
    const heard = Array.from({ length: 8 }, () => {
      answer(visited, 'no');
      return visited.told.splice(0);
    });
    expect(heard).toEqual([[START], progress(25), [], progress(50), [], progress(75), [], [COMPLETE]]);
  });

  test('thresholds passed in one step are told one after the other', () => {
    const visited = visit(long(2));
    answerAll(visited, 'no');
    expect(visited.told).toEqual([START, ...progress(25, 50)]);
    answerAll(visited, 'no');
    expect(visited.told).toEqual(WHOLE_RUN);
  });

  test('an emergency on the first screen still tells the whole run before completion', () => {
    const visited = visit(long(8));
    answer(visited, 'yes');
    expect(visited.told).toEqual(WHOLE_RUN);
  });

  test('nothing is told twice, however often a visitor goes back, changes and refines', () => {
    const visited = visit();
    walk(visited, { place: 'leg', side: 'left', signs: ['none'], mood: 'tense' });
    visited.actor.send({ type: 'back' });
    visited.actor.send({ type: 'back' });
    visited.actor.send({ type: 'next' });
    answer(visited, 'fire');
    visited.actor.send({ type: 'change', question: 'signs' });
    answer(visited, 'fire', 'none');
    expect(visited.told).toEqual(WHOLE_RUN);
  });

  test('a way that grows under the visitor takes no threshold back', () => {
    const visited = visit();
    answerAll(visited, 'back');
    expect(visited.told).toEqual([START, ...progress(25, 50)]);
    visited.actor.send({ type: 'back' });
    answerAll(visited, 'leg', 'left');
    expect(visited.told).toEqual([START, ...progress(25, 50)]);
    answer(visited, 'none');
    expect(visited.told).toEqual(WHOLE_RUN);
  });

  test('starting over begins a new run with all of its own', () => {
    const visited = visit();
    walk(visited, { place: 'back', signs: ['fire'] });
    visited.actor.send({ type: 'restart' });
    expect(visited.told.splice(0)).toEqual(WHOLE_RUN);
    walk(visited, { place: 'back', signs: ['none'] });
    expect(visited.told).toEqual(WHOLE_RUN);
  });
});
