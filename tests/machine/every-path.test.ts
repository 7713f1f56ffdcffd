import { describe, expect, test } from 'vitest';
import { consult } from '../../src/engine/consult';
import { pathOf } from '../../src/engine/path';
import type { FinderEvent } from '../../src/machine/finder-machine';
import { asking, type FinderSnapshot, result } from '../../src/machine/selectors';
import { everyPress, everyWay, type Press, serializeState } from '../builders/state-space';
import { branching, MENU, visit } from '../builders/visits';

const book = branching();
const presses = everyPress(book, MENU);
const states = [...new Map(presses.map(({ state }) => [serializeState(state), state])).values()];

const on = (type: FinderEvent['type'], from: (state: FinderSnapshot) => boolean = () => true): Press[] => presses.filter(({ state, event }) => event.type === type && from(state));
const isAsking = ({ value }: FinderSnapshot) => value === 'asking';
const isResult = (state: FinderSnapshot) => !isAsking(state);
const questionOn = (state: FinderSnapshot) => asking(state)?.question.id;
const isAnswered = (state: FinderSnapshot) => (asking(state)?.chosen.length ?? 0) > 0;
const same = (one: FinderSnapshot, other: FinderSnapshot) => serializeState(one) === serializeState(other);

/** Those for which a claim does not hold, in short: what the claim is about must not be empty either. */
function refuting(about: readonly Press[], claim: (press: Press) => boolean): string[] {
  expect(about.length).toBeGreaterThan(0);
  const refuted = about.filter((press) => !claim(press)).slice(0, 3);
  return refuted.map(({ state, event, nextState }) => `${serializeState(state)} ${JSON.stringify(event)} ${serializeState(nextState)}`);
}

describe(`on every press in every one of ${states.length} states`, () => {
  test('each mode is reached, and nothing breaks the visit', () => {
    expect(new Set(states.map(({ value }) => value))).toEqual(new Set(['asking', 'recommending', 'referring']));
    expect(refuting(presses, ({ nextState }) => nextState.status === 'active')).toEqual([]);
  });

  test('a visitor is on a question of their path, or on the result that their answers come to', () => {
    const wrong = states.filter((state) => {
      const { answers } = state.context;
      const outcome = consult(book, MENU, answers);
      if (isAsking(state)) return !pathOf(book, answers).questions.some(({ id }) => id === questionOn(state));
      return outcome.kind !== (state.value === 'recommending' ? 'recommendation' : 'referral') || JSON.stringify(result(state)) !== JSON.stringify(outcome);
    });
    expect(wrong.slice(0, 3).map(serializeState)).toEqual([]);
  });

  test('Back and Continue change no answer, and neither does asking for a change', () => {
    const moves = [...on('next'), ...on('back'), ...on('change')];
    expect(refuting(moves, ({ state, nextState }) => nextState.context.answers === state.context.answers)).toEqual([]);
  });

  test('Continue without an answer changes nothing but the reminder', () => {
    const pressed = on('next', (state) => isAsking(state) && !isAnswered(state));
    const reminded = ({ value, context }: FinderSnapshot) => serializeState({ value, context: { ...context, unanswered: true } } as FinderSnapshot);
    expect(refuting(pressed, ({ state, nextState }) => serializeState(nextState) === reminded(state))).toEqual([]);
  });

  test('Continue with an answer leads on: to a question that comes later, or to the result', () => {
    const pressed = on('next', (state) => isAsking(state) && isAnswered(state));
    const place = (state: FinderSnapshot) => book.questions.findIndex(({ id }) => id === questionOn(state));
    expect(refuting(pressed, ({ state, nextState }) => isResult(nextState) || place(nextState) > place(state))).toEqual([]);
  });

  test('Continue after a change asks nothing that is known', () => {
    const pressed = on('next', (state) => isAsking(state) && isAnswered(state) && state.context.changing);
    expect(refuting(pressed, ({ nextState }) => isResult(nextState) || !isAnswered(nextState))).toEqual([]);
  });

  test('the reminder stands only while there is no answer', () => {
    const reminded = states.filter(({ context }) => context.unanswered);
    expect(reminded.length).toBeGreaterThan(0);
    expect(reminded.filter(isAnswered).slice(0, 3).map(serializeState)).toEqual([]);
  });

  test('an answer on an abandoned branch counts for nothing', () => {
    const abandoned = states.filter(({ context: { answers } }) => answers['place'] === 'back' && 'side' in answers && 'signs' in answers);
    const results = abandoned.filter(isResult);
    expect(results.length).toBeGreaterThan(0);
    const leaking = results.filter((state) => {
      const { side: _, ...others } = state.context.answers;
      return JSON.stringify(result(state)) !== JSON.stringify(consult(book, MENU, others));
    });
    expect(leaking.slice(0, 3).map(serializeState)).toEqual([]);
  });

  test('Back is offered exactly where it leads somewhere', () => {
    expect(refuting(on('back', isAsking), ({ state, nextState }) => asking(state)?.canGoBack === !same(state, nextState))).toEqual([]);
    expect(refuting(on('back', isResult), ({ nextState }) => isAsking(nextState))).toEqual([]);
  });

  test('a choice counts for the question on screen or a refinement on the result, and nowhere else', () => {
    const effective = (press: Press, question: string) =>
      isAsking(press.state) ? questionOn(press.state) === question : press.state.value === 'recommending' && question === 'mood';
    expect(refuting(on('choose'), (press) => press.event.type === 'choose' && (effective(press, press.event.question) || same(press.state, press.nextState)))).toEqual([]);
    expect(
      refuting(on('clear'), (press) => press.event.type === 'clear' && ((isResult(press.state) && effective(press, press.event.question)) || same(press.state, press.nextState))),
    ).toEqual([]);
  });

  test('any answer on the path of a result can be changed, and nothing else', () => {
    const onPath = ({ state, event }: Press) => event.type === 'change' && pathOf(book, state.context.answers).questions.some(({ id }) => id === event.question);
    const claim = (press: Press) =>
      isResult(press.state) && onPath(press) ? press.event.type === 'change' && questionOn(press.nextState) === press.event.question : same(press.state, press.nextState);
    expect(refuting(on('change'), claim)).toEqual([]);
  });

  test('starting over forgets everything', () => {
    const fresh = serializeState(visit(book).actor.getSnapshot());
    expect(refuting(on('restart'), ({ nextState }) => serializeState(nextState) === fresh)).toEqual([]);
  });
});

test('on the shortest way to every state a page hears start, three thresholds and completion once, in order, and no answer', () => {
  const ways = everyWay(book, MENU);
  expect(ways).toHaveLength(states.length);
  const whole = ['start', 'progress 25', 'progress 50', 'progress 75', 'complete'];
  const wrong = ways.filter(({ presses: pressed, state }) => {
    const visited = visit(book);
    for (const event of pressed) visited.actor.send(event);
    const heard = visited.told.map(({ type, ...detail }) => [type, ...Object.values(detail)].join(' '));
    const inOrder = heard.every((word, index) => word === whole[index]);
    return !same(visited.actor.getSnapshot(), state) || !inOrder || (heard.length === whole.length) !== state.context.completed || heard.length > 0 !== state.context.started;
  });
  expect(wrong.slice(0, 3).map(({ state }) => serializeState(state))).toEqual([]);
});
