/** The middle of several runs, in milliseconds, and what the last of them gave. */
export type Measured<Result> = { readonly ms: number; readonly result: Result };

/** After a first run of so long, code is as fast as it gets, and once is enough. */
const LONG = 5_000;

/** Runs something several times, after a first run that does not count: code is slow until the engine has seen it run. */
export async function measure<Result>(runs: number, work: () => Result | Promise<Result>): Promise<Measured<Result>> {
  const first = await timed(work);
  if (first.ms > LONG) return first;
  const measured: Measured<Result>[] = [];
  for (let run = 0; run < runs; run++) measured.push(await timed(work));
  measured.sort((a, b) => a.ms - b.ms);
  return measured[Math.floor(measured.length / 2)] ?? first;
}

async function timed<Result>(work: () => Result | Promise<Result>): Promise<Measured<Result>> {
  const start = performance.now();
  const result = await work();
  return { ms: performance.now() - start, result };
}
