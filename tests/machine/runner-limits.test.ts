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
  const known = xstate.assign({});
  const holds = () => true;

  test.each<[string, object, string]>([
    ['a delayed transition', machine({ after: { 1000: 'two' } }), 'one.after'],
    ['an eventless transition', machine({ always: 'two' }), 'one.always'],
    ['an action on exit', machine({ exit: known }), 'one.exit'],
    ['an invoked actor', machine({ invoke: { src: 'known' } }), 'one.invoke'],
    ['a final state', machine({ type: 'final' }), 'one.type'],
    ['states in a state', machine({ states: { inner: {} } }), 'one.states'],
    ['a state with a dot in its name', machine({}, { states: { one: {}, 'a.b': {} } }), 'a.b'],
    ['tags', machine({ tags: ['shown'] }), 'one.tags'],
    ['an action on entry of the whole', machine({}, { entry: known }), 'machine.entry'],
    ['parallel states', machine({}, { type: 'parallel' }), 'machine.type'],
    ['a context that is not computed', machine({}, { context: {} }), 'machine.context'],
    ['an initial state with actions', machine({}, { initial: { target: 'one', actions: known } }), 'machine.initial'],
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
    ['a guard by its name', on({ guard: 'holds', target: 'two' }), 'one.on.press.0.guard'],
    ['a guard by its name with parameters', on([{ guard: holds }, { guard: { type: 'holds', params: {} }, target: 'two' }]), 'one.on.press.1.guard'],
    ['a guard by its name in an object', machine({}, { on: { press: { guard: { type: 'holds' }, target: '.two' } } }), 'machine.on.press.0.guard'],
    ['a guard that is none', on({ guard: true, target: 'two' }), 'one.on.press.0.guard'],
    ['a guard made of others', on({ guard: xstate.and([holds]), target: 'two' }), 'one.on.press.0.guard'],
    ['a guard that is the contrary of another', on({ guard: xstate.not(holds), target: 'two' }), 'one.on.press.0.guard'],
    ['a guard that asks for a state', on({ guard: xstate.stateIn('one'), target: 'two' }), 'one.on.press.0.guard'],
    ['an action by its name', on({ actions: 'known' }), 'one.on.press.0.actions.0'],
    ['an action by its name among others', on({ actions: [known, 'known'] }), 'one.on.press.0.actions.1'],
    ['an action by its name on entry', machine({ entry: [known, 'known'] }), 'one.entry.1'],
    ['an action by its name at the root', machine({}, { on: { press: { actions: 'known' } } }), 'machine.on.press.0.actions.0'],
    ['an action named like a part of every object', machine({ entry: 'toString' }), 'one.entry.0'],
    ['an action by its name with parameters', on({ actions: { type: 'known', params: {} } }), 'one.on.press.0.actions.0'],
    ['an action by its name with computed parameters', machine({ entry: { type: 'known', params: () => ({}) } }), 'one.entry.0'],
    ['an action by its name in an object', on({ actions: [{ type: 'known' }] }), 'one.on.press.0.actions.0'],
    ['an action that is none', machine({ entry: {} }), 'one.entry.0'],
    ['a plain function as an action', on({ actions: () => {} }), 'one.on.press.0.actions.0'],
    ['a raised event', on({ actions: xstate.raise({ type: 'press' }) }), 'one.on.press.0.actions.0'],
    ['an event sent to another', machine({ entry: xstate.sendTo('known', { type: 'press' }) }), 'one.entry.0'],
    ['an event that is emitted without being enqueued', on({ actions: xstate.emit({ type: 'press' }) }), 'one.on.press.0.actions.0'],
    ['an action that logs', machine({ entry: xstate.log() }), 'one.entry.0'],
    ['an action that starts another machine', machine({ entry: xstate.spawnChild('known') }), 'one.entry.0'],
    ['an action that is cancelled', machine({ entry: xstate.cancel('known') }), 'one.entry.0'],
  ])('%s', (_, config, place) => {
    expect(beyondRunner({ config, implementations: {} })).toEqual([place]);
  });

  test('everything that it names, whether or not that is handed over', () => {
    const named = xstate
      .setup({ actions: { known: xstate.assign({}) }, guards: { holds } })
      .createMachine({ context: () => ({}), initial: 'one', states: { one: { entry: 'known', on: { press: { guard: 'holds', actions: 'known' } } } } });
    expect(beyondRunner(named)).toEqual(['one.entry.0', 'one.on.press.0.guard', 'one.on.press.0.actions.0', 'implementations.actions', 'implementations.guards']);
  });

  test.each<[string, object, string]>([
    ['a named action', { actions: { known }, guards: {} }, 'implementations.actions'],
    ['a named action that is a plain function', { actions: { known: () => {} } }, 'implementations.actions'],
    ['a named guard', { guards: { holds } }, 'implementations.guards'],
    ['a named guard that is another name', { guards: { holds: 'other' } }, 'implementations.guards'],
    ['actors', { actors: { known: xstate.fromPromise(async () => 1) } }, 'implementations.actors'],
    ['delays', { delays: { known: 10 } }, 'implementations.delays'],
    ['what no machine has', { others: () => {} }, 'implementations.others'],
  ])('%s', (_, implementations, place) => {
    expect(beyondRunner({ config: machine({}), implementations })).toEqual([place]);
  });

  test('a part that is handed over later', () => {
    expect(beyondRunner(lampOf(xstate).provide({ guards: { holds } } as object))).toEqual(['implementations.guards']);
  });
});
