import { knownBy } from './place-by-id';

/** A place that differs between two versions of a file, in the file's own terms. */
export type Edit = {
  /** Keys, and ids of entries: `rules`, `deep-ache`, `because`. */
  readonly path: readonly string[];
  readonly what: 'added' | 'removed' | 'changed' | 'moved';
  readonly before?: string;
  readonly after?: string;
};

type Group = Readonly<Record<string, unknown>>;

const isGroup = (value: unknown): value is Group => typeof value === 'object' && value !== null && !Array.isArray(value);

/** Lists every place that differs, entries matched by their ids; in the order of the newer version, removals last. */
export function editsBetween(before: unknown, after: unknown, path: readonly string[] = []): Edit[] {
  if (JSON.stringify(before) === JSON.stringify(after)) return [];
  if (isGroup(before) && isGroup(after)) return ofGroups(before, after, path);
  if (Array.isArray(before) && Array.isArray(after)) {
    const [old, now] = [byName(before), byName(after)];
    if (old && now) {
      const edits = ofGroups(old, now, path);
      const kept = (names: Group, others: Group) => Object.keys(names).filter((name) => name in others);
      const moved = kept(old, now).join('\n') !== kept(now, old).join('\n');
      return moved ? [...edits, { path, what: 'moved' }] : edits;
    }
  }
  return [edit(path, before, after)];
}

function ofGroups(before: Group, after: Group, path: readonly string[]): Edit[] {
  const names = [...Object.keys(after), ...Object.keys(before).filter((name) => !(name in after))];
  return names.flatMap((name) => editsBetween(before[name], after[name], [...path, name]));
}

/** Entries by what they are known by; undefined where one of them has no name or shares it. */
function byName(list: readonly unknown[]): Group | undefined {
  const names = list.map(knownBy);
  if (new Set(names).size < list.length || names.includes(undefined)) return undefined;
  return Object.fromEntries(list.map((entry, index) => [names[index] as string, entry]));
}

function edit(path: readonly string[], before: unknown, after: unknown): Edit {
  const what = before === undefined ? 'added' : after === undefined ? 'removed' : 'changed';
  const whole = isGroup(before) || isGroup(after);
  return { path, what, ...(before === undefined || whole ? {} : { before: inText(before) }), ...(after === undefined || whole ? {} : { after: inText(after) }) };
}

const inText = (value: unknown): string => (typeof value === 'string' ? value : Array.isArray(value) ? value.map(inText).join(', ') : JSON.stringify(value));
