import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { createActor } from 'xstate';
import type { Rulebook } from '../../src/engine/rulebook';
import { finderMachine, type KeptRun } from '../../src/machine/finder-machine';
import { asking, type FinderActor, keepable, result } from '../../src/machine/selectors';
import { anAct, eventOf } from '../builders/acts';
import { shipped } from '../builders/source';
import { everyPress, serializeState } from '../builders/state-space';
import { machineInScript, RUNNER } from '../builders/twins';
import { answer, answerAll, branching, choose, MENU, onScreen, option, type Visit, visit, walk } from '../builders/visits';

const progress = (...percents: number[]) => percents.map((percent) => ({ type: 'progress', percent }));
const keptOf = ({ actor }: Visit) => keepable(actor.getSnapshot());
const isResumed = ({ actor }: Visit) => asking(actor.getSnapshot())?.resumed;
const answersOf = ({ actor }: Visit) => actor.getSnapshot().context.answers;

/** What was kept, as a tab gives it back. */
const throughStorage = (kept: KeptRun | undefined): KeptRun => JSON.parse(JSON.stringify(kept)) as KeptRun;

/** A visit that takes up what another one keeps. */
const takenUp = (kept: KeptRun | undefined, book: Rulebook = branching()): Visit => visit(book, MENU, throughStorage(kept));

describe('what is kept of a visit', () => {
  test('is nothing before the first answer', () => {
    const visited = visit();
    expect(keptOf(visited)).toBeUndefined();
    visited.actor.send({ type: 'next' });
    expect(keptOf(visited)).toBeUndefined();
  });

  test('is its answers, the question on screen, and how many thresholds were told', () => {
    const visited = visit();
    choose(visited, 'leg');
    expect(keptOf(visited)).toEqual({ answers: { place: 'leg' }, at: 'place', told: 0 });
    answerAll(visited, 'leg', 'left');
    expect(keptOf(visited)).toEqual({ answers: { place: 'leg', side: 'left' }, at: 'signs', told: 2 });
    visited.actor.send({ type: 'back' });
    expect(keptOf(visited)).toEqual({ answers: { place: 'leg', side: 'left' }, at: 'side', told: 2 });
  });

  test('is an answer on an abandoned branch as well', () => {
    const visited = visit();
    answerAll(visited, 'leg', 'left');
    visited.actor.send({ type: 'back' });
    visited.actor.send({ type: 'back' });
    answer(visited, 'back');
    expect(keptOf(visited)).toEqual({ answers: { place: 'back', side: 'left' }, at: 'signs', told: 2 });
  });

  test.each([
    ['recommendation', 'none'],
    ['referral', 'fire'],
  ])('is nothing once it came to a %s, even on the way back from it', (_, sign) => {
    const visited = visit();
    answerAll(visited, 'back', sign);
    expect(keptOf(visited)).toBeUndefined();
    visited.actor.send({ type: 'change', question: 'place' });
    expect([onScreen(visited), keptOf(visited)]).toEqual(['place', undefined]);
    visited.actor.send({ type: 'back' });
    visited.actor.send({ type: 'back' });
    expect([onScreen(visited), keptOf(visited)]).toEqual(['signs', undefined]);
  });

  test('is nothing after starting over, until the next answer', () => {
    const visited = visit();
    answerAll(visited, 'leg');
    visited.actor.send({ type: 'restart' });
    expect(keptOf(visited)).toBeUndefined();
    choose(visited, 'back');
    expect(keptOf(visited)).toEqual({ answers: { place: 'back' }, at: 'place', told: 0 });
  });
});

