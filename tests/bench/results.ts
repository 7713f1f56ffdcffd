import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { loadavg } from 'node:os';
import path from 'node:path';
import type { Row } from './table';

/** A table with its title. */
export type Table = { readonly title: string; readonly rows: readonly Row[] };

/** Takes a table as soon as it is known. */
export type Tell = (title: string, rows: readonly Row[]) => void;

/** What a part of the benchmark found, and under which circumstances. */
export type Result = {
  /** A day, YYYY-MM-DD. */
  readonly day: string;
  readonly runs: number;
  /** How many processes wanted to run at its beginning and at its end, over a minute. */
  readonly load: readonly [before: number, after: number];
  /** What it ran on and in. */
  readonly machine: string;
  readonly tables: readonly Table[];
};

/** The last result of each part. */
export type Results = Readonly<Record<string, Result>>;

/** The file that results are kept in where no other is named. */
export const LAST = 'test-results/bench.json';

/** Runs a part, and tells each table as soon as it is there. */
export async function resultOf(runs: number, machine: string, tell: (table: Table) => void, part: (tell: Tell) => Promise<void>): Promise<Result> {
  const tables: Table[] = [];
  const load = (): number => Math.round((loadavg()[0] ?? 0) * 10) / 10;
  const before = load();
  await part((title, rows) => {
    tables.push({ title, rows });
    tell({ title, rows });
  });
  return { day: new Date().toISOString().slice(0, 10), runs, load: [before, load()], machine, tables };
}

/** Results of before; nothing where there is no such file. */
export const readResults = (file: string): Results => (existsSync(file) ? (JSON.parse(readFileSync(file, 'utf8')) as Results) : {});

/** Keeps results: those of parts that did not run this time stay. */
export function keepResults(file: string, results: Results): void {
  mkdirSync(path.dirname(file), { recursive: true });
  writeFileSync(file, `${JSON.stringify({ ...readResults(file), ...results }, null, 2)}\n`);
}
