import type { Block } from './choose-block';
import type { Dense, Factor } from './dense';
import { type Keys, wholeVectors } from './keys';

/** A key that no points lift above zero: what a veto, or a lane without a leaf, is worth. */
const VETOED = -32_768;

/** What a table has rows for, and how long they are. */
export type Shape = {
  /** Places of outer variables, in the order in which they are fixed. */
  readonly scope: readonly number[];
  /** Whether the row has a number for each technique and lane, or only, in a table of scalars, for each technique. */
  readonly ofLeaves: boolean;
  /** Numbers in a row. */
  readonly width: number;
};

/** Scores of factors that depend on the same outer variables, added up: a row for each combination of these. */
export type Table = Shape & { readonly keys: Int16Array };

/**
 * The tables of a space: first the scalars and the leaves that depend on no outer variable, which there always are, then
 * what factors of the same outer variables come to.
 */
export function tablesOf(dense: Dense, block: Block, keys: Keys): Table[] {
  const tables = new Map<string, Table>();
  const tableFor = (shape: Shape): Table => {
    const known = tables.get(nameOf(shape)) ?? { ...shape, keys: new Int16Array(combinationsOf(dense, block, shape.scope) * shape.width) };
    tables.set(nameOf(shape), known);
    return known;
  };
  tableFor(shapeFor([], dense, block, keys));
  writeCodes(tableFor({ scope: [], ofLeaves: true, width: keys.lanes * dense.techniques }).keys, dense, block, keys);
  for (const factor of dense.factors) {
    const table = tableFor(shapeFor(factor.scope, dense, block, keys));
    if (table.ofLeaves) addToLeaves(table, factor, dense, block, keys);
    else addToScalars(table, factor, dense, block, keys);
  }
  return [...tables.values()];
}

/** What {@link tablesOf} takes, known without making them. */
export function bytesOfTables(dense: Dense, block: Block, keys: Keys): number {
  const shapes = new Map(dense.factors.map(({ scope }) => shapeFor(scope, dense, block, keys)).map((shape) => [nameOf(shape), shape]));
  return [...shapes.values()].reduce((sum, { scope, width }) => sum + combinationsOf(dense, block, scope) * width * 2, 0);
}

const nameOf = ({ ofLeaves, scope }: Shape): string => `${ofLeaves} ${scope}`;

/** The table that a factor belongs in. */
function shapeFor(variables: readonly number[], { techniques }: Dense, { outer, inner }: Block, { lanes, scalars }: Keys): Shape {
  const scope = outer.flatMap((variable, place) => (variables.includes(variable) ? [place] : []));
  const ofLeaves = variables.some((variable) => inner.includes(variable));
  return { scope, ofLeaves, width: ofLeaves ? lanes * techniques : scalars };
}

/** How many combinations of classes some outer variables have. */
export const combinationsOf = ({ weights }: Dense, { outer }: Block, scope: readonly number[]): number =>
  scope.reduce((product, place) => product * (weights[outer[place] as number]?.length ?? 1), 1);

function writeCodes(to: Int16Array, { techniques }: Dense, { groups }: Block, { lanes }: Keys): void {
  to.fill(VETOED);
  for (let technique = 0; technique < techniques; technique++) {
    let lane = technique * lanes;
    for (const { leaves } of groups) {
      to.fill(techniques - 1 - technique, lane, lane + leaves.length);
      lane += wholeVectors(leaves.length);
    }
  }
}

function addToScalars(to: Table, factor: Factor, dense: Dense, block: Block, { unit, scalars }: Keys): void {
  for (const [combination, row] of rowsOfOuter(factor, dense, block, to.scope).entries()) addRow(to.keys, combination * scalars, 1, factor, row, dense.techniques, unit);
}

function addToLeaves(to: Table, factor: Factor, dense: Dense, block: Block, { unit, lanes }: Keys): void {
  const strides = stridesOf(factor, dense);
  const insides: { lane: number; row: number }[] = [];
  let start = 0;
  for (const { leaves } of block.groups) {
    for (const [index, leaf] of leaves.entries())
      insides.push({ lane: start + index, row: leaf.reduce((sum, choice, place) => sum + choice * (strides.get(block.inner[place] as number) ?? 0), 0) });
    start += wholeVectors(leaves.length);
  }
  for (const [combination, outside] of rowsOfOuter(factor, dense, block, to.scope).entries())
    for (const { lane, row } of insides) addRow(to.keys, combination * to.width + lane, lanes, factor, outside + row, dense.techniques, unit);
}

/** Adds a row of a factor: technique by technique, `step` numbers apart. */
function addRow(to: Int16Array, start: number, step: number, { points, vetoes }: Factor, row: number, techniques: number, unit: number): void {
  const vetoed = vetoes[row] as number;
  for (let technique = 0, at = start; technique < techniques; technique++, at += step) {
    const more = (points[row * techniques + technique] as number) * unit + ((vetoed >>> technique) & 1 ? VETOED : 0);
    to[at] = Math.max(VETOED, (to[at] as number) + more);
  }
}

/** By combination of the outer variables in a table's scope: the first row of a factor that belongs to it. */
function rowsOfOuter(factor: Factor, dense: Dense, { outer }: Block, scope: readonly number[]): number[] {
  const strides = stridesOf(factor, dense);
  let rows = [0];
  for (const place of scope) {
    const variable = outer[place] as number;
    const stride = strides.get(variable) ?? 0;
    rows = rows.flatMap((row) => (dense.weights[variable] ?? []).map((_, index) => row + index * stride));
  }
  return rows;
}

/** By variable of a factor's scope: how many of its rows one class is from the next. */
function stridesOf({ scope }: Factor, { weights }: Dense): Map<number, number> {
  const strides = new Map<number, number>();
  let stride = 1;
  for (const variable of [...scope].reverse()) {
    strides.set(variable, stride);
    stride *= weights[variable]?.length ?? 1;
  }
  return strides;
}
