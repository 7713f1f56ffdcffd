/** A number of answer sets with proven bounds; exact where they are the same. Far more than fit in a number. */
export type Count = { readonly least: bigint; readonly most: bigint };

/** A number known exactly. */
export const exactly = (number: bigint): Count => ({ least: number, most: number });

/** Whether a count is known exactly. */
export const isExact = ({ least, most }: Count): boolean => least === most;

/** What part of a whole a count is, from 0 to 1; the middle of its bounds where it is not exact. Of nothing: 0. */
export function shareOf({ least, most }: Count, whole: Count): number {
  const all = whole.least + whole.most;
  return all === 0n ? 0 : Number(((least + most) * 1_000_000_000n) / all) / 1_000_000_000;
}
