// @vitest-environment node
import { mkdtempSync, rmSync } from 'node:fs';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import Database from 'libsql';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { createReceiver } from '../../demo/receiver/receiver.mjs';

const ORIGIN = 'https://studio.example';

const folder = mkdtempSync(path.join(tmpdir(), 'receiver-'));
const file = path.join(folder, 'events.db');
const server = createReceiver({ file, origin: ORIGIN });

const post = (body: string) => fetch(`http://localhost:${(server.address() as AddressInfo).port}/`, { method: 'POST', body });

const event = (event_id: unknown, its: object = {}) => ({ name: 'start', version: '1.2.3', rules: 'abcd1234', run_id: 'run1', event_id, ...its });

const body = (...events: unknown[]) => JSON.stringify({ events });

function rows(): unknown[] {
  const database = new Database(file);
  const found = database.prepare('SELECT event_id, run_id, name, event FROM events ORDER BY rowid').all();
  database.close();
  return found;
}

beforeAll(() => new Promise<void>((resolve) => server.listen(0, resolve)));

afterAll(async () => {
  await new Promise((resolve) => server.close(resolve));
  rmSync(folder, { recursive: true });
});

test.each([
  ['nothing', ''],
  ['no JSON', 'events'],
  ['null', 'null'],
  ['no events', '{}'],
  ['an empty list', body()],
  ['null among the events', body(event('1'), null)],
  ['an event without an id', body(event('1'), event(undefined))],
  ['an id that is a number', body(event(1))],
  ['an id that is a page long', body(event('1'.repeat(5_000)))],
])('answers 400 to %s, and keeps none of it', async (_, rubbish) => {
  expect((await post(rubbish)).status).toBe(400);
  expect(rows()).toEqual([]);
});

test('answers 413 to more than a page can send, and 405 to what sends nothing', async () => {
  expect((await post(body(event('1', { finder: 'a'.repeat(70_000) })))).status).toBe(413);
  expect((await fetch(`http://localhost:${(server.address() as AddressInfo).port}/`)).status).toBe(405);
  expect(rows()).toEqual([]);
});

test('keeps each event once, whole, and confirms it as often as it comes, to pages of the one origin', async () => {
  const [one, two] = [event('one', { percent: 25 }), event('two', { name: 'cta', cta_index: 1 })];
  const answers = [await post(body(one)), await post(body(one, two)), await post(body(two))];
  expect(answers.map(({ status }) => status)).toEqual([204, 204, 204]);
  const [{ headers }] = answers as [Response];
  expect([headers.get('access-control-allow-origin'), headers.get('access-control-expose-headers')]).toEqual([ORIGIN, 'Retry-After']);
  expect(rows()).toEqual([
    { event_id: 'one', run_id: 'run1', name: 'start', event: JSON.stringify(one) },
    { event_id: 'two', run_id: 'run1', name: 'cta', event: JSON.stringify(two) },
  ]);
});

test('answers 500, so that the page sends it again, where the file cannot be written', async () => {
  const said = vi.spyOn(console, 'error').mockImplementation(() => undefined);
  const database = new Database(file);
  database.exec('ALTER TABLE events RENAME TO elsewhere');
  expect((await post(body(event('three')))).status).toBe(500);
  database.exec('ALTER TABLE elsewhere RENAME TO events');
  database.close();
  expect((await post(body(event('three')))).status).toBe(204);
  expect(said).toHaveBeenCalledTimes(1);
  said.mockRestore();
});
