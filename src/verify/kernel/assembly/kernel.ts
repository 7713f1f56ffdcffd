// The counting kernel, in AssemblyScript: walks every leaf of a dense space and counts what each comes to.
//
// The host (lay-out.ts) lays everything out in memory and calls `run`. A technique's score on a leaf is one 16-bit key:
// points times a power of two, plus a code that is higher the earlier the technique stands on the menu. So the highest key
// is the best match with its tie already broken. A veto is a key so low that no points can lift it above zero again, for
// additions saturate. Eight leaves share a vector.

import { judgeGroup } from './judge';
import { BLOCKS_BEFORE_FLUSH, ENDING_RECORDS, ENDING_SIZE, ENDINGS, GROUP_RECORDS, GROUP_SIZE, GROUPS, LEAST } from './records';
import { LEVEL_RECORDS, LEVEL_SIZE, LEVELS, OPERATION_SIZE, ROWS_SLOT, SCALARS_SLOT, SCRATCH } from './records';

let plan: usize = 0;
let pendingWeight: i64 = 0;
let pendingBlocks: i32 = 0;

/** Where the host may begin to write. */
export function base(): usize {
  return (__heap_base + 15) & ~15;
}

/** Counts everything in the plan at an address. */
export function run(at: usize): void {
  plan = at;
  pendingBlocks = 0;
  descend(0, 1);
  flush();
}

/** Fixes the variable of a level to each of its classes in turn. */
function descend(level: i32, weight: i64): void {
  if (level == load<i32>(plan, LEVELS)) {
    countBlock(weight);
    return;
  }
  const record = load<usize>(plan, LEVEL_RECORDS) + <usize>level * LEVEL_SIZE;
  const classes = load<i32>(record);
  const weights = load<usize>(record, 4);
  const operations = load<i32>(record, 8);
  for (let choice = 0; choice < classes; choice++) {
    let operation = load<usize>(record, 12);
    for (let index = 0; index < operations; index++, operation += OPERATION_SIZE) perform(operation, choice);
    descend(level + 1, weight * load<i64>(weights + (<usize>choice << 3)));
  }
}

/** Takes a class's slice of a table, and adds it to what is already known of the variables that it still depends on. */
function perform(operation: usize, choice: i32): void {
  const slot = load<usize>(operation);
  const slice = load<usize>(load<usize>(operation, 8)) + <usize>choice * load<usize>(operation, 12);
  const known = load<usize>(operation, 4);
  if (known == 0) {
    store<usize>(slot, slice);
    return;
  }
  let to = load<usize>(slot);
  let from = load<usize>(known);
  let other = slice;
  for (const end = to + (load<usize>(operation, 16) << 4); to < end; to += 16, from += 16, other += 16) {
    v128.store(to, i16x8.add_sat_s(v128.load(from), v128.load(other)));
  }
}

/** Judges every leaf of the innermost block under every ending. */
function countBlock(weight: i64): void {
  // Lanes count up to 65,535 before they must be emptied; leaves of different weight must not share them.
  if (weight != pendingWeight || pendingBlocks == load<i32>(plan, BLOCKS_BEFORE_FLUSH)) {
    flush();
    pendingWeight = weight;
  }
  pendingBlocks++;
  const rows = load<usize>(load<usize>(plan, ROWS_SLOT));
  const scalars = load<usize>(load<usize>(plan, SCALARS_SLOT));
  const endings = load<i32>(plan, ENDINGS);
  const groups = load<i32>(plan, GROUPS);
  const least = load<i16>(plan, LEAST);
  const scratch = load<usize>(plan, SCRATCH);
  let ending = load<usize>(plan, ENDING_RECORDS);
  for (let index = 0; index < endings; index++, ending += load<usize>(plan, ENDING_SIZE)) {
    const candidates = load<i32>(ending, 4);
    let group = load<usize>(plan, GROUP_RECORDS);
    let counters = load<usize>(ending, 12);
    for (let place = 0; place < groups; place++, group += GROUP_SIZE, counters += (<usize>(candidates + 2)) << 4) {
      judgeGroup(ending, rows, scalars, load<usize>(group), load<usize>(group, 4), counters, least, scratch);
    }
  }
}

/** Empties the counters into the totals, each worth the weight of the blocks that they stand for and of its group. */
function flush(): void {
  if (pendingBlocks == 0) return;
  pendingBlocks = 0;
  const groups = load<i32>(plan, GROUPS);
  let ending = load<usize>(plan, ENDING_RECORDS);
  for (let index = load<i32>(plan, ENDINGS); index > 0; index--, ending += load<usize>(plan, ENDING_SIZE)) {
    const places = load<i32>(ending, 4) + 2;
    let counters = load<usize>(ending, 12);
    for (let group = 0; group < groups; group++) {
      const weight = pendingWeight * load<i64>(load<usize>(plan, GROUP_RECORDS) + <usize>group * GROUP_SIZE, 8);
      let total = load<usize>(ending, 16);
      for (let place = 0; place < places; place++, counters += 16, total += 8) {
        const pairs = i32x4.extadd_pairwise_i16x8_u(v128.load(counters));
        const sum = i32x4.extract_lane(pairs, 0) + i32x4.extract_lane(pairs, 1) + i32x4.extract_lane(pairs, 2) + i32x4.extract_lane(pairs, 3);
        store<i64>(total, load<i64>(total) + weight * <i64>sum);
        v128.store(counters, i16x8.splat(0));
      }
    }
  }
}
