import { expect, vi } from 'vitest';
import * as xstate from 'xstate';
import type { Menu, Rulebook } from '../../src/engine/rulebook';
import { type FinderEvent, finderMachine } from '../../src/machine/finder-machine';
import { assign, createActor, enqueueActions, setup } from '../../src/machine/runner';
import type { FinderActor, FinderSnapshot } from '../../src/machine/selectors';
import { serializeState } from './state-space';

/** What the script takes from xstate. */
export type Library = Pick<typeof xstate, 'setup' | 'assign' | 'enqueueActions' | 'createActor'>;

/** What the script runs instead, under the types of xstate, so that a test is written once for both. */
export const RUNNER = { setup, assign, enqueueActions, createActor } as unknown as Library;

/** The machine of a visit as it is in the script: made, too, with what stands in for xstate there. Not for while a file loads, since its other imports would get it. */
export async function machineInScript(): Promise<typeof finderMachine> {
  vi.resetModules();
  vi.doMock('xstate', () => RUNNER);
  const { finderMachine: made } = await import('../../src/machine/finder-machine');
  vi.doUnmock('xstate');
  expect(made).not.toBeInstanceOf(xstate.StateMachine);
  return made;
}

/** The same visit twice: run by xstate, and by what the script runs instead. */
export type Twins = {
  /** The visit that xstate runs. */
  actor: FinderActor;
  press: (event: FinderEvent) => void;
  /** Adds to both records what can be pressed. */
  look: (presses: readonly FinderEvent[]) => void;
  /** Holds the two records equal. */
  expectAlike: () => void;
};

/** A visit with a record of all that can be seen of it, in order. */
class Recorded {
  readonly record: string[] = [];
  /** The last snapshot and its words, since most are met more than once. */
  private last: [FinderSnapshot, string] | undefined;

  constructor(readonly actor: FinderActor) {
    actor.on('*', (event) => this.record.push(`emits ${JSON.stringify(event)} in ${this.inWords(actor.getSnapshot())}`));
    actor.on('complete', () => this.record.push('emits to those who asked for this'));
    actor.subscribe((snapshot) => this.record.push(`notifies of ${this.inWords(snapshot)}, ${snapshot === actor.getSnapshot() ? 'its own' : 'another'}`));
    actor.start();
  }

  press(event: FinderEvent): void {
    const before = this.actor.getSnapshot();
    this.actor.send(event);
    this.record.push(`${this.actor.getSnapshot() === before ? 'stays' : 'moves'} on ${JSON.stringify(event)}`);
  }

  look(presses: readonly FinderEvent[]): void {
    const snapshot = this.actor.getSnapshot();
    this.record.push(`${this.inWords(snapshot)} can ${presses.map((event) => (snapshot.can(event) ? 1 : 0)).join('')}`);
  }

  private inWords(snapshot: FinderSnapshot): string {
    if (this.last?.[0] !== snapshot) this.last = [snapshot, `${snapshot.status} ${serializeState(snapshot)}`];
    return this.last[1];
  }
}

function twins(actor: FinderActor, otherActor: FinderActor): Twins {
  const [one, other] = [new Recorded(actor), new Recorded(otherActor)];
  return {
    actor,
    press(event) {
      one.press(event);
      other.press(event);
    },
    look(presses) {
      one.look(presses);
      other.look(presses);
    },
    expectAlike() {
      // The whole comparison, which shows where they part, takes much longer.
      if (other.record.join() !== one.record.join()) expect(other.record).toEqual(one.record);
    },
  };
}

/** Starts a visit on both, on the runner with the machine of the script. */
export const twinVisits = (inScript: typeof finderMachine, rulebook: Rulebook, menu: Menu): Twins =>
  twins(xstate.createActor(finderMachine, { input: { rulebook, menu } }), RUNNER.createActor(inScript, { input: { rulebook, menu } }));

/** Starts a visit on both in the midst of it. What is done on entry is done once more, which changes nothing of a visit that stands there. */
export function twinsIn(inScript: typeof finderMachine, { value, context }: FinderSnapshot): () => Twins {
  const here = { initial: value, context: () => context };
  const machine = new xstate.StateMachine({ ...finderMachine.config, ...here }, finderMachine.implementations) as typeof finderMachine;
  const other = { config: { ...inScript.config, ...here } } as unknown as typeof finderMachine;
  return () => twins(xstate.createActor(machine, { input: context }), RUNNER.createActor(other, { input: context }));
}
