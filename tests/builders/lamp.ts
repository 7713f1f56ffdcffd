import type { Library } from './twins';

type Context = { level: number; max: number; log: readonly string[] };

type Turn = { type: 'turn'; by: number };

type LampEvent = Turn | { type: 'press' | 'again' | 'all' | 'stay' | 'ignore' | 'nothing' | 'fade' | 'knock' | 'out' | 'rest' | 'doze' };

type LampEmitted = { type: 'lit'; level: number } | { type: 'dark'; level: number; by: string } | { type: 'knocked' };

/** Every event that a lamp knows, and some that it does not. */
export const LAMP_EVENTS: readonly LampEvent[] = [
  ...(['press', 'again', 'all', 'stay', 'ignore', 'nothing', 'fade', 'knock', 'out', 'rest', 'doze'] as const).map((type) => ({ type })),
  { type: 'turn', by: 1 },
  { type: 'turn', by: 3 },
  { type: 'turn', by: -2 },
  { type: 'no-such-event' } as unknown as LampEvent,
  { type: 'constructor' } as unknown as LampEvent,
];

type On<Event extends LampEvent = LampEvent> = { context: Context; event: Event };

const isBelow =
  (level: number) =>
  ({ context }: On) =>
    context.level < level;

const isOut = ({ context }: On) => context.level === 0;

const fits = ({ context: { level, max }, event: { by } }: On<Turn>) => level + by >= 0 && level + by <= max;

const note =
  (word: string) =>
  ({ context: { log, level }, event }: On) => ({ log: [...log, `${word} at ${level} by ${event.type}`] });

const turned = { level: ({ context, event }: On<Turn>) => context.level + event.by, max: ({ context }: On<Turn>) => context.max };

/** A machine that uses every part of xstate that the runner knows, those too that a visit does not use. */
export function lampOf({ setup, assign, enqueueActions }: Library) {
  const typed = setup({
    types: { context: {} as Context, events: {} as LampEvent, emitted: {} as LampEmitted, input: {} as { max: number } },
  });

  const add = (by: number) => typed.assign({ level: ({ context }) => context.level + by, max: ({ context }) => context.max });

  const dim = typed.assign({ level: 1 });

  const noteEntry = typed.assign(note('entry'));

  const tellLit = typed.enqueueActions(({ context, enqueue }) => {
    enqueue.assign(note('lit'));
    enqueue.emit({ type: 'lit', level: context.level });
    enqueue.assign({ level: ({ context: { level } }) => level });
  });

  const tellDark = typed.enqueueActions(({ context, event, enqueue }) => {
    if (context.level > 0 || event.type === 'again') return;
    enqueue.emit(({ context: { level }, event: { type } }) => ({ type: 'dark', level, by: type }));
  });

  const tellKnock = typed.enqueueActions(({ enqueue }) => enqueue.emit({ type: 'knocked' }));

  return typed.createMachine({
    id: 'lamp',
    context: ({ input }) => ({ level: 0, max: input.max, log: [] }),
    initial: 'off',
    on: {
      again: '.off',
      doze: '.resting',
      all: { target: '.on', guard: isBelow(2), actions: [add(1)] },
      knock: { actions: enqueueActions(({ enqueue }) => enqueue.emit({ type: 'knocked' })) },
      press: { actions: typed.assign(note('root')) },
      ignore: { actions: dim },
    },
    states: {
      off: {
        entry: [noteEntry, tellDark],
        on: {
          press: { target: 'on', actions: [add(2), noteEntry] },
          stay: 'off',
          ignore: {},
          nothing: { actions: [] },
          fade: { actions: tellDark },
          turn: [
            { guard: ({ event }) => event.by < 0 },
            {
              guard: ({ context, event }) => context.level + event.by > context.max,
              actions: assign(({ context, event }) => note(`too far by ${event.by}`)({ context, event })),
            },
            { target: 'on', actions: assign(turned) },
          ],
        },
      },
      on: {
        entry: tellLit,
        on: {
          press: [
            { guard: isOut, target: 'off' },
            { guard: isBelow(3), target: 'on' },
          ],
          stay: { target: 'on', actions: assign({ log: [] }) },
          turn: { guard: fits, actions: [assign(turned), tellLit, tellDark] },
          out: { target: 'off', actions: [assign({ level: 0 }), tellKnock] },
          rest: { target: 'resting' },
        },
      },
      resting: { on: { press: 'on', again: { guard: isOut, target: 'off' } } },
    },
  });
}
