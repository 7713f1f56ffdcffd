import type { Answers } from '../engine/rulebook';
import type { Columns, Diagram, Edge } from './diagram';
import { TooMuchWork } from './diagram';
import { RowTable } from './row-table';
import type { Choice, Space } from './space';

/** Rows, and pairs of rows, past which counting is given up. */
const MOST_ROWS = 600_000;
const MOST_PAIRS = 100_000_000;

/** How a row is read. */
export type Reading = Columns & {
  /** Removes from a row what can no longer matter, so that more rows are alike. It may be called on parts of a whole. */
  readonly normalise?: (row: Int32Array) => void;
  /**
   * The number of the outcome that a whole row means; negative for none.
   *
   * @param end the node of the last layer
   */
  readonly judge: (row: Int32Array, end: number) => number;
  /** How many outcomes there are. */
  readonly outcomes: number;
};

/** By outcome: how many answer sets lead to it, and a set with the fewest answers that does. */
export type Solved = readonly { readonly sets: bigint; readonly example: Answers | undefined }[];

/** Counts the answer sets of each outcome, exactly. @throws TooMuchWork when there would be too many rows */
export function solve(space: Space, diagram: Diagram, reading: Reading): Solved {
  const { outcomes, judge } = reading;
  const moving = movingOf(reading);
  const { forwards, backwards, layer: met, left, right } = meet(diagram, moving);
  const ahead = forwards[met] as RowTable;
  const behind = backwards[met] as RowTable;
  const sets = Array<bigint>(outcomes).fill(0n);
  const best = Array.from({ length: outcomes }, () => ({ cost: Number.POSITIVE_INFINITY, ahead: -1, behind: -1 }));
  const counts = new Float64Array(outcomes);
  const whole = new Int32Array(moving.width);
  for (const [node, rows] of left.entries()) {
    for (const index of rows) {
      counts.fill(0);
      const cost = ahead.costs[index] as number;
      for (const other of right[node] as number[]) {
        const outcome = judge(whole, join(moving, whole, ahead, index, behind, other));
        if (outcome < 0) continue;
        counts[outcome] = (counts[outcome] as number) + (behind.counts[other] as number);
        const known = best[outcome] as (typeof best)[number];
        const both = cost + (behind.costs[other] as number);
        if (both < known.cost) best[outcome] = { cost: both, ahead: index, behind: other };
      }
      for (let outcome = 0; outcome < outcomes; outcome += 1) {
        const count = counts[outcome] as number;
        if (count > Number.MAX_SAFE_INTEGER) throw new TooMuchWork('counts too large');
        if (count > 0) sets[outcome] = (sets[outcome] as bigint) + BigInt(ahead.counts[index] as number) * BigInt(count);
      }
    }
  }
  return best.map(({ ahead: index, behind: other }, outcome) => ({ sets: sets[outcome] as bigint, example: index < 0 ? undefined : answersOf(index, other) }));

  /** The answers along the cheapest way through two rows that meet. */
  function answersOf(index: number, other: number): Answers {
    const taken: Choice[] = [];
    for (let layer = met, row = index; layer > 0; layer -= 1) {
      const { row: previous, step } = (forwards[layer] as RowTable).origin(row);
      taken.unshift(edgeOf(layer - 1, (forwards[layer - 1] as RowTable).groupOf(previous), step).choice);
      row = previous;
    }
    for (let layer = met, row = other; layer < diagram.edges.length; layer += 1) {
      const { row: next, step } = (backwards[layer] as RowTable).origin(row);
      taken.push(edgeOf(layer, (backwards[layer] as RowTable).groupOf(row), step).choice);
      row = next;
    }
    return answersFrom(space, taken);
  }

  function edgeOf(layer: number, node: number, step: number): Edge {
    return ((diagram.edges[layer] as Edge[][])[node] as Edge[])[step] as Edge;
  }
}

/**
 * Whether some answer set is as wanted. It is searched for as {@link solve} counts, but only until one is found.
 *
 * @throws TooMuchWork when there would be too many rows
 */
