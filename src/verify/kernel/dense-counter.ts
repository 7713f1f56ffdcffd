import { chooseBlock } from './choose-block';
import { countInNumbers, type LeafCounts } from './count-in-numbers';
import { judgeEachLeaf } from './count-plain';
import { type Dense, type DenseCounter, leavesOf } from './dense';
import { keysOf } from './keys';
import { layOut } from './lay-out';
import { bytesOfTables } from './tables';

/** The most memory that tables may take before any of it is used. */
const MOST_BYTES = 2 ** 27;

/** The unit in which memory grows. */
const PAGE = 65_536;

type Exports = WebAssembly.Exports & { readonly memory: WebAssembly.Memory; readonly base: () => number; readonly run: (plan: number) => void };

/** Where the kernel is used, and how. */
export type Tuning = {
  /** Spaces with fewer leaves are counted in plain JavaScript. */
  readonly fewLeaves: number;
  /** Leaves that the kernel judges together. */
  readonly blockLeaves: number;
};

/** By measure: below, setting the kernel up takes longer; and a block's scores fill half of the fastest memory. */
const TUNING: Tuning = { fewLeaves: 5_000, blockLeaves: 512 };

/**
 * Makes a counter that uses the kernel where it pays and can, and plain JavaScript for the rest: both give the same counts.
 * It is synchronous and may take seconds: within a page, make it in a worker.
 *
 * @param kernel the compiled kernel, the default export of `virtual:counting-kernel`
 */
export function denseCounter(kernel: Uint8Array<ArrayBuffer>, { fewLeaves, blockLeaves }: Tuning = TUNING): DenseCounter {
  const module = new WebAssembly.Module(kernel);
  return (dense) => countInNumbers(dense, (part) => (leavesOf(part) < fewLeaves ? undefined : countWith(module, part, blockLeaves)) ?? judgeEachLeaf(part));
}

/** Runs the kernel on a space; undefined where its keys or its tables would be too big. */
function countWith(module: WebAssembly.Module, dense: Dense, blockLeaves: number): LeafCounts[] | undefined {
  const block = chooseBlock(dense, blockLeaves);
  const keys = keysOf(dense, block);
  if (!keys || bytesOfTables(dense, block, keys) > MOST_BYTES) return undefined;
  const { memory, base, run } = new WebAssembly.Instance(module).exports as Exports;
  const { bytes, plan, write, read } = layOut(dense, block, keys, base());
  if (bytes > 2 * MOST_BYTES) return undefined;
  memory.grow(Math.ceil(bytes / PAGE));
  write(memory.buffer);
  run(plan);
  return read(memory.buffer);
}
