import fc from 'fast-check';
import { afterEach, describe, expect, test, vi } from 'vitest';
import * as xstate from 'xstate';
import { LAMP_EVENTS, lampOf } from '../builders/lamp';
import { type Library, RUNNER } from '../builders/twins';

afterEach(() => vi.restoreAllMocks());

describe('a machine that uses all that the runner knows is the same', () => {
  type Lamp = xstate.Actor<ReturnType<typeof lampOf>>;
  type Note = (line: string) => void;

  const inWords = (lamp: Lamp) => {
    const { value, context, status } = lamp.getSnapshot();
    return `${status} ${value} ${JSON.stringify(context)}`;
  };

  /** Plays a scene three times: with xstate; with the runner; with the machine that xstate makes, run by the runner. Gives what happened in the first. */
  function play(scene: (lamp: Lamp, note: Note) => void): string[] {
    const actors: (() => Lamp)[] = [
      () => xstate.createActor(lampOf(xstate), { input: { max: 4 } }),
      () => RUNNER.createActor(lampOf(RUNNER), { input: { max: 4 } }),
      () => RUNNER.createActor(lampOf(xstate), { input: { max: 4 } }),
    ];
    const [first = [], ...others] = actors.map((start) => {
      const lines: string[] = [];
      scene(start(), (line) => lines.push(line));
      return lines;
    });
    for (const lines of others) expect(lines).toEqual(first);
    return first;
  }

  const listen = (lamp: Lamp, note: Note) => {
    lamp.on('*', ({ type, ...detail }) => note(`any: ${type} ${JSON.stringify(detail)} ${inWords(lamp)}`));
    lamp.on('lit', ({ level }) => note(`lit: ${level}`));
    lamp.subscribe((snapshot) => note(`notified ${inWords(lamp)} ${snapshot === lamp.getSnapshot()}`));
  };

  test('on random events, those too that it does not know', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...LAMP_EVENTS), { maxLength: 30, size: 'max' }), (events) => {
        play((lamp, note) => {
          listen(lamp, note);
          lamp.start();
          for (const event of events) {
            const before = lamp.getSnapshot();
            const can = () => note(LAMP_EVENTS.map((each) => (before.can(each) ? 1 : 0)).join(''));
            can();
            lamp.send(event);
            // The one of before still tells of itself.
            can();
            note(`${event.type} ${lamp.getSnapshot() === before} ${inWords(lamp)}`);
          }
        });
      }),
      { numRuns: 500 },
    );
  });

  test('before it starts: what it emits on the first entry is held back, and what is sent waits', () => {
    const lines = play((lamp, note) => {
      note(inWords(lamp));
      listen(lamp, note);
      lamp.send({ type: 'press' });
      lamp.send({ type: 'knock' });
      note(inWords(lamp));
      note(String(lamp.start() === lamp));
      note('started');
      lamp.start();
    });
    expect(lines[0]).toBe(lines[1]);
    expect(lines.slice(2).map((line) => line.split(' ')[0])).toEqual(['any:', 'notified', 'lit:', 'any:', 'notified', 'any:', 'notified', 'true', 'started']);
  });

  test('when those who listen send: each event waits until the one before is told to all', () => {
    const lines = play((lamp, note) => {
      lamp.on('dark', () => lamp.send({ type: 'press' }));
      lamp.on('lit', () => {
        lamp.send({ type: 'knock' });
        note(`sent a knock ${inWords(lamp)}`);
      });
      let sent = false;
      const { unsubscribe } = lamp.subscribe(() => {
        unsubscribe();
        // It would go on without an end.
        if (sent) return note('heard after it left');
        sent = true;
        lamp.send({ type: 'turn', by: 1 });
      });
      listen(lamp, note);
      lamp.start();
      note('started');
      lamp.send({ type: 'out' });
    });
    expect(lines.filter((line) => line.startsWith('sent'))).toHaveLength(3);
    expect(lines.indexOf('started')).toBeGreaterThan(5);
  });

  test('when it is started again by one who listens', () => {
    const lines = play((lamp, note) => {
      lamp.on('dark', () => lamp.start());
      listen(lamp, note);
      lamp.start();
    });
    expect(lines).toHaveLength(2);
  });

  test('when those who listen leave or come as they hear', () => {
    const lines = play((lamp, note) => {
      const leaving: xstate.Subscription[] = [];
      const hear = (name: string) => () => {
        note(`${name} heard`);
        for (const each of leaving.splice(0)) each.unsubscribe();
      };
      const twice = hear('twice');
      for (const start of ['one', 'two']) {
        lamp.subscribe(hear(`notified ${start}`));
        lamp.on('knocked', hear(`knocked ${start}`));
        lamp.on('*', hear(`any ${start}`));
      }
      leaving.push(lamp.on('*', hear('leaves with the first')), lamp.subscribe(hear('never heard')), lamp.on('knocked', twice));
      lamp.on('knocked', twice);
      lamp.subscribe(twice);
      lamp.subscribe(twice);
      const once = lamp.subscribe(() => {
        once.unsubscribe();
        once.unsubscribe();
        lamp.subscribe(hear('came late'));
        lamp.on('*', hear('any late'));
      });
      lamp.start();
      for (const type of ['knock', 'knock'] as const) {
        note(type);
        lamp.send({ type });
      }
    });
    expect(lines.slice(lines.indexOf('knock') + 1, lines.lastIndexOf('knock'))).toContain('any late heard');
    expect(lines).not.toContain('never heard heard');
  });

  test('when those who listen fail: the others hear, the visit goes on, the page has no error of its own', () => {
    let report: Note = () => {};
    // Where xstate tells of an error: as one of the page's own, thrown by a timer.
    vi.spyOn(globalThis, 'setTimeout').mockImplementation((thrown) => {
      expect(thrown).toThrow('a mistake of the page');
      report('told');
      return 0 as unknown as NodeJS.Timeout;
    });
    vi.spyOn(console, 'error').mockImplementation((...said) => {
      expect(said).toEqual(['massage-finder:', new Error('a mistake of the page')]);
      report('told');
    });
    const lines = play((lamp, note) => {
      report = note;
      const fail = () => {
        note('fails');
        throw new Error('a mistake of the page');
      };
      lamp.on('knocked', fail);
      lamp.on('*', fail);
      lamp.subscribe(fail);
      listen(lamp, note);
      lamp.start();
      note('knock');
      lamp.send({ type: 'knock' });
      lamp.send({ type: 'press' });
      note(inWords(lamp));
    });
    const heard = lines.map((line) => line.split(' ')[0]);
    expect(heard.slice(heard.indexOf('knock') + 1, heard.indexOf('lit:'))).toEqual(['fails', 'told', 'fails', 'told', 'any:', 'fails', 'told', 'notified']);
    expect(lines.at(-1)).toMatch(/^active on/);
  });
});

