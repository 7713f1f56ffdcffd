type Json = string | number | boolean | null | readonly Json[] | { readonly [key: string]: Json };

/** Keys whose strings are words of the format. */
const OF_FORMAT = new Set([
  'format',
  'country',
  'languages',
  'booking',
  'look',
  'accent',
  'track',
  'consent',
  'picture',
  'region',
  'level',
  'answer',
  'rhythm',
  'traits',
  'forbid',
  'unless',
  'link',
]);
/** Keys below which the keys are ids of the rulebook. */
const BY_ID = new Set(['when', 'suggest', 'all', 'any', 'not', 'answers']);
/** Ids that mean something to the format or the safety core: they keep their names. */
const KEPT = new Set(['all', 'any', 'not', 'none', 'at-least', 'at-most', 'yes', 'no', 'one', 'many', 'light', 'medium', 'firm', 'deepest', 'strongly', 'well', 'slightly']);

/** So long that no random id holds it by chance. */
export const MARK = 'markedmark';

/** Whatever bears a mark of a marked rulebook, with what stands around it. */
export const marksIn = (text: string): string[] => text.match(new RegExp(`.{0,60}${MARK}.{0,60}`, 'g')) ?? [];

/** Every id that a rulebook declares, but for those that mean something elsewhere. */
function declared(part: Json, key = ''): string[] {
  if (Array.isArray(part)) return part.flatMap((each) => declared(each, key));
  if (typeof part !== 'object' || part === null) return key === 'scale' && typeof part === 'string' ? [part] : [];
  const { id, ...rest } = part as { id?: string };
  // A question without anything of its own is one of the safety core, placed here.
  if (key === 'questions' && Object.keys(rest).length === 0) return [];
  return [...(id === undefined ? [] : [id]), ...Object.entries(part).flatMap(([name, value]) => declared(value, name))].filter((each) => !KEPT.has(each));
}

/**
 * A rulebook that means the same, in which every text and every id bears a mark that nothing else does.
 *
 * @param source as `massage-finder json` prints it
 */
export function markedRulebook(source: { readonly [key: string]: Json }): { rulebook: Json; texts: number } {
  const ids = new Set(declared(source));
  let texts = 0;
  const marked = (part: Json, key: string): Json => {
    if (typeof part === 'string') {
      if (OF_FORMAT.has(key)) return part;
      if (ids.has(part)) return `${MARK}-${part}`;
      if (!/[A-Z\s]/.test(part)) return part;
      texts += 1;
      return `${part} ${MARK}${texts}`;
    }
    if (Array.isArray(part)) return part.map((each) => marked(each, key));
    if (typeof part !== 'object' || part === null) return part;
    return Object.fromEntries(
      Object.entries(part).map(([name, value]) => [BY_ID.has(key) && ids.has(name) ? `${MARK}-${name}` : name, marked(value, BY_ID.has(name) || !BY_ID.has(key) ? name : key)]),
    );
  };
  const { examples: _, ...rules } = source;
  return { rulebook: marked(rules, ''), texts };
}
