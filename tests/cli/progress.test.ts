import { closeSync, openSync, readFileSync, writeSync } from 'node:fs';
import path from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { withProgress } from '../../src/cli/progress';
import { folder } from '../builders/edited-files';

/** A file in a terminal's place, and what was written to it. */
function watched(isTTY: boolean) {
  const name = path.join(folder(), 'terminal');
  const fd = openSync(name, 'w');
  onTestFinished(() => closeSync(fd));
  return { stream: { isTTY, fd, write: (text: string) => writeSync(fd, text) }, written: () => readFileSync(name, 'utf8') };
}

/** Work that leaves its thread no time for anything else. */
function work(milliseconds: number): string {
  for (const end = Date.now() + milliseconds; Date.now() < end; );
  return 'done';
}

const ERASED = '\r\u001B[K';

test('work that takes longer than a second is told of each second, and the line is gone at the end', async () => {
  const { stream, written } = watched(true);
  expect(await withProgress('Checking rules', () => work(2_900), stream)).toBe('done');
  expect(written()).toBe(`${ERASED}Checking rules … 1 s${ERASED}Checking rules … 2 s${ERASED}`);
});

test('quick work is not told of, nor is any where nobody watches', async () => {
  const terminal = watched(true);
  expect(await withProgress('Checking rules', () => work(50), terminal.stream)).toBe('done');
  const pipe = watched(false);
  expect(await withProgress('Checking rules', () => work(1_500), pipe.stream)).toBe('done');
  await new Promise((resolve) => setTimeout(resolve, 1_200));
  expect([terminal.written(), pipe.written()]).toEqual(['', '']);
});

test('the line is gone when the work fails too, and the failure is passed on', async () => {
  const { stream, written } = watched(true);
  const failing = async () => {
    await new Promise((resolve) => setTimeout(resolve, 1_900));
    throw new Error('no memory');
  };
  await expect(withProgress('Checking rules', failing, stream)).rejects.toThrow('no memory');
  expect(written()).toBe(`${ERASED}Checking rules … 1 s${ERASED}`);
});
