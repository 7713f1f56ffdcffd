import { type Block, LANES } from './choose-block';
import type { LeafCounts } from './count-in-numbers';
import type { Dense, Ending } from './dense';
import type { Keys } from './keys';
import { combinationsOf, type Shape, tablesOf } from './tables';

/** A table somewhere in memory. Where exactly may change while variables are fixed; the word at `slot` always tells. */
type Placed = Shape & { readonly slot: number };

/** What the kernel is run on. */
export type Layout = {
  readonly bytes: number;
  readonly plan: number;
  /** Writes everything but zeros. */
  readonly write: (memory: ArrayBuffer) => void;
  /** Reads what was counted under each ending. */
  readonly read: (memory: ArrayBuffer) => LeafCounts[];
};

/** Lays a space out in memory for the kernel, whose source names the records and their words. */
export function layOut(dense: Dense, block: Block, keys: Keys, base: number): Layout {
  const writes: ((memory: ArrayBuffer) => void)[] = [];
  let bytes = base;

  function reserve(size: number): number {
    const at = bytes;
    bytes = Math.ceil((at + size) / 16) * 16;
    return at;
  }
  function words(...values: readonly number[]): number {
    const at = reserve(values.length * 4);
    writes.push((memory) => new Int32Array(memory, at).set(values));
    return at;
  }
  function longs(values: readonly number[]): number {
    const at = reserve(values.length * 8);
    writes.push((memory) => new BigInt64Array(memory, at).set(values.map(BigInt)));
    return at;
  }
  function shorts(values: Int16Array): number {
    const at = reserve(values.byteLength);
    writes.push((memory) => new Int16Array(memory, at).set(values));
    return at;
  }

  /** Fixes the variable at a place: every table that depends on it becomes a slice of itself. */
  function fix(place: number, tables: readonly Placed[]): { tables: Placed[]; operations: number[] } {
    const next = tables.filter(({ scope }) => scope[0] !== place);
    const operations: number[] = [];
    for (const table of tables.filter(({ scope }) => scope[0] === place)) {
      const scope = table.scope.slice(1);
      const size = combinationsOf(dense, block, scope) * table.width;
      const known = next.findIndex((other) => other.ofLeaves === table.ofLeaves && String(other.scope) === String(scope));
      const target = words(known < 0 ? 0 : reserve(size * 2));
      operations.push(target, next[known]?.slot ?? 0, table.slot, size * 2, size / LANES);
      next.splice(known < 0 ? next.length : known, known < 0 ? 0 : 1, { ...table, scope, slot: target });
    }
    return { tables: next, operations };
  }

  function placeEnding(ending: Ending): { record: number[]; candidates: number[]; totals: number } {
    const candidates = Array.from({ length: dense.techniques }, (_, technique) => technique).filter((technique) => !((ending.vetoes >>> technique) & 1));
    const places = candidates.length + 2;
    const totals = reserve(places * 8);
    const fallback = dense.fallback === undefined ? -1 : candidates.indexOf(dense.fallback);
    const points = shorts(ending.points.map((more) => more * keys.unit));
    const record = [
      points,
      candidates.length,
      fallback,
      reserve(places * 16 * block.groups.length),
      totals,
      ...candidates.flatMap((technique) => [technique * keys.lanes * 2, technique * 2]),
    ];
    return { record: [...record, ...new Array<number>(5 + 2 * dense.techniques - record.length).fill(0)], candidates, totals };
  }

  let tables = tablesOf(dense, block, keys).map(({ keys: values, ...table }): Placed => ({ ...table, slot: words(shorts(values)) }));
  const levels = block.outer.flatMap((variable, place) => {
    const weights = dense.weights[variable] ?? [];
    const fixed = fix(place, tables);
    tables = fixed.tables;
    return [weights.length, longs(weights), fixed.operations.length / 5, words(...fixed.operations)];
  });
  const vectors = block.groups.map(({ leaves }) => Math.ceil(leaves.length / LANES));
  let start = 0;
  const groups = block.groups.flatMap(({ weight }, index) => {
    const end = start + (vectors[index] as number) * 16;
    const record = [start, end, (weight % 2 ** 32) | 0, Math.floor(weight / 2 ** 32)];
    start = end;
    return record;
  });
  const endings = dense.endings.map(placeEnding);
  const slotOf = (ofLeaves: boolean) => tables.find((table) => table.ofLeaves === ofLeaves)?.slot ?? 0;
  const plan = words(
    block.outer.length,
    words(...levels),
    slotOf(true),
    slotOf(false),
    endings.length,
    words(...endings.flatMap(({ record }) => record)),
    4 * (5 + 2 * dense.techniques),
    block.groups.length,
    words(...groups),
    // A lane counts one leaf of each vector of its group, up to 65,535.
    Math.floor(65_535 / Math.max(...vectors)),
    keys.unit - 1,
    reserve(keys.lanes * 4),
  );
  return {
    bytes,
    plan,
    write: (memory) => {
      for (const write of writes) write(memory);
    },
    read: (memory) =>
      endings.map(({ candidates, totals }) => {
        const counts = Array.from(new BigInt64Array(memory, totals, candidates.length + 2), Number);
        const best = Array.from({ length: dense.techniques }, (_, technique) => counts[candidates.indexOf(technique)] ?? 0);
        return { best, fallback: counts[candidates.length] as number, ties: counts[candidates.length + 1] as number };
      }),
  };
}
