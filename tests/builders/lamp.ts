import type { Library } from './twins';

type Context = { level: number; max: number; log: readonly string[] };

type LampEvent = { type: 'press' } | { type: 'turn'; by: number } | { type: 'again' | 'all' | 'stay' | 'ignore' | 'nothing' | 'fade' | 'knock' | 'out' | 'rest' | 'doze' };

type LampEmitted = { type: 'lit' | 'dark'; level: number } | { type: 'knocked' };

/** Every event that a lamp knows, and some that it does not. */
export const LAMP_EVENTS: readonly LampEvent[] = [
  ...(['press', 'again', 'all', 'stay', 'ignore', 'nothing', 'fade', 'knock', 'out', 'rest', 'doze'] as const).map((type) => ({ type })),
  { type: 'turn', by: 1 },
  { type: 'turn', by: 3 },
  { type: 'turn', by: -2 },
  { type: 'no-such-event' } as unknown as LampEvent,
  { type: 'constructor' } as unknown as LampEvent,
];

/** A machine that uses every part of xstate that the runner knows, those too that a visit does not use. */
export function lampOf({ setup, assign, enqueueActions }: Library) {
  const note =
    (word: string) =>
    ({ context: { log, level } }: { context: Context }) => ({ log: [...log, `${word} at ${level}`] });
  return setup({
    types: { context: {} as Context, events: {} as LampEvent, emitted: {} as LampEmitted, input: {} as { max: number } },
    guards: {
      isBelow: ({ context }, { level }: { level: number }) => context.level < level,
      fits: ({ context }, { by, max }: { by: number; max: number }) => context.level + by >= 0 && context.level + by <= max,
      isOut: ({ context }) => context.level === 0,
    },
    actions: {
      add: assign({ level: ({ context }, { by }: { by: number }) => context.level + by, max: ({ context }) => context.max }),
      dim: assign({ level: 1 }),
      noteEntry: assign(note('entry')),
      noteTurn: assign(({ context }, { how }: { how: string }) => note(how)({ context })),
      tellLit: enqueueActions(({ context, enqueue }) => {
        enqueue.assign(note('lit'));
        enqueue.emit({ type: 'lit', level: context.level });
        enqueue.assign({ level: ({ context: { level } }) => level });
      }),
      tellDark: enqueueActions(({ context, event, enqueue }) => {
        if (context.level > 0 || event.type === 'nothing') return;
        enqueue.emit(({ context: { level } }) => ({ type: 'dark', level }));
      }),
      tellKnock: enqueueActions(({ enqueue }) => enqueue.emit({ type: 'knocked' })),
    },
  }).createMachine({
    id: 'lamp',
    context: ({ input }) => ({ level: 0, max: input.max, log: [] }),
    initial: 'off',
    on: {
      again: '.off',
      doze: '.resting',
      all: { target: '.on', guard: { type: 'isBelow', params: { level: 2 } }, actions: [{ type: 'add', params: { by: 1 } }] },
      knock: { actions: 'tellKnock' },
      press: { actions: { type: 'noteTurn', params: { how: 'root' } } },
      ignore: { actions: 'dim' },
    },
    states: {
      off: {
        entry: ['noteEntry', 'tellDark'],
        on: {
          press: { target: 'on', actions: [{ type: 'add', params: { by: 2 } }, 'noteEntry'] },
          stay: 'off',
          ignore: {},
          nothing: { actions: [] },
          fade: { actions: 'tellDark' },
          turn: [
            { guard: ({ event }) => event.by < 0 },
            { guard: ({ context, event }) => context.level + event.by > context.max, actions: { type: 'noteTurn', params: ({ event }) => ({ how: `too far by ${event.by}` }) } },
            { target: 'on', actions: { type: 'add', params: ({ event }) => event } },
          ],
        },
      },
      on: {
        entry: ['tellLit'],
        on: {
          press: [
            { guard: 'isOut', target: 'off' },
            { guard: { type: 'isBelow', params: { level: 3 } }, target: 'on' },
          ],
          stay: { target: 'on', actions: assign({ log: [] }) },
          turn: {
            guard: { type: 'fits', params: ({ context: { max }, event: { by } }) => ({ by, max }) },
            actions: [{ type: 'add', params: ({ event }) => event }, 'tellLit', 'tellDark'],
          },
          out: { target: 'off', actions: [assign({ level: 0 }), 'tellKnock'] },
          rest: { target: 'resting' },
        },
      },
      resting: { on: { press: 'on', again: { guard: 'isOut', target: 'off' } } },
    },
  });
}
