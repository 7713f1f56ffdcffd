import { CANDIDATE_SIZE, CANDIDATES } from './records';

/**
 * Judges the leaves of a group under an ending.
 *
 * @param rows scores of the leaves, technique by technique
 * @param scalars what techniques have on all leaves alike
 * @param least the highest key without points: what a best match must beat
 * @param scratch memory for two keys of every leaf
 */
export function judgeGroup(ending: usize, rows: usize, scalars: usize, start: usize, end: usize, counters: usize, least: i16, scratch: usize): void {
  const candidates = load<i32>(ending, 4);
  switch (candidates) {
    case 0: break;
    case 1: judge(1, ending, rows, scalars, start, end, counters, least); break;
    case 2: judge(2, ending, rows, scalars, start, end, counters, least); break;
    case 3: judge(3, ending, rows, scalars, start, end, counters, least); break;
    case 4: judge(4, ending, rows, scalars, start, end, counters, least); break;
    case 5: judge(5, ending, rows, scalars, start, end, counters, least); break;
    case 6: judge(6, ending, rows, scalars, start, end, counters, least); break;
    case 7: judge(7, ending, rows, scalars, start, end, counters, least); break;
    case 8: judge(8, ending, rows, scalars, start, end, counters, least); break;
    default: judgeMany(candidates, ending, rows, scalars, start, end, counters, least, scratch);
  }
}

/** Bytes from the start of the block's rows to a candidate's. */
function rowOf(ending: usize, candidate: i32): usize {
  return load<usize>(ending + <usize>candidate * CANDIDATE_SIZE, CANDIDATES);
}

/** What the outer variables and the ending add to a candidate, for all leaves alike. */
function constantOf(ending: usize, scalars: usize, candidate: i32): v128 {
  const lane = load<usize>(ending + <usize>candidate * CANDIDATE_SIZE, CANDIDATES + 4);
  // An ending's keys hold no vetoes: its candidates do. So this cannot overflow.
  return i16x8.splat(load<i16>(scalars + lane) + load<i16>(load<usize>(ending) + lane));
}

/** Adds to the counters at a place. */
function add(counters: usize, place: i32, counted: v128): void {
  const at = counters + ((<usize>place) << 4);
  v128.store(at, i16x8.add(v128.load(at), counted));
}

/**
 * Judges the leaves of a group under an ending. `n`, the number of candidates, is a literal wherever this is called: what a
 * number does not need falls away when it is compiled, and keys and counters stay in registers.
 */
