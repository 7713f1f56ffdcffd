import { useEffect, useMemo, useState } from 'preact/hooks';
import type { AskName, Asks } from './asks';
import { LatestWorker } from './latest-worker';

/** An answer that is awaited, came, or could not be given. */
export type Answered<Answer> = { readonly waiting: boolean; readonly answer?: Answer; readonly failed?: string };

/**
 * Asks a worker whenever the question changes; keeps the answer before until the next one comes.
 *
 * @param ask the same object while the question is the same; undefined asks nothing
 */
export function useAnswer<Name extends AskName>(name: Name, ask: Asks[Name]['ask'] | undefined): Answered<Asks[Name]['answer']> {
  const [answered, setAnswered] = useState<Answered<Asks[Name]['answer']>>({ waiting: false });
  const lane = useMemo(() => new LatestWorker(name), [name]);
  useEffect(() => {
    if (!ask) return;
    setAnswered((before) => ({ ...before, waiting: true }));
    lane.ask(
      ask,
      (answer) => setAnswered({ waiting: false, answer }),
      (failed) => setAnswered({ waiting: false, failed }),
    );
    return () => lane.end();
  }, [lane, ask]);
  return answered;
}
