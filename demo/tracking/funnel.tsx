import type { RunEvent } from '../../src/progress/run-event';

const STEPS = [
  ['Seen', ({ name }) => name === 'view'],
  ['Started', ({ name }) => name === 'start'],
  ['25 %', ({ percent }) => percent === 25],
  ['50 %', ({ percent }) => percent === 50],
  ['75 %', ({ percent }) => percent === 75],
  ['Completed', ({ name }) => name === 'complete'],
  ['Booked', ({ name }) => name === 'cta'],
] as const satisfies readonly (readonly [string, (event: RunEvent) => boolean])[];

/** How many runs came how far: what a funnel report of an analytics tool shows. */
export function Funnel({ told }: { told: readonly RunEvent[] }) {
  const counts = STEPS.map(([step, counts]) => ({ step, runs: new Set(told.filter(counts).map(({ run_id }) => run_id)).size }));
  const most = Math.max(1, ...counts.map(({ runs }) => runs));
  return (
    <>
      <p class="help">Start over in the finder for another run.</p>
      <table class="funnel">
        <thead>
          <tr>
            <th scope="col">Step</th>
            <th scope="col">Runs</th>
          </tr>
        </thead>
        <tbody>
          {counts.map(({ step, runs }) => (
            <tr key={step}>
              <th scope="row">{step}</th>
              <td>
                <svg class="bar" viewBox="0 0 100 10" preserveAspectRatio="none" aria-hidden="true">
                  <rect width={(100 * runs) / most} height="10" />
                </svg>
                <span>{runs}</span>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </>
  );
}
