import { answerSets, inDigits, shareInPercent } from '../../../src/check/figures';
import { nameIn } from '../../../src/check/names';
import type { Rulebook } from '../../../src/engine/rulebook';
import { PROPERTIES, type Proofs, type PropertyName } from '../../../src/verify/proofs';
import { ScrollBox } from './scroll-box';

/** What each property promises, to an owner. */
const PROMISES: Readonly<Record<PropertyName, string>> = {
  'every-end-helps': 'Every visit ends with a suggestion, with what to do first, or with “ask us”.',
  'safety-is-asked': 'Nobody is suggested anything before the safety questions.',
  'safety-stands': 'No built-in safety rule is weakened.',
  'nine-screens-at-most': 'Nobody meets more than nine screens.',
  'every-question-asked': 'Every question is asked of somebody.',
  'every-treatment-reached': 'Every technique and extra is suggested to somebody.',
  'every-rule-holds': 'Every rule fits somebody.',
  'every-rule-matters': 'Every rule changes something for somebody.',
  'every-option-matters': 'Every answer changes something for somebody.',
  'no-not-of-unasked': 'No rule holds only because a question was not asked.',
};

const VERDICTS = { proved: 'Yes', disproved: 'No', undecided: 'Not known' } as const;

/** What was proved and counted over every way to answer. */
export function Proved({ proofs, rulebook }: { proofs: Proofs; rulebook: Rulebook }) {
  const { tally, properties } = proofs;
  const best = [...tally.best].sort(([, a], [, b]) => Number(b.least > a.least) - Number(b.least < a.least));
  return (
    <>
      <details>
        <summary>What was proved for all {inDigits(tally.sets)} ways to answer</summary>
        <ul class="promises">
          {PROPERTIES.map((name) => (
            <li key={name} class={`promise promise-${properties[name]}`}>
              <strong>{VERDICTS[properties[name]]}.</strong> {PROMISES[name]}
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
                <th scope="col">Share</th>
              </tr>
            </thead>
            <tbody>
              {[...best, ['ask', tally.ask] as const].map(([id, count]) => (
                <tr key={id}>
                  <th scope="row">{nameIn([rulebook], id)}</th>
                  <td>{inDigits(count)}</td>
                  <td>{shareInPercent(count, tally.recommendations)}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </ScrollBox>
      </details>
    </>
  );
}
