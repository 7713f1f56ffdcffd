// What the bytes of a built script are: npm run weigh:map [-- FILE], after npm run build.
// Prints each group and each of its files, the heaviest first: bytes as they are delivered, and an estimate of their share
// after compression.
import { readFileSync } from 'node:fs';
import { asText } from '../bench/table';
import { piecesOf } from './pieces';
import { sharesOf, type Weighed } from './shares';

const file = process.argv[2] ?? 'dist/massage-finder.js';
const script = readFileSync(file, 'utf8');
const weighed = await sharesOf(script, piecesOf(script, readFileSync(`${file}.map`, 'utf8')));

const sum = (of: readonly Weighed[], what: 'bytes' | 'brotli'): number => of.reduce((all, one) => all + one[what], 0);
const heaviest = (a: readonly Weighed[], b: readonly Weighed[]): number => sum(b, 'brotli') - sum(a, 'brotli');
const share = (of: readonly Weighed[]): string => `${((sum(of, 'brotli') / sum(weighed, 'brotli')) * 100).toFixed(1)} %`;
const row = (what: string, of: readonly Weighed[]) => ({ what, bytes: sum(of, 'bytes'), 'brotli, about': Math.round(sum(of, 'brotli')), share: share(of) });

const groups = [...new Set(weighed.map(({ group }) => group))].map((group) => weighed.filter((one) => one.group === group)).sort(heaviest);
console.log(`${file}, by group\n${asText([...groups.map((of) => row(of[0]?.group ?? '', of)), row('all', weighed)])}`);
console.log(`\nby file\n${asText(groups.flatMap((of) => [...of.map((one) => [one])].sort(heaviest).map((one) => row(`${one[0]?.group}  ${one[0]?.name}`, one))))}`);
