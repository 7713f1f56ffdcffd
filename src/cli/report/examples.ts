import type { Menu, Rulebook } from '../../engine/rulebook';
import { type Example, runExamples, type Verdict } from '../../verify/examples';
import { type Html, html } from '../html';

/** The owner's examples, and whether each holds. */
export function examples(rulebook: Rulebook, menu: Menu, given: readonly Example[]): Html {
  const verdicts = runExamples(rulebook, menu, given);
  return html`<section aria-labelledby="examples"><h2 id="examples">Examples</h2>
${
  verdicts.length === 0
    ? html`<p>There are none. An example keeps a visitor you have in mind safe from later edits.</p>`
    : html`<p>${verdicts.filter(({ misses, offPath, paused }) => misses.length + offPath.length + paused.length === 0).length} of ${verdicts.length} hold.</p>
<table class="examples"><thead><tr><th scope="col">Visitor</th><th scope="col">Verdict</th></tr></thead><tbody>${verdicts.map(row)}</tbody></table>`
}</section>`;
}

function row({ example, misses, offPath, paused }: Verdict): Html {
  const wrong = [...offPath.map((id) => `nobody with these answers is asked ${id}`), ...misses.map(({ key, expected, found }) => `${key}: expected ${expected}, found ${found}`)];
  const verdict =
    wrong.length > 0
      ? html`<td class="verdict disproved">✗ Fails: ${wrong.join('; ')}</td>`
      : paused.length > 0
        ? html`<td class="verdict">– Not tried, paused on the menu: ${paused.join(', ')}</td>`
        : html`<td class="verdict proved">✓ Holds</td>`;
  return html`<tr><th scope="row">${example.name}</th>${verdict}</tr>`;
}
