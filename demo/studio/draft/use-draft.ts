import { useEffect, useReducer } from 'preact/hooks';
import type { Draft } from './draft';

/** Draws again whenever a draft changes. */
export function useDraft(draft: Draft): Draft {
  const [, again] = useReducer((count: number) => count + 1, 0);
  useEffect(() => draft.listen(() => again(undefined)), [draft]);
  return draft;
}
