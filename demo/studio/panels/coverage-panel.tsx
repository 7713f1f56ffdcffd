import { useMemo, useState } from 'preact/hooks';
import { inPercent } from '../../../src/check/figures';
import { nameIn } from '../../../src/check/names';
import type { Coverage } from '../../../src/verify/coverage';
import type { NamedQuestion } from '../check/ids';
import { useAnswer } from '../check/use-answer';
import type { Checks } from '../check/use-checks';
import { ScrollBox } from './scroll-box';

/** How many colours there are for techniques before they repeat. */
const COLOURS = 8;

/** For each pair of answers to two questions: what visitors are mostly suggested. */
export function CoveragePanel({ checks, questions }: { checks: Checks; questions: readonly NamedQuestion[] }) {
  const [picked, setPicked] = useState<readonly [string, string]>(['', '']);
  const known = (id: string, otherwise: number) => questions.find((question) => question.id === id) ?? questions[otherwise];
  const row = known(picked[0], 1);
  const column = known(picked[1], 3);
  const files = checks.working?.files;
  const ask = useMemo(() => (files && row && column ? { files, row: row.id, column: column.id } : undefined), [files, row?.id, column?.id]);
  const { waiting, answer, failed } = useAnswer('coverage', ask);
  if (!checks.working || !row || !column) return <p class="help">This shows once your rules work.</p>;
  return (
    <div class="coverage">
      <p class="help">What most visitors who give both answers are suggested first, and how many of them: of the visitors who are suggested anything, in a sample.</p>
      <div class="row row-pair">
        <Choice label="Down" questions={questions} value={row.id} choose={(id) => setPicked([id, column.id])} />
        <Choice label="Across" questions={questions} value={column.id} choose={(id) => setPicked([row.id, id])} />
      </div>
      {row.id === column.id && <p class="help">Choose two different questions.</p>}
      {failed !== undefined && <p class="standing standing-bad">This could not be worked out: {failed}.</p>}
      {answer && row.id !== column.id && <HeatMap coverage={answer} row={row} column={column} checks={checks} waiting={waiting} />}
      {!answer && failed === undefined && <p class="help">Working it out…</p>}
    </div>
  );
}

function Choice({ label, questions, value, choose }: { label: string; questions: readonly NamedQuestion[]; value: string; choose: (id: string) => void }) {
  return (
    <div class="field">
      <label for={`coverage-${label}`}>{label}</label>
      <select class="input" id={`coverage-${label}`} value={value} onChange={(event) => choose(event.currentTarget.value)}>
        {questions.map(({ id, label: ask }) => (
          <option key={id} value={id}>
            {ask}
          </option>
        ))}
      </select>
    </div>
  );
}

type HeatMapProps = { coverage: Coverage; row: NamedQuestion; column: NamedQuestion; checks: Checks; waiting: boolean };

function HeatMap({ coverage, row, column, checks, waiting }: HeatMapProps) {
  const rulebook = checks.working?.rulebook;
  if (!rulebook) return null;
  const label = ({ options }: NamedQuestion, id: string) => options.find((option) => option.id === id)?.label ?? id;
  const colour = (id: string) => {
    const at = rulebook.techniques.findIndex((technique) => technique.id === id);
    return at < 0 ? 'cell-none' : `cell-${at % COLOURS}`;
  };
  return (
    <ScrollBox label="Heat map" busy={waiting}>
      <table class="heat">
        <caption>
          Down: {row.label} Across: {column.label}
        </caption>
        <thead>
          <tr>
            <td />
            {coverage.columns.map((id) => (
              <th key={id} scope="col">
                {label(column, id)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {coverage.rows.map((id, at) => (
            <tr key={id}>
              <th scope="row">{label(row, id)}</th>
              {coverage.columns.map((other, across) => {
                const cell = coverage.cells[at]?.[across];
                const shares = cell ? amongSuggested(cell.shares) : [];
                const top = shares[0];
                if (!top)
                  return (
                    <td key={other} class="cell-none">
                      No suggestion
                    </td>
                  );
                return (
                  <td key={other} class={colour(top[0])} title={shares.map(([name, share]) => `${nameIn([rulebook], name)} ${inPercent(share)}`).join(', ')}>
                    {nameIn([rulebook], top[0])} <span class="share">{inPercent(top[1])}</span>
                  </td>
                );
              })}
            </tr>
          ))}
        </tbody>
      </table>
    </ScrollBox>
  );
}

/** The shares of those who are suggested something, largest first: most random answers to the safety questions are signs that lead elsewhere. */
function amongSuggested(shares: ReadonlyMap<string, number>): [string, number][] {
  const suggested = [...shares].filter(([id]) => id !== 'referral');
  const sum = suggested.reduce((total, [, share]) => total + share, 0);
  return suggested.map(([id, share]): [string, number] => [id, share / sum]).sort(([, a], [, b]) => b - a);
}
