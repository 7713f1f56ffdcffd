import fc from 'fast-check';
import { beforeAll, describe, expect, test } from 'vitest';
import type { Menu, Rulebook } from '../../src/engine/rulebook';
import type { FinderEvent, finderMachine } from '../../src/machine/finder-machine';
import { type Act, anAct, eventOf } from '../builders/acts';
import { anyVisit } from '../builders/arbitrary-visit';
import { shipped } from '../builders/source';
import { pressesOf, serializeState } from '../builders/state-space';
import { machineInScript, twinsIn, twinVisits } from '../builders/twins';
import { branching, MENU } from '../builders/visits';

describe('a visit is the same whether xstate runs it or the runner', () => {
  let inScript: typeof finderMachine;

  beforeAll(async () => {
    inScript = await machineInScript();
  });

  test('on every press in every state of the small rulebook, and in all that can be pressed there', () => {
    const presses = pressesOf(branching());
    const first = twinVisits(inScript, branching(), MENU).actor.getSnapshot();
    const reached = new Map([[serializeState(first), first]]);
    for (const [words, state] of reached) {
      const start = twinsIn(inScript, state);
      let twins = start();
      expect(serializeState(twins.actor.getSnapshot())).toBe(words);
      twins.look(presses);
      for (const event of presses) {
        const before = twins.actor.getSnapshot();
        twins.press(event);
        const after = twins.actor.getSnapshot();
        if (after === before) continue;
        const then = serializeState(after);
        if (!reached.has(then)) reached.set(then, after);
        twins.expectAlike();
        twins = start();
      }
      twins.expectAlike();
    }
    expect(reached.size).toBeGreaterThan(1_000);
  });

  /** Something that no screen sends, or not of this question. */
  const stray = fc.record({
    type: fc.constantFrom('choose', 'clear', 'change', 'submit', 'constructor', ''),
    question: fc.constantFrom('place', 'signs', '__proto__', ''),
    option: fc.string(),
  });
  const journey = (maxLength: number) => fc.array(fc.oneof({ weight: 14, arbitrary: anAct }, { weight: 1, arbitrary: stray }), { maxLength, size: 'max' });

  /** Takes a journey on both; gives how many presses it had. */
  function travel(rulebook: Rulebook, menu: Menu, journeyed: readonly (Act | { type: string })[]): number {
    const twins = twinVisits(inScript, rulebook, menu);
    for (const step of journeyed) {
      const event = 'act' in step ? eventOf(step, twins) : (step as FinderEvent);
      twins.look([event, { type: 'back' }, { type: 'next' }]);
      twins.press(event);
    }
    twins.look(pressesOf(rulebook));
    twins.expectAlike();
    return journeyed.length;
  }

  test('on random journeys through the rulebook that ships', () => {
    const { rulebook, menu } = shipped();
    let presses = 0;
    fc.assert(
      fc.property(journey(60), (journeyed) => {
        presses += travel(rulebook, menu, journeyed);
      }),
      { numRuns: 150 },
    );
    expect(presses).toBeGreaterThan(2_000);
  });

  test('on random journeys through any rulebook', () => {
    let presses = 0;
    fc.assert(
      fc.property(anyVisit, journey(30), ({ rulebook, menu }, journeyed) => {
        presses += travel(rulebook, menu, journeyed);
      }),
      { numRuns: 150 },
    );
    expect(presses).toBeGreaterThan(1_000);
  });
});