describe('where the machine itself fails, xstate ends the visit and the runner', () => {
  /** A machine that counts, and fails when it is told to. */
  const counting = ({ setup, createActor }: Library, first: () => number) => {
    const typed = setup({ types: { context: {} as { count: number }, events: {} as { type: 'add' | 'fail' }, emitted: {} as { type: 'added' } } });
    const add = typed.assign({ count: ({ context }) => context.count + 1 });
    const tell = typed.enqueueActions(({ enqueue }) => enqueue.emit({ type: 'added' }));
    const fail = typed.assign(() => {
      throw new Error('a mistake');
    });
    const machine = typed.createMachine({
      context: () => ({ count: first() }),
      initial: 'counting',
      states: { counting: { on: { add: { actions: [add, tell] }, fail: { actions: [add, tell, fail] } } } },
    });
    return createActor(machine);
  };

  /** What becomes of one that fails between two additions. */
  const outcome = (library: Library) => {
    const actor = counting(library, () => 0);
    let told = 0;
    actor.on('*', () => {
      told += 1;
    });
    actor.start();
    for (const type of ['add', 'fail', 'add'] as const) actor.send({ type });
    const { status, context } = actor.getSnapshot();
    return { status, count: context.count, told };
  };

  test('tells the console and stays as it was', () => {
    vi.spyOn(console, 'error').mockImplementation(() => {});
    expect(outcome(RUNNER)).toEqual({ status: 'active', count: 2, told: 2 });
    expect(vi.mocked(console.error).mock.calls).toEqual([['massage-finder:', new Error('a mistake')]]);
    // Where xstate tells of the error, and of what is sent after it.
    vi.spyOn(globalThis, 'setTimeout').mockReturnValue(0 as unknown as NodeJS.Timeout);
    vi.spyOn(console, 'warn').mockImplementation(() => {});
    expect(outcome(xstate)).toEqual({ status: 'error', count: 1, told: 1 });
  });

  test('throws at the start', () => {
    const fail = () => {
      throw new Error('a mistake');
    };
    expect(() => counting(RUNNER, fail)).toThrow('a mistake');
    expect(counting(xstate, fail).getSnapshot().status).toBe('error');
  });
});
