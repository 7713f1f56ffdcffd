import { isRecord } from './guard';
import type { Issue } from './issue';

/** What tells the entries of each list from those of others. A technique and an enhancement look alike. */
const MARKS = {
  examples: ['answers', 'expect'],
  questions: ['ask'],
  plans: ['steps'],
  rules: ['suggest', 'avoid', 'enhance', 'limit', 'refer'],
} as const;

/** A list that entries are pasted into by mistake. */
type List = keyof typeof MARKS;

/**
 * Tells an entry that was pasted under the wrong list as that, in the place of all that is wrong with it there.
 *
 * @param value the whole file
 * @param shape what is wrong with its shape
 */
export function tellMisplaced(value: unknown, shape: readonly Issue[]): Issue[] {
  const told = new Map<string, Issue>();
  const others = shape.filter((issue) => {
    const [list, index] = issue.path;
    const entry = isRecord(value) && typeof index === 'number' ? (value[list as string] as unknown[])[index] : undefined;
    const meant = isRecord(entry) ? listOf(entry) : undefined;
    if (meant === undefined || meant === list) return true;
    told.set(`${list} ${index}`, { source: issue.source, path: [list as string, index as number], code: 'misplaced', list: meant, under: list as string });
    return false;
  });
  return [...told.values(), ...others];
}

function listOf(entry: Record<string, unknown>): List | undefined {
  return (Object.keys(MARKS) as List[]).find((list) => MARKS[list].some((mark) => mark in entry));
}
