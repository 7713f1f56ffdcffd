import { inDigits, inPercent, shareInPercent } from '../../check/figures';
import type { Rulebook } from '../../engine/rulebook';
import type { Count } from '../../verify/count';
import type { RuleFigures } from '../../verify/rule-figures';
import { type Html, html } from '../html';
import { spoken } from './owners-words';

/** Every rule with how often it holds and how often it matters: the owner's own first, then those of the safety core. */
export function rulesTable(rulebook: Rulebook, own: readonly string[], rules: readonly RuleFigures[], sets: Count): Html {
  const mine = new Set(own);
  const group = (title: string, some: readonly RuleFigures[]) =>
    some.length === 0
      ? undefined
      : html`<h3>${title}</h3>
<table class="rules"><thead><tr><th scope="col">Rule</th><th scope="col" class="number">Holds for</th><th scope="col" class="number">Matters in</th></tr></thead>
<tbody>${some.map((figures) => row(rulebook, figures, sets))}</tbody></table>`;
  return html`<section aria-labelledby="rules"><h2 id="rules">Every rule</h2>
<p>“Holds for” counts the answer sets that a rule fits. “Matters in” is the part of those in which a visitor would see something else without it, from sampled visits.</p>
${group(
  'Rules of this rulebook',
  rules.filter(({ id }) => mine.has(id)),
)}
${group(
  'Rules of the built-in safety check',
  rules.filter(({ id }) => !mine.has(id)),
)}</section>`;
}

function row(rulebook: Rulebook, { id, holds, matters }: RuleFigures, sets: Count): Html {
  const because = rulebook.rules.find((rule) => rule.id === id)?.because;
  return html`<tr><th scope="row"><code>${id}</code>${because === undefined ? undefined : html` <span class="because">${spoken(rulebook, because)}</span>`}</th>
<td class="number">${shareInPercent(holds, sets)} <span class="count">${inDigits(holds)}</span></td><td class="number">${inPercent(matters)}</td></tr>`;
}
