import { PROPERTIES_IN_WORDS, subjectInWords } from '../../check/proofs-in-words';
import { PROPERTIES, type Proofs, type PropertyName, type Verdict } from '../../verify/proofs';
import { type Html, html } from '../html';

const VERDICTS: Readonly<Record<Verdict, string>> = { proved: '✓ Proved', disproved: '✗ Not so', undecided: '? Not decided' };

/** What is proved over every possible set of answers, and what speaks against the rest. */
export function properties({ properties: verdicts, counterexamples, paused }: Proofs): Html {
  const against = (name: PropertyName) => counterexamples.filter(({ property }) => property === name).map(({ subject }) => subjectInWords(subject));
  return html`<section aria-labelledby="proved"><h2 id="proved">What is proved</h2>
<p>Over every possible set of answers, not over examples. “Not decided” means that nothing was found against it and that proving it would take too long.</p>
<table class="properties"><thead><tr><th scope="col">For this rulebook and its menu</th><th scope="col">Verdict</th></tr></thead>
<tbody>${PROPERTIES.map((name) => {
    const subjects = against(name);
    return html`<tr><th scope="row">${PROPERTIES_IN_WORDS[name]}${subjects.length > 0 ? html` <span class="because">But: ${subjects.join(', ')}.</span>` : undefined}</th>
<td class="verdict ${verdicts[name]}">${VERDICTS[verdicts[name]]}</td></tr>`;
  })}</tbody></table>
${paused.length > 0 ? html`<p>Resting while the menu pauses what they are about: ${paused.map(subjectInWords).join(', ')}.</p>` : undefined}</section>`;
}
