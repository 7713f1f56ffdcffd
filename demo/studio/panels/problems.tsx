import type { CheckedFinding } from '../../../src/check/check-rulebook';
import type { Checks } from '../check/use-checks';
import { Proved } from './proved';
import { Ticked } from './ticked';

type ProblemsProps = { checks: Checks; goTo: (line: number, column: number) => void; toMenu: () => void };

/** What is wrong, each with the way to its line; and what was proved. */
export function Problems({ checks, goTo, toMenu }: ProblemsProps) {
  const { findings, pausedExamples, failed, done, proofs, working } = checks;
  return (
    <div class="problems">
      {failed !== undefined && <p class="standing standing-bad">The check could not be made: {failed}.</p>}
      {findings.length === 0 && failed === undefined && <p class="standing standing-good">{done ? 'Nothing is wrong.' : 'Checking…'}</p>}
      <ol class="findings">
        {findings.map((finding) => (
          <FindingRow
            key={`${finding.file}:${finding.line}:${finding.column}:${finding.what}`}
            finding={finding}
            go={() => (finding.file === 'rules' ? goTo(finding.line, finding.column) : toMenu())}
            place={finding.file === 'rules' ? `Line ${finding.line}` : 'My menu'}
          />
        ))}
      </ol>
      {pausedExamples.length > 0 && (
        <details>
          <summary>
            {pausedExamples.length} {pausedExamples.length === 1 ? 'example was' : 'examples were'} not tried
          </summary>
          <p class="help">They name what your menu has paused.</p>
          <ul>
            {pausedExamples.map(({ name, ids }) => (
              <li key={name}>
                {name} ({ids.join(', ')})
              </li>
            ))}
          </ul>
        </details>
      )}
      {proofs && working && <Proved proofs={proofs} rulebook={working.rulebook} />}
    </div>
  );
}

function FindingRow({ finding, go, place }: { finding: CheckedFinding; go: () => void; place: string }) {
  const { severity, what, fix, where, witness } = finding;
  return (
    <li class={`finding finding-${severity}`}>
      <button type="button" class="finding-place" onClick={go}>
        {place}
      </button>
      <div>
        <p>
          <strong>{severity === 'error' ? 'Problem' : 'Worth a look'}: </strong>
          <Ticked words={what} />
        </p>
        {where !== '' && <p class="help">In {where}</p>}
        <p>
          <Ticked words={fix} />
        </p>
        {witness && (
          <details>
            <summary>A visitor who meets it</summary>
            <ul>
              {witness.told.map((line) => (
                <li key={line}>{line}</li>
              ))}
            </ul>
            <p>They would see:</p>
            <ul>
              {witness.sees.map((line) => (
                <li key={line}>{line}</li>
              ))}
            </ul>
          </details>
        )}
      </div>
    </li>
  );
}
