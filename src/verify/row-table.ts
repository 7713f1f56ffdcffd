/** What one row of a {@link RowTable} came from: a row before it, and the step that led on from there. */
export type Origin = { readonly row: number; readonly step: number };

const EMPTY = -1;

/**
 * Rows of whole numbers, each once, with how many ways lead to it and the cheapest of them. The heart of counting:
 * millions of rows, so kept in flat arrays.
 */
export class RowTable {
  size = 0;
  /** Set once a count grew past what a number holds exactly. */
  inexact = false;
  cells: Int32Array;
  counts: Float64Array;
  costs: Int32Array;
  private groups: Int32Array | undefined;
  private origins: Int32Array;
  private slots: Int32Array;

  /** @param width numbers in a row */
  constructor(readonly width: number) {
    this.cells = new Int32Array(width * 64);
    this.counts = new Float64Array(64);
    this.costs = new Int32Array(64);
    this.origins = new Int32Array(128);
    this.slots = new Int32Array(256).fill(EMPTY);
  }

  /** Adds ways to a row; its cheapest origin is kept. */
  add(row: Int32Array, count: number, cost: number, from: number, step: number): void {
    const { width, slots, cells } = this;
    const mask = slots.length - 1;
    let slot = hashOf(row, 0, width) & mask;
    for (;;) {
      const index = slots[slot] as number;
      if (index === EMPTY) break;
      const start = index * width;
      let same = true;
      for (let column = 0; column < width; column += 1) {
        if (cells[start + column] !== row[column]) {
          same = false;
          break;
        }
      }
      if (same) {
        const sum = (this.counts[index] as number) + count;
        this.counts[index] = sum;
        if (sum > Number.MAX_SAFE_INTEGER) this.inexact = true;
        if (cost < (this.costs[index] as number)) this.note(index, cost, from, step);
        return;
      }
      slot = (slot + 1) & mask;
    }
    if (this.size === this.counts.length) this.grow();
    const index = this.size;
    this.size += 1;
    this.cells.set(row.length === width ? row : row.subarray(0, width), index * width);
    this.counts[index] = count;
    if (count > Number.MAX_SAFE_INTEGER) this.inexact = true;
    this.note(index, cost, from, step);
    this.slots[slot] = index;
    if (this.size * 2 > this.slots.length) this.rehash();
  }

  /** Where the cheapest way to a row came from. */
  origin(index: number): Origin {
    return { row: this.origins[index * 2] as number, step: this.origins[index * 2 + 1] as number };
  }

  /** Rows by the number in their first column, from 0 to `groups` - 1. */
  byFirst(groups: number): number[][] {
    const rows: number[][] = Array.from({ length: groups }, () => []);
    for (let index = 0; index < this.size; index += 1) (rows[this.cells[index * this.width] as number] as number[]).push(index);
    return rows;
  }

  /** The number in the first column of a row. Kept when {@link RowTable.forget} drops the rest. */
  groupOf(index: number): number {
    return this.groups ? (this.groups[index] as number) : (this.cells[index * this.width] as number);
  }

  /** Drops all but what the way back needs. */
  forget(): void {
    this.groups = new Int32Array(this.size);
    for (let index = 0; index < this.size; index += 1) this.groups[index] = this.cells[index * this.width] as number;
    this.cells = new Int32Array(0);
    this.counts = new Float64Array(0);
    this.slots = new Int32Array(0);
  }

  private note(index: number, cost: number, from: number, step: number): void {
    this.costs[index] = cost;
    this.origins[index * 2] = from;
    this.origins[index * 2 + 1] = step;
  }

  private grow(): void {
    const wider = <T extends Int32Array | Float64Array>(array: T, make: new (length: number) => T): T => {
      const copy = new make(array.length * 2);
      copy.set(array);
      return copy;
    };
    this.cells = wider(this.cells, Int32Array);
    this.counts = wider(this.counts, Float64Array);
    this.costs = wider(this.costs, Int32Array);
    this.origins = wider(this.origins, Int32Array);
  }

  private rehash(): void {
    const slots = new Int32Array(this.slots.length * 4).fill(EMPTY);
    const mask = slots.length - 1;
    for (let index = 0; index < this.size; index += 1) {
      let slot = hashOf(this.cells, index * this.width, this.width) & mask;
      while (slots[slot] !== EMPTY) slot = (slot + 1) & mask;
      slots[slot] = index;
    }
    this.slots = slots;
  }
}

function hashOf(cells: Int32Array, start: number, width: number): number {
  let hash = 0x811c9dc5;
  for (let column = 0; column < width; column += 1) hash = Math.imul(hash ^ (cells[start + column] as number), 0x01000193) ^ (hash >>> 15);
  return (hash ^ (hash >>> 13)) >>> 0;
}
