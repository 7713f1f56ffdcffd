/** An event, sent or emitted. */
type Event = { type: string };
type Context = Readonly<Record<string, unknown>>;
/** What guards and actions are computed from. */
type Scope = { context: Context; event: Event };
type Computed<T> = (scope: Scope) => T;

type Guard = Computed<boolean>;
type Assignment = Context | Computed<Context>;
type Emission = Event | Computed<Event>;
type Enqueue = { assign: (assignment: Assignment) => void; emit: (emission: Emission) => void };
type Collect = (scope: Scope & { enqueue: Enqueue }) => void;
/** Told apart by their keys. The actions that xstate makes have the same, so that a machine made with it runs here too. */
type Action = { assignment: Assignment } | { collect: Collect } | { event: Emission };

type List<T> = T | readonly T[];
type Transition = { target?: string; guard?: Guard; actions?: List<Action> };
type On = Readonly<Record<string, List<string | Transition>>>;
type State = { entry?: List<Action>; on?: On };
type Config = { context: (start: { input: unknown }) => Context; initial: string; on?: On; states: Readonly<Record<string, State>> };
type Machine = { config: Config };

type Listener<T> = (heard: T) => void;
type Subscription = { unsubscribe: () => void };
type Snapshot = { value: string; context: Context; status: 'active'; can: (event: Event) => boolean };
type Actor = {
  start: () => Actor;
  send: (event: Event) => void;
  getSnapshot: () => Snapshot;
  subscribe: (listener: Listener<Snapshot>) => Subscription;
  on: (type: string, listener: Listener<Event>) => Subscription;
};

/** As in xstate. */
export const assign = (assignment: Assignment): Action => ({ assignment });

/** As in xstate, to enqueue what `assign` and `emit` do. */
export const enqueueActions = (collect: Collect): Action => ({ collect });

/** As in xstate, for a machine of states side by side with guards, transitions and what is done on entry. */
export const setup = () => ({ createMachine: (config: Config): Machine => ({ config }), assign, enqueueActions });

/**
 * Runs a machine as xstate does, in less than a tenth of its code: in the script, this file stands in for xstate. Tests
 * hold the two equal, and refuse a machine with anything in it that is unknown here. They differ where the machine itself
 * fails, which would end the visit in xstate: here it throws at the start; later it tells the console and stays as it was.
 */
export function createActor({ config }: Machine, { input }: { input?: unknown } = {}): Actor {
  const start: Event = { type: 'xstate.init' };
  /** The event that is processed, and those that wait for it. The start is the first, so that all wait for it. */
  const queue = [start];
  const subscribers = new Set<Listener<Snapshot>>();
  const listeners = new Set<{ type: string; hear: Listener<Event> }>();
  let emitted: Event[] = [];
  let started = false;

  const transitionOn = (value: string, scope: Scope): Transition | undefined =>
    [config.states[value]?.on, config.on]
      .flatMap((on) => on?.[scope.event.type] ?? [])
      .map((transition) => (typeof transition === 'string' ? { target: transition } : transition))
      .find(({ guard }) => !guard || guard(scope));

  const snapshotOf = (value: string, context: Context): Snapshot => ({
    value,
    context,
    status: 'active',
    can(event) {
      const transition = transitionOn(value, { context, event });
      return Boolean(transition?.target ?? listOf(transition?.actions).length);
    },
  });

  const perform = (before: Snapshot, event: Event, actions: List<Action> = []): Snapshot => {
    let snapshot = before;
    // No fold: some pages give `reduce` another meaning.
    for (const action of listOf(actions)) {
      const scope = { context: snapshot.context, event };
      if ('collect' in action) {
        const queued: Action[] = [];
        const enqueue = { assign: (assignment: Assignment) => void queued.push({ assignment }), emit: (emission: Emission) => void queued.push({ event: emission }) };
        action.collect({ ...scope, enqueue });
        snapshot = perform(snapshot, event, queued);
      } else if ('assignment' in action) snapshot = snapshotOf(snapshot.value, { ...scope.context, ...update(action.assignment, scope) });
      else emitted.push(compute(action.event, scope));
    }
    return snapshot;
  };

  const enter = (before: Snapshot, event: Event, value: string): Snapshot =>
    perform(value === before.value ? before : snapshotOf(value, before.context), event, config.states[value]?.entry);

  let snapshot = enter(snapshotOf('', config.context({ input })), start, config.initial);

  const process = (event: Event): void => {
    const { value, context } = snapshot;
    const { target, actions: effects } = transitionOn(value, { context, event }) ?? {};
    const after = perform(snapshot, event, effects);
    // A target of the root has a dot, and is entered again where the visit stands on it already.
    const entered = target?.replace('.', '');
    snapshot = entered && (entered !== target || entered !== value) ? enter(after, event, entered) : after;
    for (const told of emitted) {
      const hearing = [told.type, '*'].flatMap((type) => [...listeners].filter((listener) => listener.type === type));
      for (const { hear } of hearing) hear(told);
    }
    for (const hear of subscribers) hear(snapshot);
  };

  const work = (): void => {
    for (let [event] = queue; event; [event] = queue) {
      attempt(process, event);
      emitted = [];
      queue.shift();
    }
  };

  const actor: Actor = {
    start() {
      if (!started) {
        started = true;
        work();
      }
      return actor;
    },
    send(event) {
      if (queue.push(event) === 1) work();
    },
    getSnapshot: () => snapshot,
    subscribe: (listener) => keep(subscribers, (heard) => attempt(listener, heard)),
    on: (type, listener) => keep(listeners, { type, hear: (heard) => attempt(listener, heard) }),
  };
  return actor;
}

const listOf = <T>(list: List<T> = []): readonly T[] => [list].flat() as T[];

const compute = <T>(value: T | Computed<T>, scope: Scope): T => (typeof value === 'function' ? (value as Computed<T>)(scope) : value);

function update(assignment: Assignment, scope: Scope): Context {
  if (typeof assignment === 'function') return assignment(scope);
  return Object.fromEntries(Object.entries(assignment).map(([key, value]) => [key, compute(value, scope)]));
}

/** An error of one who listens goes to the console: thrown on, it would be one of the page's own and keep the others from hearing. */
function attempt<T>(act: (given: T) => void, given: T): void {
  try {
    act(given);
  } catch (error) {
    console.error('massage-finder:', error);
  }
}

function keep<T>(kept: Set<T>, entry: T): Subscription {
  kept.add(entry);
  return { unsubscribe: () => void kept.delete(entry) };
}