export function isReached(diagram: Diagram, reading: Omit<Reading, 'judge' | 'outcomes'>, wanted: (row: Int32Array, end: number) => boolean): boolean {
  const moving = movingOf(reading);
  const { forwards, backwards, layer, left, right } = meet(diagram, moving);
  const ahead = forwards[layer] as RowTable;
  const behind = backwards[layer] as RowTable;
  const whole = new Int32Array(moving.width);
  return left.some((rows, node) => rows.some((index) => (right[node] as number[]).some((other) => wanted(whole, join(moving, whole, ahead, index, behind, other)))));
}

/** Rows from both ends of the questions, up to the layer in which they meet; there by node, those from the start `left`. */
type Meeting = {
  readonly forwards: readonly RowTable[];
  readonly backwards: readonly RowTable[];
  readonly layer: number;
  readonly left: readonly number[][];
  readonly right: readonly number[][];
};

/**
 * Works from both ends of the questions, on the cheaper side first, up to where the two meet: that way the answers in the
 * middle need never be listed together.
 */
function meet(diagram: Diagram, moving: Moving): Meeting {
  const { edges } = diagram;
  const forwards: RowTable[] = [startOf(moving.width)];
  const backwards: RowTable[] = [];
  backwards[edges.length] = endOf(moving.width, diagram.ends.length);
  let from = 0;
  let until = edges.length;
  while (from < until) {
    const ahead = forwards[from] as RowTable;
    const behind = backwards[until] as RowTable;
    if (ahead.size * fanOut(edges[from] as Edge[][]) <= behind.size * fanIn(edges[until - 1] as Edge[][])) {
      forwards[from + 1] = forward(diagram, moving, ahead, from);
      ahead.forget();
      from += 1;
    } else {
      backwards[until - 1] = backward(diagram, moving, behind, until - 1);
      behind.forget();
      until -= 1;
    }
  }
  const left = (forwards[from] as RowTable).byFirst(nodesOf(diagram, from));
  const right = (backwards[from] as RowTable).byFirst(nodesOf(diagram, from));
  const pairs = left.reduce((sum, rows, node) => sum + rows.length * (right[node] as number[]).length, 0);
  if (pairs > MOST_PAIRS) throw new TooMuchWork('too many pairs of rows');
  return { forwards, backwards, layer: from, left, right };
}

/** `whole` becomes two rows that meet as one. @returns the node of the last layer that the second leads to */
function join({ sums, width }: Moving, whole: Int32Array, ahead: RowTable, index: number, behind: RowTable, other: number): number {
  const start = index * (width + 1) + 1;
  const startOther = other * (width + 2) + 2;
  for (let column = 0; column < sums; column += 1) whole[column] = (ahead.cells[start + column] as number) + (behind.cells[startOther + column] as number);
  for (let column = sums; column < width; column += 1) whole[column] = (ahead.cells[start + column] as number) | (behind.cells[startOther + column] as number);
  return behind.cells[startOther - 1] as number;
}

const nodesOf = ({ edges, ends }: Diagram, layer: number): number => (edges[layer] ?? ends).length;

/** How rows are moved along: how many of their numbers are summed, and what is done to each that was joined. */
type Moving = { readonly sums: number; readonly width: number; readonly normalise: (row: Int32Array) => void };

/** Always of one shape: the engine makes the loops that read it fast for that one, and over again for each other. */
const movingOf = ({ sums, masks, normalise = () => undefined }: Columns & Pick<Reading, 'normalise'>): Moving => ({ sums, width: sums + masks, normalise });

/** Every row at the end of the questions, with how many answer sets come to it. @throws TooMuchWork */
export function rowsAtEnd(diagram: Diagram, columns: Columns): { row: Int32Array; count: number }[] {
  const moving = movingOf(columns);
  const { width } = moving;
  const last = diagram.edges.reduce((table, _, layer) => forward(diagram, moving, table, layer), startOf(width));
  return Array.from({ length: last.size }, (_, index) => ({
    row: last.cells.slice(index * (width + 1) + 1, (index + 1) * (width + 1)),
    count: last.counts[index] as number,
  }));
}