// @ts-ignore: decorator
@inline
function judge(n: i32, ending: usize, rows: usize, scalars: usize, start: usize, end: usize, counters: usize, least: i16): void {
  const low = i16x8.splat(least);
  const zero = i16x8.splat(0);
  const fallback = load<i32>(ending, 8);
  const fallbackRow = fallback < 0 ? rows : rows + rowOf(ending, fallback);
  const fallbackConstant = fallback < 0 ? zero : constantOf(ending, scalars, fallback);
  const row0 = rows + rowOf(ending, 0);
  const row1 = n > 1 ? rows + rowOf(ending, 1) : 0;
  const row2 = n > 2 ? rows + rowOf(ending, 2) : 0;
  const row3 = n > 3 ? rows + rowOf(ending, 3) : 0;
  const row4 = n > 4 ? rows + rowOf(ending, 4) : 0;
  const row5 = n > 5 ? rows + rowOf(ending, 5) : 0;
  const row6 = n > 6 ? rows + rowOf(ending, 6) : 0;
  const row7 = n > 7 ? rows + rowOf(ending, 7) : 0;
  const constant0 = constantOf(ending, scalars, 0);
  const constant1 = n > 1 ? constantOf(ending, scalars, 1) : zero;
  const constant2 = n > 2 ? constantOf(ending, scalars, 2) : zero;
  const constant3 = n > 3 ? constantOf(ending, scalars, 3) : zero;
  const constant4 = n > 4 ? constantOf(ending, scalars, 4) : zero;
  const constant5 = n > 5 ? constantOf(ending, scalars, 5) : zero;
  const constant6 = n > 6 ? constantOf(ending, scalars, 6) : zero;
  const constant7 = n > 7 ? constantOf(ending, scalars, 7) : zero;
  let count0 = zero;
  let count1 = zero;
  let count2 = zero;
  let count3 = zero;
  let count4 = zero;
  let count5 = zero;
  let count6 = zero;
  let count7 = zero;
  let key1 = zero;
  let key2 = zero;
  let key3 = zero;
  let key4 = zero;
  let key5 = zero;
  let key6 = zero;
  let key7 = zero;
  let fallen = zero;
  let ties = zero;
  for (let at = start; at < end; at += 16) {
    const key0 = i16x8.add_sat_s(v128.load(row0 + at), constant0);
    let best = i16x8.max_s(low, key0);
    let second = low;
    if (n > 1) {
      key1 = i16x8.add_sat_s(v128.load(row1 + at), constant1);
      second = i16x8.max_s(second, i16x8.min_s(best, key1));
      best = i16x8.max_s(best, key1);
    }
    if (n > 2) {
      key2 = i16x8.add_sat_s(v128.load(row2 + at), constant2);
      second = i16x8.max_s(second, i16x8.min_s(best, key2));
      best = i16x8.max_s(best, key2);
    }
    if (n > 3) {
      key3 = i16x8.add_sat_s(v128.load(row3 + at), constant3);
      second = i16x8.max_s(second, i16x8.min_s(best, key3));
      best = i16x8.max_s(best, key3);
    }
    if (n > 4) {
      key4 = i16x8.add_sat_s(v128.load(row4 + at), constant4);
      second = i16x8.max_s(second, i16x8.min_s(best, key4));
      best = i16x8.max_s(best, key4);
    }
    if (n > 5) {
      key5 = i16x8.add_sat_s(v128.load(row5 + at), constant5);
      second = i16x8.max_s(second, i16x8.min_s(best, key5));
      best = i16x8.max_s(best, key5);
    }
    if (n > 6) {
      key6 = i16x8.add_sat_s(v128.load(row6 + at), constant6);
      second = i16x8.max_s(second, i16x8.min_s(best, key6));
      best = i16x8.max_s(best, key6);
    }
    if (n > 7) {
      key7 = i16x8.add_sat_s(v128.load(row7 + at), constant7);
      second = i16x8.max_s(second, i16x8.min_s(best, key7));
      best = i16x8.max_s(best, key7);
    }
    count0 = i16x8.sub(count0, i16x8.eq(key0, best));
    if (n > 1) count1 = i16x8.sub(count1, i16x8.eq(key1, best));
    if (n > 2) count2 = i16x8.sub(count2, i16x8.eq(key2, best));
    if (n > 3) count3 = i16x8.sub(count3, i16x8.eq(key3, best));
    if (n > 4) count4 = i16x8.sub(count4, i16x8.eq(key4, best));
    if (n > 5) count5 = i16x8.sub(count5, i16x8.eq(key5, best));
    if (n > 6) count6 = i16x8.sub(count6, i16x8.eq(key6, best));
    if (n > 7) count7 = i16x8.sub(count7, i16x8.eq(key7, best));
    // A second above `low` has points; as many as the best when nothing but their codes differs.
    if (n > 1) ties = i16x8.sub(ties, v128.and(i16x8.gt_s(second, low), i16x8.le_s(v128.xor(best, second), low)));
    if (fallback >= 0) {
      const allowed = i16x8.ge_s(i16x8.add_sat_s(v128.load(fallbackRow + at), fallbackConstant), zero);
      fallen = i16x8.sub(fallen, v128.and(allowed, i16x8.eq(best, low)));
    }
  }
  add(counters, 0, count0);
  if (n > 1) add(counters, 1, count1);
  if (n > 2) add(counters, 2, count2);
  if (n > 3) add(counters, 3, count3);
  if (n > 4) add(counters, 4, count4);
  if (n > 5) add(counters, 5, count5);
  if (n > 6) add(counters, 6, count6);
  if (n > 7) add(counters, 7, count7);
  add(counters, n, fallen);
  add(counters, n + 1, ties);
}

/** The same for any number of candidates, slower: best and second best of every leaf wait in memory. */
function judgeMany(n: i32, ending: usize, rows: usize, scalars: usize, start: usize, end: usize, counters: usize, least: i16, bests: usize): void {
  const low = i16x8.splat(least);
  const seconds = bests + end;
  for (let at = start; at < end; at += 16) {
    v128.store(bests + at, low);
    v128.store(seconds + at, low);
  }
  for (let candidate = 0; candidate < n; candidate++) {
    const row = rows + rowOf(ending, candidate);
    const constant = constantOf(ending, scalars, candidate);
    for (let at = start; at < end; at += 16) {
      const key = i16x8.add_sat_s(v128.load(row + at), constant);
      const best = v128.load(bests + at);
      v128.store(seconds + at, i16x8.max_s(v128.load(seconds + at), i16x8.min_s(best, key)));
      v128.store(bests + at, i16x8.max_s(best, key));
    }
  }
  for (let candidate = 0; candidate < n; candidate++) {
    const row = rows + rowOf(ending, candidate);
    const constant = constantOf(ending, scalars, candidate);
    let count = i16x8.splat(0);
    for (let at = start; at < end; at += 16) count = i16x8.sub(count, i16x8.eq(i16x8.add_sat_s(v128.load(row + at), constant), v128.load(bests + at)));
    add(counters, candidate, count);
  }
  const fallback = load<i32>(ending, 8);
  const fallbackRow = fallback < 0 ? rows : rows + rowOf(ending, fallback);
  const fallbackConstant = fallback < 0 ? low : constantOf(ending, scalars, fallback);
  let fallen = i16x8.splat(0);
  let ties = i16x8.splat(0);
  for (let at = start; at < end; at += 16) {
    const best = v128.load(bests + at);
    const second = v128.load(seconds + at);
    ties = i16x8.sub(ties, v128.and(i16x8.gt_s(second, low), i16x8.le_s(v128.xor(best, second), low)));
    if (fallback >= 0) {
      const allowed = i16x8.ge_s(i16x8.add_sat_s(v128.load(fallbackRow + at), fallbackConstant), i16x8.splat(0));
      fallen = i16x8.sub(fallen, v128.and(allowed, i16x8.eq(best, low)));
    }
  }
  add(counters, n, fallen);
  add(counters, n + 1, ties);
}
