import { consult } from '../engine/consult';
import { chosen } from '../engine/holds';
import { sessionsOf } from '../engine/menu';
import type { Exclusion, Reason, Recommendation, Referral, Said } from '../engine/outcome';
import { isAnswer, pathOf } from '../engine/path';
import type { Answers, Menu, Rulebook, Words } from '../engine/rulebook';
import { inLanguage } from '../engine/words';
import { inWords } from '../language/words';
import { withSafetyDefaults } from '../verify/examples';
import { UsageError } from './arguments';

/**
 * `massage-finder explain`: what a visitor with these answers sees, in words, with the rules behind each line.
 * Safety screens that are not answered are taken as "none of these", and the text says so.
 *
 * @throws UsageError for an answer or a language that the rulebook does not know
 */
export function explain(rulebook: Rulebook, menu: Menu, given: Answers, language: string): string {
  const first = rulebook.languages[0] as string;
  const say = (words: Words) => inLanguage(words, language, first);
  if (!rulebook.languages.includes(language)) throw new UsageError(`The rulebook has no texts in "${language}". Its languages: ${rulebook.languages.join(', ')}.`);
  rejectUnknown(rulebook, given);
  const answers = withSafetyDefaults(rulebook, given);
  const path = pathOf(rulebook, answers);
  const lines: string[] = ['Answers'];
  for (const { id, ask, options } of [...path.questions, ...path.refinements]) {
    const labels = options.filter((option) => chosen(path.answers, id).includes(option.id)).map(({ label }) => say(label));
    if (labels.length > 0) lines.push(`  ${say(ask)} ${labels.join('; ')} [${id}]${id in given ? '' : ' (taken as none)'}`);
  }
  for (const id of Object.keys(given).filter((key) => !(key in path.answers))) lines.push(`  ${id} does not count: a visitor with these answers is never asked it.`);
  const outcome = consult(rulebook, menu, answers);
  if (outcome.kind === 'asking') {
    const missing = path.questions.filter(({ id }) => !(id in path.answers)).map(({ id, options }) => `  ${id}=${options.map((option) => option.id).join('|')}`);
    return [...lines, '', 'Not enough for a result. Still asked:', ...missing].join('\n');
  }
  return [...lines, '', ...(outcome.kind === 'referral' ? referralLines(outcome.referral) : recommendationLines(outcome.recommendation))].join('\n');

  function because(reasons: readonly Reason[]): string[] {
    return reasons.map(({ rule, words, points }) => `    ${words === undefined ? '(no reason given)' : say(words)} [${rule}${points === undefined ? '' : ` +${points}`}]`);
  }

  function said(title: string, entries: readonly Said[]): string[] {
    return entries.length > 0 ? ['', title, ...entries.map(({ words, rules }) => `  ${say(words)} [${rules.join(', ')}]`)] : [];
  }

  function left({ treatment, reasons, points }: Exclusion): string[] {
    return [`  ${say(treatment.name)}${points > 0 ? ` (would have had ${points})` : ''}`, ...because(reasons)];
  }

  function recommendationLines(result: Recommendation): string[] {
    const text: string[] = [];
    for (const [index, { technique, points, reasons }] of result.matches.entries()) {
      const sessions = sessionsOf(menu, technique.id).map(({ minutes, price }) => `${minutes} min${price === undefined ? '' : ` ${price} ${menu.currency}`}`);
      text.push(
        index === 0 ? (result.kind === 'fallback' ? 'Fallback' : 'Best match') : 'Also',
        `  ${say(technique.name)} (${points})${sessions.length > 0 ? `: ${sessions.join(', ')}` : ''}`,
      );
      text.push(...because(reasons));
    }
    if (result.kind === 'ask') text.push('Ask us', `  ${say(rulebook.askUs)}`);
    if (result.enhancements.length > 0) text.push('', 'Add');
    for (const { enhancement, reasons } of result.enhancements) text.push(`  ${say(enhancement.name)}`, ...because(reasons));
    if (result.excluded.length > 0) text.push('', 'Left out', ...result.excluded.flatMap(left));
    if (result.plan) {
      const { plan, reasons } = result.plan;
      const waits = plan.waits ? [] : result.waits.map(({ words, rules }) => `  First: ${say(words)} [${rules.join(', ')}]`);
      text.push('', `Plan: ${say(plan.name)}`, ...waits, ...plan.steps.map(({ when, what }) => `  ${say(when)}: ${say(what)}`), ...because(reasons));
    } else text.push(...said('Plan', result.waits));
    return [...text, ...said('Book for', result.after), ...said('Cautions', result.cautions), ...said('Tips', result.tips), ...said('For the therapist', result.notes)];
  }

  function referralLines({ signs, others, level }: Referral): string[] {
    const { name, title } = rulebook.levels[level];
    const sign = ({ about, rule, do: steps, say: tell, later, until, because: why }: Referral['signs'][number]) => [
      `  ${say(about)} [${rule}]`,
      ...(why === undefined ? [] : [`    ${say(why)}`]),
      ...steps.map((step, index) => `    ${index + 1}. ${say(step)}`),
      ...[tell, later, until].flatMap((words) => (words === undefined ? [] : [`    ${say(words)}`])),
    ];
    return [`${say(name)} · ${say(title)}`, ...signs.flatMap(sign), ...(others.length > 0 ? ['Also', ...others.flatMap(sign)] : [])];
  }
}

function rejectUnknown(rulebook: Rulebook, answers: Answers): void {
  const known = rulebook.questions.map(({ id }) => id);
  for (const id of Object.keys(answers)) {
    const question = rulebook.questions.find((candidate) => candidate.id === id);
    if (!question) {
      const { what, fix } = inWords({ code: 'unknown-id', kind: 'question', id, known });
      throw new UsageError(`${what} ${fix}`);
    }
    const options = chosen(answers, id);
    const ids = question.options.map((option) => option.id);
    const unknown = options.find((option) => !ids.includes(option));
    if (unknown !== undefined) {
      const { what, fix } = inWords({ code: 'unknown-id', kind: 'option', id: unknown, known: ids });
      throw new UsageError(`${id}: ${what} ${fix}`);
    }
    if (!isAnswer(question, options)) throw new UsageError(`${id}: ${options.join(' and ')} cannot be answered together.`);
  }
}
