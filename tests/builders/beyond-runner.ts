import { hasOwn, isRecord } from '../../src/language/guard';

/** The kinds of action that the runner makes. */
const ACTIONS: readonly unknown[] = ['xstate.assign', 'xstate.enqueueActions'];

const isAction = (value: unknown): boolean => typeof value === 'function' && 'type' in value && ACTIONS.includes(value.type);
/** Guards that are made of others, such as `and`, have a check of their own. */
const isGuard = (value: unknown): boolean => typeof value === 'function' && !('check' in value);

const unless = (isKnown: boolean, place: string): string[] => (isKnown ? [] : [place]);
const partOf = (value: unknown): Record<string, unknown> => (isRecord(value) ? value : {});
const listOf = (value: unknown): unknown[] => (value === undefined ? [] : [value].flat());

/** Where a part has keys beside the known ones; its own place, if it is none. */
function keys(part: unknown, place: string, known: readonly string[]): string[] {
  if (!isRecord(part)) return [place];
  return Object.entries(part).flatMap(([key, value]) => unless(value === undefined || known.includes(key), `${place}.${key}`));
}

/**
 * Where a machine holds what the runner in the script does not know, and would pass over in silence. Looks at the
 * definition, not into functions: what those ask of xstate beside a context, an event and `enqueue` is not there in the
 * runner, so that they fail when they are called. Guards and actions have to stand in their place: the runner knows none by
 * a name, so that there is nothing to hand over beside the definition.
 */
export function beyondRunner({ config, implementations }: { config: object; implementations: object }): string[] {
  const { on: rootOn, states, initial, context } = partOf(config);

  const isState = (name: unknown): boolean => typeof name === 'string' && !/[.#]/.test(name) && isRecord(states) && hasOwn(states, name);
  const performed = (value: unknown, place: string) => listOf(value).flatMap((action, index) => unless(isAction(action), `${place}.${index}`));
  const transition = (value: unknown, place: string, leadsTo: (target: unknown) => boolean): string[] => {
    if (typeof value === 'string') return unless(leadsTo(value), place);
    const { target, guard, actions: done } = partOf(value);
    return [
      ...keys(value, place, ['target', 'guard', 'actions']),
      ...unless(target === undefined || leadsTo(target), `${place}.target`),
      ...unless(guard === undefined || isGuard(guard), `${place}.guard`),
      ...performed(done, `${place}.actions`),
    ];
  };
  const transitions = (on: unknown, place: string, leadsTo: (target: unknown) => boolean): string[] =>
    Object.entries(partOf(on)).flatMap(([event, value]) => [
      ...unless(!/^$|\*|^xstate\./.test(event) && value !== undefined, `${place}.${event}`),
      ...listOf(value).flatMap((each, index) => transition(each, `${place}.${event}.${index}`, leadsTo)),
    ]);

  return [
    ...keys(config, 'machine', ['id', 'context', 'initial', 'on', 'states']),
    ...unless(typeof context === 'function', 'machine.context'),
    ...unless(isState(initial), 'machine.initial'),
    ...transitions(rootOn, 'machine.on', (target) => typeof target === 'string' && target.startsWith('.') && isState(target.slice(1))),
    ...Object.entries(partOf(states)).flatMap(([name, state]) => [
      ...unless(isState(name), name),
      ...keys(state, name, ['entry', 'on']),
      ...performed(partOf(state)['entry'], `${name}.entry`),
      ...transitions(partOf(state)['on'], `${name}.on`, isState),
    ]),
    ...Object.entries(implementations).flatMap(([kind, named]) => unless(isRecord(named) && Object.keys(named).length === 0, `implementations.${kind}`)),
  ];
}
