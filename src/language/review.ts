import { ANALYTICS_TOOLS, CONSENTS } from '../engine/analytics';
import type { Region } from '../engine/pictures';
import { arrangeQuestions, isYes } from './arrange';
import type { Fault, Issue, Path, SourceName } from './issue';
import { optionsOf } from './link-conditions';
import type { SafetyCore } from './safety-core';
import type { MenuSource, QuestionSource, RulebookSource, RuleSource } from './schema';
import { lacks, menuTexts, type PlacedText, rulebookTexts } from './texts';

/** What a rule may do, suggestions aside. */
const OTHER_EFFECTS = ['avoid', 'enhance', 'plan', 'tips', 'cautions', 'note', 'limit', 'refer'] as const;

/**
 * What an owner must mend or look at twice, and a page can live with: entries that do nothing, texts that lack the first
 * language (visitors would see another), reasons and translations that are missing, texts in languages that nobody is
 * shown. Not part of the script: a page has no owner to tell.
 *
 * @param source a rulebook that {@link link} finds no error in
 */
export function review(source: RulebookSource, core: SafetyCore): Issue[] {
  const arranged = arrangeQuestions(source, core);
  const issues = reviewTexts(rulebookTexts(source), source.studio.languages, 'rulebook');
  issues.push(...reviewAnalytics(source.studio));
  for (const question of arranged) if ('own' in question) issues.push(...reviewQuestion(question.own, question.path as Path));
  for (const list of ['techniques', 'enhancements'] as const) issues.push(...(source[list] ?? []).flatMap((entry, index) => reviewPictures(entry, [list, index])));
  for (const [index, rule] of source.rules.entries()) issues.push(...reviewRule(rule, ['rules', index]));
  return issues;
}

/** The script takes any name here, and tells whom it knows. */
function reviewAnalytics({ track = [], consent }: RulebookSource['studio']): Issue[] {
  const misnamed = (value: string, known: readonly string[], ...at: Path): Issue[] =>
    known.includes(value) ? [] : [{ source: 'rulebook', path: ['studio', ...at], code: 'bad-choice', value, known }];
  return [...track.flatMap((tool, index) => misnamed(tool, ANALYTICS_TOOLS, 'track', index)), ...(consent === undefined ? [] : misnamed(consent, CONSENTS, 'consent'))];
}

function reviewQuestion(question: QuestionSource, path: Path): Issue[] {
  const options = optionsOf(question);
  const exclusive = options.filter((option) => isYes(option.exclusive)).length;
  const faults: Fault[] = [];
  if (question.answer !== 'many' && options.length === 1) faults.push({ code: 'one-option' });
  if (question.answer !== 'many' && exclusive > 0) faults.push({ code: 'exclusive-of-one' });
  if (question.answer === 'many' && exclusive > 0 && exclusive === options.length) faults.push({ code: 'only-exclusive' });
  if (question.picture === 'body' && !options.some(({ region }) => region)) faults.push({ code: 'picture-lacks', picture: 'body', lacks: 'region' });
  if (question.picture === 'meter' && !question.scale) faults.push({ code: 'picture-lacks', picture: 'meter', lacks: 'scale' });
  return [...faults.map((fault): Issue => ({ ...fault, source: 'rulebook', path })), ...reviewOptions(question, path)];
}

function reviewOptions(question: QuestionSource, path: Path): Issue[] {
  const owners = new Map<Region, string>();
  return (['scale', 'options'] as const).flatMap((key) =>
    (question[key] ?? []).flatMap((option, index): Issue[] => {
      const place = [...path, key, index];
      const regions = option.region === undefined ? [] : [option.region].flat();
      const issues = reviewPictures(option, place);
      if (regions.length > 0 && question.picture !== 'body') issues.push({ source: 'rulebook', path: [...place, 'region'], on: 'key', code: 'region-unused' });
      for (const region of regions) {
        const owner = owners.get(region);
        if (owner !== undefined) issues.push({ source: 'rulebook', path: [...place, 'region'], code: 'region-twice', region, id: owner });
        owners.set(region, owner ?? option.id);
      }
      return issues;
    }),
  );
}

/** Of a drawing and an image, only the image would be shown. */
function reviewPictures({ picture, image }: { picture?: unknown; image?: unknown }, path: Path): Issue[] {
  return picture && image ? [{ source: 'rulebook', path: [...path, 'picture'], on: 'key', code: 'two-pictures' }] : [];
}

function reviewRule(rule: RuleSource, path: Path): Issue[] {
  const issues: Issue[] = [];
  const report = (at: Path, fault: Fault, on?: 'key') => issues.push({ ...fault, source: 'rulebook', path: at, ...(on && { on }) });
  const suggested = Object.keys(rule.suggest ?? {});
  if (suggested.length === 0 && OTHER_EFFECTS.every((key) => rule[key] === undefined)) report(path, { code: 'rule-does-nothing' });
  else if (rule.because === undefined && (rule.suggest || rule.avoid || rule.enhance || rule.limit)) report(path, { code: 'missing-reason' });
  for (const id of suggested) if (rule.avoid?.includes(id)) report([...path, 'suggest', id], { code: 'suggested-and-avoided', id }, 'key');
  if (rule.limit && Object.keys(rule.limit).every((key) => key === 'unless')) report([...path, 'limit'], { code: 'empty-limit' });
  if (rule.refer?.level === 'doctor-first' && rule.limit) report([...path, 'limit'], { code: 'limit-of-doctor-first' }, 'key');
  if (rule.refer?.level === 'postpone' && rule.refer.until === undefined) report([...path, 'refer'], { code: 'missing-until' });
  return issues;
}

/** The same for a menu: days that do not exist, notices that end before they begin, texts in the wrong languages. */
export function reviewMenu(menu: MenuSource, languages: readonly string[]): Issue[] {
  const issues = reviewTexts(menuTexts(menu), languages, 'menu');
  for (const [index, { from, until }] of (menu.notices ?? []).entries()) {
    for (const [end, date] of Object.entries({ from, until })) {
      if (date !== undefined && !isDay(date)) issues.push({ source: 'menu', path: ['notices', index, end], code: 'no-such-date', date });
    }
    if (from !== undefined && until !== undefined && until < from) issues.push({ source: 'menu', path: ['notices', index, 'until'], code: 'until-before-from' });
  }
  return issues;
}

/** Whether a YYYY-MM-DD names a day of the calendar. */
function isDay(date: string): boolean {
  const [year, month, day] = date.split('-').map(Number) as [number, number, number];
  return new Date(Date.UTC(year, month - 1, day)).getUTCDate() === day;
}

function reviewTexts(texts: Iterable<PlacedText>, languages: readonly string[], source: SourceName): Issue[] {
  const issues: Issue[] = [];
  for (const { text, path } of texts) {
    if (typeof text === 'string') continue;
    const [first] = languages as [string];
    if (lacks(text, first)) issues.push({ source, path, code: 'missing-language', language: first });
    for (const language of languages.slice(1)) if (lacks(text, language)) issues.push({ source, path, code: 'missing-translation', language });
    for (const language of Object.keys(text)) {
      if (!languages.includes(language)) issues.push({ source, path: [...path, language], on: 'key', code: 'undeclared-language', language });
    }
  }
  return issues;
}
