import { type Checks, errorCount, isSound } from '../check/use-checks';

/** Why the files as they are may not go live, in words; `waiting` where that may pass by itself. */
export type Against = { readonly words: string; readonly waiting: boolean };

/** What stands against going live with the files as they are; undefined where nothing does. */
export function reasonAgainst(checks: Checks): Against | undefined {
  if (isSound(checks)) return undefined;
  const errors = errorCount(checks.findings);
  if (!checks.done) return { words: 'Wait a moment: your last change is still being checked.', waiting: true };
  if (checks.failed !== undefined) return { words: `The check could not be made: ${checks.failed}. Reload this page and try again.`, waiting: false };
  return { words: errors === 1 ? 'Mend the problem first. Visitors would meet it.' : `Mend the ${errors} problems first. Visitors would meet them.`, waiting: false };
}
