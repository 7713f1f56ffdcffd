import { inDigits, shareInPercent } from '../../check/figures';
import { LEVELS } from '../../engine/levels';
import type { Rulebook } from '../../engine/rulebook';
import { type Count, shareOf } from '../../verify/count';
import type { Tally } from '../../verify/proofs';
import { type Html, html } from '../html';
import { spoken } from './owners-words';
import { tintOf } from './tint';

type Row = { readonly name: Html; readonly sets: Count; readonly tint?: number };

/**
 * What the visits that reach a recommendation come to: techniques, "ask us", ties, and apart from them the enhancements.
 *
 * @param first the same for the first result, before anything that is offered on it is answered
 */
export function shares(rulebook: Rulebook, tally: Tally, first: Tally | undefined): Html {
  const rows = (of: Tally) => byShare(rulebook.techniques.map(({ id, name }, tint) => ({ name: spoken(rulebook, name), sets: countOf(of.best, id), tint })));
  const fallback = rulebook.techniques.find(({ id }) => id === rulebook.fallback?.technique);
  const ask = (of: Tally) => ({ name: html`“Ask us” instead of a technique`, sets: of.ask });
  return html`<section aria-labelledby="techniques"><h2 id="techniques">Which technique comes first</h2>
<p>Of the ${inDigits(tally.recommendations)} answer sets that reach a recommendation. Shares are of combinations, not of visitors: nobody knows yet how often each answer is given.</p>
${first ? table('Best match at the first result', [...rows(first), ask(first)], first.recommendations) : undefined}
${table('Best match, with the answers given on the result', [...rows(tally), ask(tally)], tally.recommendations)}
${fallback ? html`<p>${spoken(rulebook, fallback.name)} is also the fallback: it is shown where no rule suggests anything.</p>` : undefined}
<p>In ${shareInPercent(tally.ties, tally.recommendations)} of these sets (${inDigits(tally.ties)}) two techniques have the same points, and the order of the menu decides.</p></section>
${enhancements(rulebook, tally)}`;
}

function enhancements(rulebook: Rulebook, tally: Tally): Html | undefined {
  if (rulebook.enhancements.length === 0) return undefined;
  const rows = rulebook.enhancements.map(({ id, name }) => ({ name: spoken(rulebook, name), sets: countOf(tally.enhancements, id) }));
  return html`<section aria-labelledby="enhancements"><h2 id="enhancements">What is offered beside it</h2>
<p>Of the same answer sets. One set may be offered several.</p>
${table('Enhancement', byShare(rows), tally.recommendations)}</section>`;
}

/** How visits end, referrals by level: of all answer sets. */
export function endings(rulebook: Rulebook, tally: Tally): Html {
  const levels = LEVELS.map((level) => ({ name: spoken(rulebook, rulebook.levels[level].name), sets: tally.referrals[level] }));
  return html`<section aria-labelledby="endings"><h2 id="endings">How visits end</h2>
<p>Of the ${inDigits(tally.sets)} answer sets before the result, which are combinations, not visitors.</p>
${table('End', [{ name: html`A recommendation`, sets: tally.recommendations }, ...levels], tally.sets)}</section>`;
}

const NOTHING: Count = { least: 0n, most: 0n };

const countOf = (counts: ReadonlyMap<string, Count>, id: string): Count => counts.get(id) ?? NOTHING;

const byShare = (rows: readonly Row[]): Row[] => [...rows].sort((a, b) => (b.sets.least === a.sets.least ? 0 : b.sets.least > a.sets.least ? 1 : -1));

const table = (title: string, rows: readonly Row[], whole: Count): Html => html`<table class="shares">
<thead><tr><th scope="col">${title}</th><th scope="col" class="number">Share and answer sets</th></tr></thead>
<tbody>${rows.map(
  ({ name, sets, tint }) => html`<tr><th scope="row"><span class="name">${name}</span>${bar(shareOf(sets, whole), tint)}</th>
<td class="number">${shareInPercent(sets, whole)} <span class="count">${inDigits(sets)}</span></td></tr>`,
)}</tbody></table>`;

/** Says nothing that the figure beside it does not say. */
const bar = (share: number, tint: number | undefined): Html =>
  html`<span class="bar" aria-hidden="true"><span style="inline-size:${(share * 100).toFixed(2)}%${tint === undefined ? undefined : html`;--tint:${tintOf(tint)}`}"></span></span>`;