/** The rows of a layer's nodes, from those of the layer before. */
function forward({ edges, gains }: Diagram, moving: Moving, table: RowTable, layer: number): RowTable {
  const { width } = moving;
  const next = new RowTable(width + 1);
  const row = new Int32Array(width + 1);
  const own = row.subarray(1);
  for (let index = 0; index < table.size; index += 1) {
    const start = index * (width + 1);
    const of = (edges[layer] as Edge[][])[table.cells[start] as number] as Edge[];
    for (const [step, edge] of of.entries()) {
      row[0] = edge.to;
      merge(moving, own, table.cells, start + 1, gains[edge.gain] as Int32Array);
      next.add(row, (table.counts[index] as number) * edge.ways, (table.costs[index] as number) + edge.cost, index, step);
    }
    if (next.size > MOST_ROWS) throw new TooMuchWork('too many rows');
  }
  return checked(next);
}

/** The rows of a layer's nodes, from those of the layer after. */
function backward(diagram: Diagram, moving: Moving, table: RowTable, layer: number): RowTable {
  const { width } = moving;
  const next = new RowTable(width + 2);
  const row = new Int32Array(width + 2);
  const own = row.subarray(2);
  const groups = table.byFirst(nodesOf(diagram, layer + 1));
  for (const [node, of] of (diagram.edges[layer] as Edge[][]).entries()) {
    row[0] = node;
    for (const [step, edge] of of.entries()) {
      const gain = diagram.gains[edge.gain] as Int32Array;
      for (const index of groups[edge.to] as number[]) {
        const start = index * (width + 2);
        row[1] = table.cells[start + 1] as number;
        merge(moving, own, table.cells, start + 2, gain);
        next.add(row, (table.counts[index] as number) * edge.ways, (table.costs[index] as number) + edge.cost, index, step);
      }
    }
    if (next.size > MOST_ROWS) throw new TooMuchWork('too many rows');
  }
  return checked(next);
}

/** `into` becomes the row at `start` of some cells joined with what an edge adds. */
function merge({ sums, width, normalise }: Moving, into: Int32Array, cells: Int32Array, start: number, gain: Int32Array): void {
  for (let column = 0; column < sums; column += 1) into[column] = (cells[start + column] as number) + (gain[column] as number);
  for (let column = sums; column < width; column += 1) into[column] = (cells[start + column] as number) | (gain[column] as number);
  normalise(into);
}

/** The answers that some choices make. */
function answersFrom(space: Space, taken: readonly Choice[]): Answers {
  const answers: Record<string, string | string[]> = {};
  for (const { question, option, kind } of taken) {
    if (option === undefined) continue;
    const { id } = space.questions[question] as Space['questions'][number];
    if (kind === 'ticked') answers[id] = [...((answers[id] as string[] | undefined) ?? []), option];
    else answers[id] = option;
  }
  return answers;
}

function startOf(width: number): RowTable {
  const table = new RowTable(width + 1);
  table.add(new Int32Array(width + 1), 1, 0, -1, -1);
  return table;
}

function endOf(width: number, ends: number): RowTable {
  const table = new RowTable(width + 2);
  for (let end = 0; end < ends; end += 1) {
    const row = new Int32Array(width + 2);
    row[0] = end;
    row[1] = end;
    table.add(row, 1, 0, -1, -1);
  }
  return table;
}

function checked(table: RowTable): RowTable {
  if (table.inexact) throw new TooMuchWork('counts too large');
  return table;
}

/** How many edges leave a node, on average. */
const fanOut = (of: readonly (readonly Edge[])[]): number => of.reduce((sum, edges) => sum + edges.length, 0) / Math.max(1, of.length);

/** How many edges reach a node, on average. */
function fanIn(of: readonly (readonly Edge[])[]): number {
  const targets = new Set(of.flatMap((edges) => edges.map(({ to }) => to)));
  return of.reduce((sum, edges) => sum + edges.length, 0) / Math.max(1, targets.size);
}
