import { answerSets, inDigits, shareInPercent } from '../../../src/check/figures';
import { nameIn } from '../../../src/check/names';
import { PROPERTIES_IN_WORDS } from '../../../src/check/proofs-in-words';
import type { Rulebook } from '../../../src/engine/rulebook';
import { exactly } from '../../../src/verify/count';
import { PROPERTIES, type Proofs } from '../../../src/verify/proofs';
import { ScrollBox } from './scroll-box';

const VERDICTS = { proved: 'Yes', disproved: 'No', undecided: 'Not known' } as const;

/** What was proved and counted over every way to answer. */
export function Proved({ proofs, rulebook }: { proofs: Proofs; rulebook: Rulebook }) {
  const { tally, first, properties } = proofs;
  const best = [...tally.best].sort(([, a], [, b]) => Number(b.least > a.least) - Number(b.least < a.least));
  return (
    <>
      <details>
        <summary>What was proved for all {inDigits(tally.sets)} ways to answer</summary>
        <ul class="promises">
          {PROPERTIES.map((name) => (
            <li key={name} class={`promise promise-${properties[name]}`}>
              <strong>{VERDICTS[properties[name]]}.</strong> {PROPERTIES_IN_WORDS[name]}
            </li>
          ))}
        </ul>
      </details>
      <details>
        <summary>Who is suggested what</summary>
        <p class="help">Of the {answerSets(tally.recommendations)} that reach a suggestion. Visitors are not spread evenly over them.</p>
        <ScrollBox label="Who is suggested what">
          <table>
            <thead>
              <tr>
                <th scope="col">Best match</th>
                <th scope="col">Ways to answer</th>
                <th scope="col">Share of all</th>
                {first && <th scope="col">Of first results</th>}
              </tr>
            </thead>
            <tbody>
              {[...best, ['ask', tally.ask] as const].map(([id, count]) => (
                <tr key={id}>
                  <th scope="row">{nameIn([rulebook], id)}</th>
                  <td>{inDigits(count)}</td>
                  <td>{shareInPercent(count, tally.recommendations)}</td>
                  {first && <td>{shareInPercent(id === 'ask' ? first.ask : (first.best.get(id) ?? exactly(0n)), first.recommendations)}</td>}
                </tr>
              ))}
            </tbody>
          </table>
        </ScrollBox>
      </details>
    </>
  );
}
