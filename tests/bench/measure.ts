/** A run, in milliseconds, and what it gave. */
type Run<Result> = { readonly ms: number; readonly result: Result };

/** The middle of several runs, and how long the very first took. */
export type Measured<Result> = Run<Result> & { readonly first: number };

/** After a first run of so long, code is as fast as it gets, and once is enough. */
const LONG = 5_000;

/** Runs something several times, after a first run that does not count: code is slow until the engine has seen it run. */
export async function measure<Result>(runs: number, work: () => Result | Promise<Result>): Promise<Measured<Result>> {
  const first = await timed(work);
  if (first.ms > LONG) return { ...first, first: first.ms };
  const measured: Run<Result>[] = [];
  for (let run = 0; run < runs; run++) measured.push(await timed(work));
  measured.sort((a, b) => a.ms - b.ms);
  return { ...(measured[Math.floor(measured.length / 2)] ?? first), first: first.ms };
}

async function timed<Result>(work: () => Result | Promise<Result>): Promise<Run<Result>> {
  const start = performance.now();
  const result = await work();
  return { ms: performance.now() - start, result };
}
