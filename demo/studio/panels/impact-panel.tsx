import { useMemo } from 'preact/hooks';
import type { ToldChange } from '../../../src/check/words-of-impact';
import type { Files } from '../check/asks';
import { useAnswer } from '../check/use-answer';
import type { Checks } from '../check/use-checks';
import { ScrollBox } from './scroll-box';

/** What the edit does to visitors, against the version that was opened. */
export function ImpactPanel({ checks, opened }: { checks: Checks; opened: Files }) {
  const after = checks.working?.files;
  const same = after?.rules.text === opened.rules.text && after?.menu.text === opened.menu.text;
  const ask = useMemo(() => (after && !same ? { before: opened, after } : undefined), [opened, after, same]);
  const { waiting, answer, failed } = useAnswer('impact', ask);
  if (!after) return <p class="help">This shows once your rules work.</p>;
  if (same) return <p class="help">Nothing is changed yet. Change a rule, and see here which visitors it reaches.</p>;
  if (failed !== undefined) return <p class="standing standing-bad">This could not be worked out: {failed}.</p>;
  if (!answer) return <p class="help">{waiting ? 'Working it out…' : 'The version that was opened has mistakes, so there is nothing to compare with.'}</p>;
  const { reordered, lessCare, moreCare, best, enhancements, added, removed } = answer;
  const nothing = reordered === undefined && [lessCare, moreCare, best, enhancements].every(({ length }) => length === 0);
  return (
    <div class="impact" aria-busy={waiting || !checks.readable}>
      <p class="help">Compared with the files as you opened them, over every way to answer the questions that both have. One way to answer them all is an answer set.</p>
      {nothing && <p class="standing standing-good">No visitor is told to see a doctor more or less often, or is suggested anything else. Words may differ.</p>}
      {reordered !== undefined && <p class="standing standing-bad">{reordered}</p>}
      <Changes title="Less care than before" warning changes={lessCare} />
      <Changes title="More care than before" changes={moreCare} />
      <Changes title="Another best match" changes={best} />
      <Changes title="Extras" named changes={enhancements} />
      <Lines title="New" lines={added} />
      <Lines title="Gone" lines={removed} />
    </div>
  );
}

function Changes({ title, changes, warning = false, named = false }: { title: string; changes: readonly ToldChange[]; warning?: boolean; named?: boolean }) {
  if (changes.length === 0) return null;
  return (
    <section class={warning ? 'changes changes-warning' : 'changes'}>
      <h3>{title}</h3>
      <ScrollBox label={title}>
        <table>
          <thead>
            <tr>
              {named && <th scope="col">What</th>}
              <th scope="col">Before</th>
              <th scope="col">Now</th>
              <th scope="col">For</th>
            </tr>
          </thead>
          <tbody>
            {changes.map(({ what, from, to, sets, share, example }) => (
              <tr key={`${what}${from}${to}`}>
                {named && <td>{what}</td>}
                <td>{from}</td>
                <td>{to}</td>
                <td>
                  {share} <span class="help">({sets})</span>
                  <details>
                    <summary>The nearest visitor</summary>
                    <ul class="told">
                      {example.map((line) => (
                        <li key={line}>{line}</li>
                      ))}
                    </ul>
                  </details>
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </ScrollBox>
    </section>
  );
}

function Lines({ title, lines }: { title: string; lines: readonly string[] }) {
  if (lines.length === 0) return null;
  return (
    <section class="changes">
      <h3>{title}</h3>
      <ul>
        {lines.map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
    </section>
  );
}
