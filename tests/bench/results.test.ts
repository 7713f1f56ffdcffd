import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { keepResults, readResults, resultOf, type Table } from './results';

const folder = mkdtempSync(path.join(tmpdir(), 'bench-results-'));
afterAll(() => rmSync(folder, { recursive: true }));

const measured = (ms: number) =>
  resultOf(
    3,
    'Node v20',
    () => {},
    async (tell) => tell('Page', [{ page: 'floor', ms }]),
  );

test('a result has its tables and circumstances, and each table is told at once', async () => {
  const told: Table[] = [];
  const result = await resultOf(
    3,
    'Node v20',
    (table) => told.push(table),
    async (tell) => {
      tell('One', [{ page: 'floor', ms: 1 }]);
      expect(told).toHaveLength(1);
      tell('Two', []);
    },
  );
  expect(result).toEqual({
    day: expect.stringMatching(/^\d{4}-\d\d-\d\d$/),
    runs: 3,
    load: [expect.any(Number), expect.any(Number)],
    machine: 'Node v20',
    tables: [
      { title: 'One', rows: [{ page: 'floor', ms: 1 }] },
      { title: 'Two', rows: [] },
    ],
  });
  expect(told).toEqual(result.tables);
});

test('the file keeps the last result of each part', async () => {
  const file = path.join(folder, 'deep/bench.json');
  expect(readResults(file)).toEqual({});
  const [first, second, rules] = [await measured(1), await measured(2), await measured(3)];
  keepResults(file, { page: first });
  keepResults(file, { rules });
  keepResults(file, { page: second });
  expect(JSON.parse(readFileSync(file, 'utf8'))).toEqual({ page: second, rules });
});
