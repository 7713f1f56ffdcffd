import { LEVELS, type Level, stopsAtOnce } from '../../engine/levels';
import type { Condition, Question, Rulebook } from '../../engine/rulebook';
import type { LongestPath } from '../../verify/longest-path';
import { type Html, html } from '../html';
import { conditionInWords } from './condition-words';
import { spoken } from './owners-words';

/** The way through the questions: each screen, when it is asked, where a visit may stop, how it ends, what the result still offers. */
export function pathDiagram(rulebook: Rulebook, longest: LongestPath | undefined): Html {
  const asked = rulebook.questions.filter(({ refine }) => !refine);
  const refinements = rulebook.questions.filter(({ refine }) => refine);
  return html`<section aria-labelledby="path"><h2 id="path">The path of questions</h2>
<p>From top to bottom. A screen with a dashed edge is asked of some visitors only.${longest ? html` The longest visit has ${longest.exact ? '' : 'at most '}${longest.screens} screens before its result.` : undefined}</p>
<ol class="path">${asked.map((question) => screen(rulebook, question))}
<li class="end"><p class="ask">The result</p><p>A recommendation, or a referral at the highest level that a sign reached.</p></li></ol>
${
  refinements.length === 0
    ? undefined
    : html`<h3>Offered on the result, to make it fit better</h3>
<ul class="refinements">${refinements.map((question) => html`<li${question.when ? html` class="sometimes"` : undefined}>${content(rulebook, question)}</li>`)}</ul>`
}</section>`;
}

function screen(rulebook: Rulebook, question: Question): Html {
  const levels = levelsOf(rulebook, question);
  const stops = levels.filter(stopsAtOnce);
  const later = levels.filter((level) => !stopsAtOnce(level));
  const named = (some: readonly Level[]) => some.map((level, index) => html`${index > 0 ? '; ' : ''}${spoken(rulebook, rulebook.levels[level].name)}`);
  return html`<li${question.when ? html` class="sometimes"` : undefined}>${content(rulebook, question)}
${stops.length > 0 ? html`<p class="stop"><strong>May stop here.</strong> ${named(stops)}</p>` : undefined}
${later.length > 0 ? html`<p class="later"><strong>May end in a referral.</strong> ${named(later)}</p>` : undefined}</li>`;
}

const content = (rulebook: Rulebook, { ask, id, many, safety, when, options }: Question): Html => html`<p class="ask">${spoken(rulebook, ask)} <code>${id}</code></p>
${when ? html`<p class="when">Asked when ${conditionInWords(rulebook, when)}.</p>` : undefined}
<p class="options">${safety ? 'Safety. ' : ''}${many ? 'Any of: ' : 'One of: '}${options.map(({ label }, index) => html`${index > 0 ? ' · ' : ''}${spoken(rulebook, label)}`)}</p>`;

/** The levels of referral that an answer to a question may bring, highest first. */
function levelsOf(rulebook: Rulebook, question: Question): Level[] {
  const levels = rulebook.rules.flatMap(({ when, refer }) => (refer && asks(when, question.id) ? [refer.level] : []));
  return LEVELS.filter((level) => levels.includes(level));
}

function asks(condition: Condition, question: string): boolean {
  if ('not' in condition) return asks(condition.not, question);
  if ('all' in condition || 'any' in condition) return ('all' in condition ? condition.all : condition.any).some((part) => asks(part, question));
  return condition[0] === question;
}