describe('a kept visit', () => {
  const onSigns: KeptRun = { answers: { place: 'leg', side: 'left', signs: ['numb'] }, at: 'signs', told: 2 };

  test('is taken up at its question, with its answers', () => {
    const visited = takenUp(onSigns);
    expect(asking(visited.actor.getSnapshot())).toMatchObject({ chosen: ['numb'], position: 3, total: 4, unanswered: false, canGoBack: true, resumed: true });
    expect([onScreen(visited), answersOf(visited)]).toEqual(['signs', onSigns.answers]);
  });

  test('has Back lead through the questions before it, and Continue through those after it', () => {
    const visited = takenUp(onSigns);
    const screens = (['back', 'back', 'back', 'next', 'next', 'next'] as const).map((type) => {
      visited.actor.send({ type });
      return onScreen(visited);
    });
    expect(screens).toEqual(['side', 'place', 'place', 'side', 'signs', 'numb-clearance']);
    answer(visited, 'yes');
    expect(result(visited.actor.getSnapshot())?.kind).toBe('recommendation');
  });

  test('on its first question has no Back', () => {
    const visited = takenUp({ answers: { place: 'leg' }, at: 'place', told: 0 });
    expect(asking(visited.actor.getSnapshot())).toMatchObject({ chosen: ['leg'], canGoBack: false, resumed: true });
  });

  test('is not told to have started again', () => {
    const visited = takenUp({ answers: { place: 'leg' }, at: 'side', told: 1 });
    expect(visited.told).toEqual([]);
    choose(visited, 'left');
    expect(visited.told).toEqual([]);
  });

  test('is told no threshold that it was told before, and every other', () => {
    const visited = takenUp({ answers: { place: 'leg' }, at: 'side', told: 1 });
    answer(visited, 'left');
    expect(visited.told.splice(0)).toEqual(progress(50));
    visited.actor.send({ type: 'back' });
    visited.actor.send({ type: 'back' });
    answerAll(visited, 'leg', 'left');
    expect(visited.told).toEqual([]);
    answer(visited, 'none');
    expect(visited.told).toEqual([...progress(75), { type: 'complete' }]);
  });

  test('is told what is left of its way when it ends at once', () => {
    const visited = takenUp({ answers: { place: 'back' }, at: 'signs', told: 2 });
    answer(visited, 'fire');
    expect(visited.told).toEqual([...progress(75), { type: 'complete' }]);
  });

  test('is kept again as it stands, before anything is pressed', () => {
    expect(keptOf(takenUp(onSigns))).toEqual(onSigns);
  });

  test('is forgotten on starting over, which begins a new run with all of its own', () => {
    const visited = takenUp(onSigns);
    visited.actor.send({ type: 'restart' });
    expect(visited.actor.getSnapshot().context).toEqual(visit().actor.getSnapshot().context);
    expect(visited.told).toEqual([]);
    walk(visited, { place: 'back', signs: ['none'] });
    expect(visited.told).toEqual([{ type: 'start' }, ...progress(25, 50, 75), { type: 'complete' }]);
    visited.actor.send({ type: 'restart' });
    expect([onScreen(visited), answersOf(visited), isResumed(visited)]).toEqual(['place', {}, false]);
  });

  test('with an answer on an abandoned branch has it again where the branch comes back', () => {
    const visited = takenUp({ answers: { place: 'back', side: 'left' }, at: 'place', told: 0 });
    answer(visited, 'leg');
    expect(asking(visited.actor.getSnapshot())).toMatchObject({ question: { id: 'side' }, chosen: ['left'] });
  });
});

describe('that a visit was taken up again is told', () => {
  const onSide: KeptRun = { answers: { place: 'leg', side: 'left' }, at: 'side', told: 1 };

  test('on the question where it was, also after an answer and a reminder', () => {
    const visited = takenUp({ ...onSide, answers: { place: 'leg' } });
    expect(isResumed(visited)).toBe(true);
    visited.actor.send({ type: 'next' });
    expect(asking(visited.actor.getSnapshot())).toMatchObject({ unanswered: true, resumed: true });
    choose(visited, 'right');
    expect(isResumed(visited)).toBe(true);
  });

  test.each(['next', 'back', 'restart'] as const)('no more after %s, nor on coming back', (type) => {
    const visited = takenUp(onSide);
    visited.actor.send({ type });
    expect(isResumed(visited)).toBe(false);
    if (type !== 'restart') {
      visited.actor.send({ type: type === 'next' ? 'back' : 'next' });
      expect([onScreen(visited), isResumed(visited)]).toEqual(['side', false]);
    }
  });

  test('no more on a question that is changed from the result', () => {
    const visited = takenUp({ answers: { place: 'back', signs: ['none'] }, at: 'signs', told: 2 });
    visited.actor.send({ type: 'next' });
    visited.actor.send({ type: 'change', question: 'signs' });
    expect([onScreen(visited), isResumed(visited)]).toEqual(['signs', false]);
  });

  test('of no other visit', () => {
    const visited = visit();
    expect(isResumed(visited)).toBe(false);
    answer(visited, 'leg');
    expect(isResumed(visited)).toBe(false);
  });
});

