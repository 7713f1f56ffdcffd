import type { Files } from '../check/asks';

/** What the browser keeps between visits: the files as edited, and as they were when opened. */
export type Work = { readonly files: Files; readonly opened: Files };

const KEY = 'massage-finder-studio';

/** The work kept from the last visit; undefined where there is none, or it is of another shape. */
export function keptWork(): Work | undefined {
  try {
    const work: unknown = JSON.parse(localStorage.getItem(KEY) ?? 'null');
    return isWork(work) ? work : undefined;
  } catch {
    return undefined;
  }
}

/** Keeps the work. Returns whether the browser took it. */
export function keepWork(work: Work): boolean {
  try {
    localStorage.setItem(KEY, JSON.stringify(work));
    return true;
  } catch {
    return false;
  }
}

/** Keeps nothing any more. */
export function forgetWork(): void {
  try {
    localStorage.removeItem(KEY);
  } catch {
    // A browser that refuses to store has nothing to forget.
  }
}

const isFile = (value: unknown): boolean => {
  const { name, text } = (value ?? {}) as Record<string, unknown>;
  return typeof name === 'string' && typeof text === 'string';
};

function isWork(value: unknown): value is Work {
  const { files, opened } = (value ?? {}) as { files?: Partial<Files>; opened?: Partial<Files> };
  return [files, opened].every((pair) => isFile(pair?.rules) && isFile(pair?.menu));
}
