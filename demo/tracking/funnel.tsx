import type { Detail } from '../../embed/options';
import type { KnownEvent } from './told';

const STEPS = [
  ['Seen', ({ name }) => name === 'view'],
  ['Started', ({ name }) => name === 'start'],
  ['25 %', ({ percent }) => percent === 25],
  ['50 %', ({ percent }) => percent === 50],
  ['75 %', ({ percent }) => percent === 75],
  ['Completed', ({ name }) => name === 'complete'],
  ['Booked', ({ name }) => name === 'cta'],
] as const satisfies readonly (readonly [string, (event: KnownEvent) => boolean])[];

const runsOf = (events: readonly KnownEvent[]): number => new Set(events.map(({ run_id }) => run_id)).size;

/** How many runs came how far: what a funnel report of an analytics tool shows. */
export function Funnel({ told }: { told: readonly KnownEvent[] }) {
  const counts = STEPS.map(([step, counts]) => ({ step, runs: runsOf(told.filter(counts)) }));
  const most = Math.max(1, ...counts.map(({ runs }) => runs));
  return (
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
              <Bar part={runs / most} runs={runs} />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

/** At which question runs stopped that did not come to an end. */
export function DropOff({ told, detail }: { told: readonly KnownEvent[]; detail: Detail }) {
  const shown = told.filter(({ name }) => name === 'question');
  if (shown.length === 0) {
    return <p class="help">{detail === 'progress' ? 'At the level “Progress” nobody is told of questions.' : 'No question has been told yet.'}</p>;
  }
  const ended = new Set(told.flatMap(({ name, run_id }) => (name === 'complete' ? [run_id] : [])));
  /** The question that each run was told of last. */
  const last = new Map(shown.map(({ run_id, question }) => [run_id, question]));
  const questions = [...new Set(shown.map(({ question }) => question))];
  const most = runsOf(shown);
  return (
    <table class="funnel">
      <thead>
        <tr>
          <th scope="col">Question</th>
          <th scope="col">Runs that came to it</th>
          <th scope="col">Went no further</th>
        </tr>
      </thead>
      <tbody>
        {questions.map((question) => {
          const runs = runsOf(shown.filter((event) => event.question === question));
          return (
            <tr key={question}>
              <th scope="row">{question}</th>
              <td>
                <Bar part={runs / most} runs={runs} />
              </td>
              <td>{[...last].filter(([run, at]) => at === question && !ended.has(run)).length}</td>
            </tr>
          );
        })}
      </tbody>
    </table>
  );
}

/** A number of runs, and their share drawn. */
function Bar({ part, runs }: { part: number; runs: number }) {
  return (
    <span class="drawn">
      <svg class="bar" viewBox="0 0 100 10" preserveAspectRatio="none" aria-hidden="true">
        <rect width={100 * part} height="10" />
      </svg>
      {runs}
    </span>
  );
}
