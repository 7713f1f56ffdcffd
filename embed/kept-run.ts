import type { KeptRun } from '../src/machine/finder-machine';
import { attempt, keyOf } from './tab-storage';

/** Where a visit is kept: in this tab, for one rulebook and one element of the site. */
export type Shelf = {
  read: () => KeptRun | undefined;
  /** Keeps a visit; undefined removes it. */
  keep: (run: KeptRun | undefined) => void;
};

/** Keeps nothing, which is what happens unless the owner asks for it. */
export const NO_SHELF: Shelf = { read: () => undefined, keep: () => undefined };

/**
 * The shelf of an element, in the tab's session storage. Words there of other rules or of none are as if nothing had been
 * kept. Whether a visit can have left such answers, the machine sees; their shape it trusts.
 *
 * @param version of the rulebook: answers to another one are not taken up, and gone with the next that are kept
 */
export function tabShelf(host: Element, version: string): Shelf {
  const key = keyOf(host);
  return {
    read: () =>
      attempt(() => {
        const { rules, ...run } = JSON.parse(sessionStorage.getItem(key) as string) as KeptRun & { rules: string };
        return rules === version ? run : undefined;
      }),
    keep: (run) => attempt(() => (run ? sessionStorage.setItem(key, JSON.stringify({ ...run, rules: version })) : sessionStorage.removeItem(key))),
  };
}
