import type { CheckedFinding, ToldWitness } from '../../check/check-rulebook';
import { type Html, html } from '../html';

/** Every finding with its place, its lines, what to try, and a visitor who shows it. */
export const findings = (found: readonly CheckedFinding[]): Html => html`<section aria-labelledby="findings"><h2 id="findings">Findings</h2>
${found.length === 0 ? html`<p>Nothing was found. No mistake, and nothing to look at twice.</p>` : html`<ol class="findings">${found.map(finding)}</ol>`}</section>`;

const finding = ({ severity, file, line, column, where, what, fix, frame, witness }: CheckedFinding): Html => html`<li class="${severity}">
<p class="what"><strong>${severity === 'error' ? 'Error' : 'Warning'}.</strong> ${what}</p>
<p class="place">${file}, line ${line}, column ${column}${where ? html` (${where})` : undefined}</p>
<pre class="scroll" tabindex="0">${frame}</pre>
<p>${fix}</p>${witness ? visitor(witness) : undefined}</li>`;

const visitor = ({ told, sees }: ToldWitness): Html => html`<div class="visitor"><div><h3>A visitor who answers</h3><ul>${told.map((line) => html`<li>${line}</li>`)}</ul></div>
<div><h3>would see</h3><ul>${sees.map((line) => html`<li>${line}</li>`)}</ul></div></div>`;
