// The words of a plan and of its records, by their bytes from where it begins. lay-out.ts writes them.
export const LEVELS = 0;
export const LEVEL_RECORDS = 4;
export const ROWS_SLOT = 8;
export const SCALARS_SLOT = 12;
export const ENDINGS = 16;
export const ENDING_RECORDS = 20;
export const ENDING_SIZE = 24;
export const GROUPS = 28;
export const GROUP_RECORDS = 32;
export const BLOCKS_BEFORE_FLUSH = 36;
export const LEAST = 40;
export const SCRATCH = 44;

// A level: classes, address of their weights (i64), operations, address of these.
export const LEVEL_SIZE: usize = 16;
// An operation: slot to fill, slot to add to (0: none), slot to slice, bytes of one slice, vectors in it.
export const OPERATION_SIZE: usize = 20;
// A group of leaves of one weight: first byte and byte past the last within a technique's row, then the weight.
export const GROUP_SIZE: usize = 16;
// An ending: address of its keys, candidates, the fallback's place among them (-1: none), address of its counters, address of
// its totals, then for each candidate the bytes to its row and to its lane. Counters and totals: one for each candidate, then
// those of the fallback and of ties; counters once for each group.
export const CANDIDATES: usize = 20;
export const CANDIDATE_SIZE: usize = 8;
