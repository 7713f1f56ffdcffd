import type { KeptRun } from '../src/machine/finder-machine';

/** Where a visit is kept: in this tab, for one rulebook and one element of the site. */
export type Shelf = {
  read: () => KeptRun | undefined;
  /** Keeps a visit; undefined removes it. */
  keep: (run: KeptRun | undefined) => void;
};

/** Keeps nothing, which is what happens unless the owner asks for it. */
export const NO_SHELF: Shelf = { read: () => undefined, keep: () => undefined };

/**
 * The shelf of an element, in the tab's session storage. A browser that refuses storage, and words there that are not a
 * visit, are as if nothing had been kept.
 *
 * @param version of the rulebook: answers to another one are left alone
 */
export function tabShelf(host: Element, version: string): Shelf {
  const place = [...document.querySelectorAll(host.localName)].indexOf(host);
  const key = `massage-finder ${version} ${host.id || place}`;
  return {
    read: () => attempt(() => runOf(JSON.parse(sessionStorage.getItem(key) as string))),
    keep: (run) => attempt(() => (run ? sessionStorage.setItem(key, JSON.stringify(run)) : sessionStorage.removeItem(key))),
  };
}

function attempt<T>(step: () => T): T | undefined {
  try {
    return step();
  } catch {
    // Storage is off, full or forbidden here. The visit works the same without it.
    return undefined;
  }
}

/** What is kept, if it has the shape of a visit. */
function runOf(kept: Partial<KeptRun> | null): KeptRun | undefined {
  const { answers, at, told } = kept ?? {};
  const isAnswer = (answer: unknown) => [answer].flat().every((option) => typeof option === 'string');
  if (typeof answers !== 'object' || !Object.values(answers).every(isAnswer) || typeof at !== 'string' || typeof told !== 'number') return undefined;
  return { answers, at, told };
}