describe('counts for nothing, and the visit begins like any other: a kept run', () => {
  const other = branching({ questions: [{ id: 'mood', ask: 'How are you?', options: [option('calm'), option('tense')] }], rules: [] });

  test.each<[string, KeptRun, Rulebook?]>([
    ['of another rulebook', { answers: { place: 'leg' }, at: 'side', told: 1 }, other],
    ['on a question that no rulebook has', { answers: { place: 'leg' }, at: 'knee', told: 1 }],
    ['on a question off the path', { answers: { place: 'back' }, at: 'side', told: 1 }],
    ['on a question whose branch was never taken', { answers: {}, at: 'side', told: 1 }],
    ['on a clearance that is not asked for', { answers: { place: 'leg', side: 'left', signs: ['none'] }, at: 'numb-clearance', told: 2 }],
    ['on a question that comes after the end of an emergency', { answers: { place: 'back', signs: ['fire', 'numb'] }, at: 'numb-clearance', told: 2 }],
    ['on a refinement', { answers: { place: 'back', signs: ['none'] }, at: 'mood', told: 3 }],
    ['on what every object has', { answers: { place: 'back' }, at: 'constructor', told: 1 }],
  ])('%s', (_, kept, book = branching()) => {
    expect(takenUp(kept, book).actor.getSnapshot().context).toEqual(visit(book).actor.getSnapshot().context);
  });

  test.each<[string, KeptRun]>([
    ['on a question before which another has no answer', { answers: {}, at: 'signs', told: 1 }],
    ['with an option that the question does not have', { answers: { place: 'knee' }, at: 'signs', told: 1 }],
    ['with several options where one is taken', { answers: { place: ['back', 'leg'] }, at: 'signs', told: 1 }],
    ['with an option that the question on screen does not have', { answers: { place: 'knee' }, at: 'place', told: 0 }],
    ['with an answer to a question that the rulebook does not have', { answers: { place: 'back', knee: 'left' }, at: 'signs', told: 2 }],
    ['with an answer on another branch that is none', { answers: { place: 'back', side: 'up' }, at: 'signs', told: 2 }],
    ['with an empty answer', { answers: { place: [] }, at: 'signs', told: 1 }],
    ['with a branch that was not answered', { answers: { place: 'leg', side: 'up' }, at: 'signs', told: 1 }],
    ['with an option that stands alone beside others', { answers: { place: 'back', signs: ['none', 'numb'] }, at: 'numb-clearance', told: 2 }],
  ])('of odd answers: %s', (_, kept) => {
    expect(takenUp(kept).actor.getSnapshot().context).toEqual(visit().actor.getSnapshot().context);
  });
});

describe('wherever a visitor leaves, the visit that is taken up there is the one that was left', () => {
  const book = branching();
  const states = [...new Map(everyPress(book, MENU).map(({ state }) => [serializeState(state), state])).values()];

  test('in every state of the small rulebook that is kept, the mark that tells of it and the reminder aside', () => {
    const kept = states.filter((state) => keepable(state));
    expect(kept.length).toBeGreaterThan(20);
    const astray = kept.filter((state) => {
      const again = takenUp(keepable(state), book).actor.getSnapshot();
      const unmarked = serializeState({ ...again, context: { ...again.context, resumed: false } });
      return !again.context.resumed || unmarked !== serializeState({ ...state, context: { ...state.context, unanswered: false } });
    });
    expect(astray.map(serializeState)).toEqual([]);
  });

  test('whether xstate runs it or what the script runs instead', async () => {
    const inScript = await machineInScript();
    const kept = states.flatMap((state) => keepable(state) ?? []);
    const unlike = kept.filter((run) => {
      const input = { rulebook: book, menu: MENU, kept: throughStorage(run) };
      const [one, other] = [createActor(finderMachine, { input }), RUNNER.createActor(inScript, { input })].map((actor: FinderActor) => {
        actor.start();
        return serializeState(actor.getSnapshot());
      });
      return one !== other;
    });
    expect(unlike).toEqual([]);
  });

  test('only while it is asked, has an answer and has not been completed', () => {
    const wrong = states.filter((state) => (keepable(state) !== undefined) !== (state.value === 'asking' && state.context.started && !state.context.completed));
    expect(wrong.map(serializeState)).toEqual([]);
  });

  test('on random journeys through the rulebook that ships, and it goes on as if it had not been left', () => {
    const { rulebook, menu } = shipped();
    const journeys = fc.tuple(fc.array(anAct, { minLength: 2, maxLength: 40, size: 'max' }), fc.array(anAct, { minLength: 5, maxLength: 40, size: 'max' }));
    let taken = 0;
    fc.assert(
      fc.property(journeys, ([before, after]) => {
        const left = visit(rulebook, menu);
        for (const act of before) left.actor.send(eventOf(act, left));
        const kept = keptOf(left);
        if (!kept) return;
        taken += 1;
        left.told.splice(0);
        const again = visit(rulebook, menu, throughStorage(kept));
        expect([onScreen(again), answersOf(again), isResumed(again)]).toEqual([onScreen(left), answersOf(left), true]);
        for (const act of after) {
          const event = eventOf(act, left);
          left.actor.send(event);
          again.actor.send(event);
          expect([onScreen(again), answersOf(again), again.told]).toEqual([onScreen(left), answersOf(left), left.told]);
          expect(again.actor.getSnapshot().can({ type: 'back' })).toBe(left.actor.getSnapshot().can({ type: 'back' }));
        }
      }),
      { numRuns: 300 },
    );
    expect(taken).toBeGreaterThan(100);
  });
});
