import type { Edit } from '../check/edits';
import { answerSets } from '../check/figures';
import type { StaleTranslation } from '../check/stale-translations';
import type { ToldChange, ToldImpact } from '../check/words-of-impact';
import type { Colours } from './colours';
import type { Difference } from './difference';

/** The longest list of edited places that is told whole. */
const MOST_EDITS = 60;

/** A difference as a person reads it: safety first, then the best matches, then the rest. */
export function diffText({ older, newer, same, impact, told, edits, safetyEdits, stale }: Difference, { bold, red }: Colours): string {
  const visitors: Part[] = [
    { title: 'Safety', lines: safety(told, safetyEdits, red) },
    { title: `Best match, of ${answerSets(impact.recommendations)} that reach a recommendation in both`, lines: bestMatches(told) },
    { title: 'Enhancements', lines: told.enhancements.flatMap((change) => [`${change.what}, ${change.sets} (${change.share})`, ...example(change)]) },
  ];
  const parts: Part[] = [
    { title: `${older} → ${newer}`, lines: same ? ['No visitor sees anything else.'] : [] },
    ...(same ? [] : visitors),
    { title: 'Added', lines: told.added },
    { title: 'Removed', lines: told.removed },
    { title: 'Translations that are older than the text they translate', lines: stale.flatMap(translation) },
    { title: 'Edited', lines: edits.length > MOST_EDITS ? [...edits.slice(0, MOST_EDITS).map(inWords), `… and ${edits.length - MOST_EDITS} more places`] : edits.map(inWords) },
  ];
  return parts
    .filter(({ lines }, index) => index === 0 || lines.length > 0)
    .map(({ title, lines }) => [bold(title), ...lines.map((line) => `  ${line}`)].join('\n'))
    .join('\n\n');
}

type Part = { readonly title: string; readonly lines: readonly string[] };

function safety({ reordered, lessCare, moreCare }: ToldImpact, edits: readonly Edit[], warn: (text: string) => string): string[] {
  const line = ({ what, from, to, sets, share }: ToldChange) => `${what}: ${from} → ${to}, ${sets} (${share} of all)`;
  const changes = [...lessCare.flatMap((change) => [warn(`! ${line(change)}`), ...example(change)]), ...moreCare.flatMap((change) => [line(change), ...example(change)])];
  return [
    ...(reordered === undefined ? [] : [warn(`! ${reordered}`)]),
    ...(changes.length > 0 ? changes : ['No visitor is referred otherwise than before.']),
    ...(edits.length > 0 ? ['Please read these edits twice, they bear on safety:', ...edits.map((edit) => `  ${inWords(edit)}`)] : []),
  ];
}

function bestMatches({ best, undecided }: ToldImpact): string[] {
  if (undecided !== undefined) return [`Too many possibilities to count: ${undecided} may get another best match.`];
  if (best.length === 0) return ['No visitor gets another best match.'];
  const width = (key: 'from' | 'to' | 'sets' | 'share') => Math.max(...best.map((change) => change[key].length));
  const row = ({ from, to, sets, share }: ToldChange) =>
    `${from.padEnd(width('from'))} → ${to.padEnd(width('to'))}  ${sets.padStart(width('sets'))}  ${share.padStart(width('share'))}`;
  return best.flatMap((change) => [row(change), ...example(change)]);
}

const example = ({ example: lines }: ToldChange): string[] => (lines.length > 0 ? ['  for example', ...lines.map((line) => `    ${line}`)] : []);

const translation = ({ where, language, before, after, translation: still }: StaleTranslation): string[] => [
  `${where} (${language})`,
  `  was: ${before}`,
  `  now: ${after}`,
  `  still: ${still}`,
];

function inWords({ path, what, before, after }: Edit): string {
  const where = path.join(' › ');
  if (what === 'moved') return `${where}: in another order`;
  if (before !== undefined && after !== undefined) return `${where}: ${before} → ${after}`;
  return `${where}: ${what}${before === undefined ? '' : `, it was ${before}`}${after === undefined ? '' : `, ${after}`}`;
}
