import { shellIn } from '../../embed/build/bake';
import { directionOf } from '../../embed/language';
import type { Fallback } from '../../embed/snippet/markup';
import type { Level } from '../engine/levels';
import { isOffered } from '../engine/menu';
import type { Menu, Option, Rule, Rulebook, Words } from '../engine/rulebook';
import { type Html, html, ours } from './html';

/** What a fallback is made of. */
export type FallbackContent = {
  readonly rulebook: Rulebook;
  readonly menu: Menu;
  /** The ids of the rules of the safety core. */
  readonly core: ReadonlySet<string>;
  readonly language: string;
  /** Of its two headings, 1 to 5. */
  readonly headingLevel: number;
};

/** The rule for "not sure", which sends visitors back to another answer: it is of use in the finder alone. */
const IN_FINDER_ONLY = 'safety-unsure';

/** The first question whose height is known. */
const MEASURED = { picture: 'body', options: 7 } as const;

/**
 * What stands inside the element for a page where the script does not run, and the styles that hold its place. Every word is
 * the rulebook's, the safety core's or the shell's. Advice comes first; nothing is sold in its section.
 */
export function fallback(content: FallbackContent): Fallback {
  const { rulebook, language } = content;
  return {
    styles: styles(rulebook),
    inside: html`<div class="massage-finder-fallback" lang="${language}" dir="${directionOf(language)}">\n${[advice(content), offers(content)]}</div>`.html,
  };
}

/** Styles that hold the place of the first question, and give fingers room. The height is measured in browsers, so it is known of the shipped question alone. */
function styles({ questions }: Rulebook): string {
  const [first] = questions;
  const known = first?.picture === MEASURED.picture && first.options.length === MEASURED.options;
  const lines = [
    `.massage-finder-place { display: flow-root; ${known ? 'min-height: 63rem' : '/* min-height: that of your first question, measured in a browser */'} }`,
    ...(known ? ['@media (min-width: 22.5rem) { .massage-finder-place { min-height: 41.25rem } }'] : []),
    '.massage-finder-place summary { padding-block: 0.25rem }',
  ];
  return `<style>\n${lines.join('\n')}\n</style>`;
}

/** Who should not book yet, and what they do instead: an emergency first and unfolded, the rest below. */
function advice(content: FallbackContent): Html {
  const { rulebook, headingLevel } = content;
  const say = speaker(content);
  // In the order in which the finder asks, as some of the answers point to each other.
  const answers = rulebook.questions.flatMap(({ options }) => options);
  const place = (rule: Rule) => answers.indexOf(optionOf(rule, rulebook) as Option);
  const referrals = rulebook.rules.filter(({ id, refer }) => refer && id !== IN_FINDER_ONLY).sort((a, b) => place(a) - place(b));
  const asks = rulebook.questions.find(({ options }) => options.some((option) => referrals.some((rule) => option === optionOf(rule, rulebook))));
  const at = (level: Level) => referrals.filter(({ refer }) => refer?.level === level);
  return html`<section class="massage-finder-advice">
${heading(headingLevel, say(asks?.ask ?? rulebook.levels.emergency.name))}
${heading(headingLevel + 1, say(rulebook.levels.emergency.title))}
${at('emergency').map((rule) => emergencySign(content, rule))}${callLink(content)}${(['urgent', 'doctor-first', 'gate', 'postpone'] as const).map((level) => folded(content, level, at(level)))}<p>${shellIn(content.language).notMedical}</p>
</section>
`;
}

/** A sign in the words of its answer, which unfolds what exactly is meant and what to do. */
function emergencySign(content: FallbackContent, rule: Rule): Html {
  const say = speaker(content);
  const option = optionOf(rule, content.rulebook);
  return html`<details>
<summary>${say(option?.label ?? rule.refer?.about ?? '')}</summary>
${option?.help === undefined ? undefined : html`<p>${say(option.help)}</p>\n`}<ul>
${rule.refer?.do.map((step) => html`<li>${say(step)}</li>\n`)}</ul>
</details>
`;
}

function callLink({ rulebook, language }: FallbackContent): Html | undefined {
  const number = rulebook.emergency;
  return number === undefined ? undefined : html`<p><a href="tel:${number}">${shellIn(language).callNumber.replace('{number}', number)}</a></p>\n`;
}

/** All signs of a level below an emergency, folded under what they ask for. */
function folded(content: FallbackContent, level: Exclude<Level, 'emergency'>, rules: readonly Rule[]): Html | undefined {
  const say = speaker(content);
  if (rules.length === 0) return undefined;
  // Who may be massaged, within limits, and is still to ask a doctor.
  const cautions = level === 'doctor-first' ? content.rulebook.rules.filter(({ id }) => content.core.has(id)).flatMap((rule) => rule.cautions ?? []) : [];
  return html`<details>
<summary>${say(content.rulebook.levels[level].title)}</summary>
<dl>
${rules.map((rule) => html`<dt>${say(rule.refer?.about ?? '')}</dt>\n${rule.refer?.do.map((step) => html`<dd>${say(step)}</dd>\n`)}`)}</dl>
${cautions.map((caution) => html`<p>${say(caution)}</p>\n`)}</details>
`;
}

/** What the studio offers, and how to come to it. */
function offers(content: FallbackContent): Html {
  const { rulebook, menu, language, headingLevel } = content;
  const say = speaker(content);
  const offered = rulebook.techniques.filter(({ id }) => isOffered(menu, id));
  const names = offered.map(({ name }) => say(name));
  const list = new Intl.ListFormat(language).formatToParts(offered.map((_, index) => String(index)));
  const { booking, name } = rulebook.studio;
  const { phone } = menu.contact;
  const tell = shellIn(language);
  return html`<section class="massage-finder-offers">
${heading(headingLevel, say(name))}
${
  offered.length === 0
    ? undefined
    : html`<details>
<summary>${list.map(({ type, value }) => (type === 'element' ? names[Number(value)] : value))}</summary>
<dl>
${offered.map((technique) => html`<dt>${say(technique.name)}</dt>\n<dd>${say(technique.about)}</dd>\n<dd>${say(technique.feels)}</dd>\n`)}</dl>
</details>
`
}${booking === undefined ? undefined : html`<p><a href="${booking}">${tell.bookAny}</a></p>\n`}${
  phone === undefined ? undefined : html`<p>${tell.call} <a href="tel:${phone.replace(/[^+\d]/g, '')}"><bdi dir="ltr">${phone}</bdi></a></p>\n`
}</section>
`;
}

const heading = (level: number, words: Html): Html => {
  const tag = ours(`h${level}`);
  return html`<${tag}>${words}</${tag}>`;
};

/** Says words in the language of the page, else in the one that they have, named there. */
function speaker({ language, rulebook }: FallbackContent): (words: Words) => Html {
  return (words) => {
    if (typeof words === 'string') return html`${words}`;
    const spoken = [language, ...rulebook.languages, ...Object.keys(words)].find((each) => words[each] !== undefined) as string;
    return spoken === language ? html`${words[spoken]}` : html`<span lang="${spoken}">${words[spoken]}</span>`;
  };
}

/** The one answer that a rule follows from; undefined where it takes more. */
function optionOf({ when }: Rule, { questions }: Rulebook): Option | undefined {
  if ('all' in when || 'any' in when || 'not' in when || when.length !== 2) return undefined;
  const [asked, option] = when;
  return questions.find(({ id }) => id === asked)?.options.find(({ id }) => id === option);
}
