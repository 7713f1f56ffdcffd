import { inPercent } from '../../check/figures';
import { ownersWords } from '../../check/names';
import type { Question, Rulebook } from '../../engine/rulebook';
import type { Coverage } from '../../verify/coverage';
import { type Html, html } from '../html';
import { spoken } from './owners-words';
import { tintOf } from './tint';

/** A heat map of two questions, by their ids. */
export type Pair = { readonly row: string; readonly column: string; readonly coverage: Coverage };

type Cell = Coverage['cells'][number][number];

/** What most of a cell's visitors with a recommendation are shown first, and what part of them. */
type Leader = { readonly id: string; readonly share: number };

/**
 * Heat maps of pairs of questions as tables, one of them shown: that where most differs. Choosing another needs the
 * page's script; without it the one stands.
 */
export function heatMap(rulebook: Rulebook, pairs: readonly Pair[]): Html | undefined {
  const shown = mostTelling(rulebook, pairs);
  if (!shown) return undefined;
  const asked = rulebook.questions.filter(({ id }) => pairs.some(({ row, column }) => row === id || column === id));
  const choice = (name: string, chosen: string) =>
    html`<select name="${name}">${asked.map((question) => html`<option value="${question.id}"${chosen === question.id ? html` selected` : undefined}>${inChoice(rulebook, question)}</option>`)}</select>`;
  return html`<section aria-labelledby="heat-map" class="wide"><h2 id="heat-map">Two answers together</h2>
<p>For each pair of answers the best match that comes up most, and in what part of the visits that reach a recommendation. Figures are from sampled visits, so they are rounded.</p>
<form class="choice" hidden><label>One question ${choice('one', shown.row)}</label><label>Another question ${choice('other', shown.column)}</label></form>
${pairs.map((pair) => html`<div class="pair" data-one="${pair.row}" data-other="${pair.column}"${pair === shown ? undefined : html` hidden`}>${table(rulebook, pair)}</div>`)}</section>`;
}

/** The pair with the most different leaders, of those that every visitor answers where there are any; of several the first. */
function mostTelling(rulebook: Rulebook, pairs: readonly Pair[]): Pair | undefined {
  const answered = new Set(rulebook.questions.filter(({ safety, refine, when }) => !safety && !refine && !when).map(({ id }) => id));
  const common = pairs.filter(({ row, column }) => answered.has(row) && answered.has(column));
  const candidates = common.length > 0 ? common : pairs;
  const differing = ({ coverage }: Pair) => new Set(coverage.cells.flat().map((cell) => leaderOf(rulebook, cell)?.id)).size;
  const most = Math.max(...candidates.map(differing));
  return candidates.find((pair) => differing(pair) === most);
}

/** A question as a choice; with its id where another asks in the same words. */
function inChoice(rulebook: Rulebook, { id, ask }: Question): string {
  const words = ownersWords(rulebook, ask);
  return rulebook.questions.some((other) => other.id !== id && ownersWords(rulebook, other.ask) === words) ? `${words} (${id})` : words;
}

function table(rulebook: Rulebook, { row, column, coverage }: Pair): Html | undefined {
  const [down, across] = [row, column].map((wanted) => rulebook.questions.find(({ id }) => id === wanted));
  if (!down || !across) return undefined;
  const title = `${ownersWords(rulebook, down.ask)} With: ${ownersWords(rulebook, across.ask)}`;
  return html`<h3>${spoken(rulebook, down.ask)} <span class="with">with</span> ${spoken(rulebook, across.ask)}</h3>
<div class="scroll" role="region" tabindex="0" aria-label="${title}"><table class="heat" aria-label="${title}">
<thead><tr><td></td>${coverage.columns.map((id) => html`<th scope="col">${label(rulebook, across, id)}</th>`)}</tr></thead>
<tbody>${coverage.rows.map((id, index) => html`<tr><th scope="row">${label(rulebook, down, id)}</th>${coverage.cells[index]?.map((entry) => cell(rulebook, entry))}</tr>`)}</tbody></table></div>`;
}

function label(rulebook: Rulebook, { options }: Question, id: string): Html {
  const option = options.find((candidate) => candidate.id === id);
  return option ? spoken(rulebook, option.label) : html`${id}`;
}

function cell(rulebook: Rulebook, entry: Cell): Html {
  if (entry.visitors === 0) return html`<td class="none">Nobody</td>`;
  const leader = leaderOf(rulebook, entry);
  if (!leader) return html`<td class="none">Referred</td>`;
  const index = rulebook.techniques.findIndex(({ id }) => id === leader.id);
  const technique = rulebook.techniques[index];
  const share = html`<span class="part">${inPercent(Math.round(leader.share * 100) / 100).replace('.0%', '%')}</span>`;
  if (!technique) return html`<td>“Ask us” ${share}</td>`;
  return html`<td style="--tint:${tintOf(index)};--part:${leader.share.toFixed(2)}">${spoken(rulebook, technique.name)} ${share}</td>`;
}

function leaderOf(rulebook: Rulebook, { shares }: Cell): Leader | undefined {
  const recommended = [...shares].filter(([id]) => id === 'ask' || rulebook.techniques.some((technique) => technique.id === id));
  const all = recommended.reduce((sum, [, share]) => sum + share, 0);
  const [first] = recommended.sort(([, a], [, b]) => b - a);
  return first && all > 0 ? { id: first[0], share: first[1] / all } : undefined;
}
