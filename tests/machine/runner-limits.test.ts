import { describe, expect, test } from 'vitest';
import * as xstate from 'xstate';
import { finderMachine } from '../../src/machine/finder-machine';
import { beyondRunner } from '../builders/beyond-runner';
import { lampOf } from '../builders/lamp';

test('the machine of a visit holds nothing that the runner would pass over in silence', () => {
  expect(beyondRunner(finderMachine)).toEqual([]);
  expect(beyondRunner(lampOf(xstate))).toEqual([]);
});

describe('a machine is found to be beyond the runner by', () => {
  const machine = (one: object, root: object = {}) => ({ context: () => ({}), initial: 'one', states: { one, two: {} }, ...root });
  const on = (transition: unknown) => machine({ on: { press: transition } });

  test.each<[string, object, string]>([
    ['a delayed transition', machine({ after: { 1000: 'two' } }), 'one.after'],
    ['an eventless transition', machine({ always: 'two' }), 'one.always'],
    ['an action on exit', machine({ exit: 'known' }), 'one.exit'],
    ['an invoked actor', machine({ invoke: { src: 'known' } }), 'one.invoke'],
    ['a final state', machine({ type: 'final' }), 'one.type'],
    ['states in a state', machine({ states: { inner: {} } }), 'one.states'],
    ['a state with a dot in its name', machine({}, { states: { one: {}, 'a.b': {} } }), 'a.b'],
    ['tags', machine({ tags: ['shown'] }), 'one.tags'],
    ['an action on entry of the whole', machine({}, { entry: 'known' }), 'machine.entry'],
    ['parallel states', machine({}, { type: 'parallel' }), 'machine.type'],
    ['a context that is not computed', machine({}, { context: {} }), 'machine.context'],
    ['an initial state with actions', machine({}, { initial: { target: 'one', actions: 'known' } }), 'machine.initial'],
    ['an initial state that does not exist', machine({}, { initial: 'three' }), 'machine.initial'],
    ['a transition on any event', machine({ on: { '*': 'two' } }), 'one.on.*'],
    ['a transition on events of a kind', machine({ on: { 'press.*': 'two' } }), 'one.on.press.*'],
    ["a transition on an event of xstate's own", machine({ on: { 'xstate.init': 'two' } }), 'one.on.xstate.init'],
    ['a forbidden event', on(undefined), 'one.on.press'],
    ['what is no transition', on(7), 'one.on.press.0'],
    ['a target that does not exist', on(['two', 'three']), 'one.on.press.1'],
    ['a target within a state', on('.two'), 'one.on.press.0'],
    ['a target by its id', on({ target: '#two' }), 'one.on.press.0.target'],
    ['several targets', on({ target: ['two'] }), 'one.on.press.0.target'],
    ['a target of the root without its dot', machine({}, { on: { press: 'one' } }), 'machine.on.press.0'],
    ['a state entered again on demand', on({ target: 'one', reenter: true }), 'one.on.press.0.reenter'],
    ['a guard that does not exist', on({ guard: 'unknown', target: 'two' }), 'one.on.press.0.guard'],
    ['a guard without a name', on({ guard: { params: {} }, target: 'two' }), 'one.on.press.0.guard'],
    ['a guard made of others', on({ guard: xstate.and(['known']), target: 'two' }), 'one.on.press.0.guard'],
    ['an action that does not exist', on({ actions: ['known', 'unknown'] }), 'one.on.press.0.actions.1'],
    ['an action named like a part of every object', machine({ entry: 'toString' }), 'one.entry.0'],
    ['an action with a key of its own', on({ actions: { type: 'known', delay: 10 } }), 'one.on.press.0.actions.0.delay'],
    ['a raised event', on({ actions: xstate.raise({ type: 'press' }) }), 'one.on.press.0.actions.0'],
    ['a plain function as an action', on({ actions: () => {} }), 'one.on.press.0.actions.0'],
    ['an event sent to another', machine({ entry: xstate.sendTo('known', { type: 'press' }) }), 'one.entry.0'],
  ])('%s', (_, config, place) => {
    expect(beyondRunner({ config, implementations: { actions: { known: xstate.assign({}) }, guards: { known: () => true } } })).toEqual([place]);
  });

  test.each<[string, object, string]>([
    ['a named action that logs', { actions: { other: xstate.log() } }, 'actions.other'],
    ['a named action that starts another machine', { actions: { other: xstate.spawnChild('known') } }, 'actions.other'],
    ['a named action that is a plain function', { actions: { other: () => {} } }, 'actions.other'],
    ['a named guard made of others', { guards: { other: xstate.not('known') } }, 'guards.other'],
    ['a named guard that is another name', { guards: { other: 'known' } }, 'guards.other'],
    ['actors', { actors: { known: xstate.fromPromise(async () => 1) } }, 'actors'],
    ['delays', { delays: { known: 10 } }, 'delays'],
  ])('%s', (_, implementations, place) => {
    expect(beyondRunner({ config: machine({}), implementations })).toEqual([place]);
  });
});
