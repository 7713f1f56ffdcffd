import type { Results } from './results';
import { asMarkdown } from './table';

const [BEGIN, END] = ['<!-- speed: written by npm run bench:readme -->', '<!-- speed end -->'];

/** What the README shows, in its order. Of proofs it has a chapter. */
const SHOWN = ['page', 'steps', 'result', 'host', 'memory', 'rules'];

/**
 * A README with the tables of these results between its marks.
 *
 * @throws Error where it has no marks, or there is nothing to show
 */
export function inReadme(readme: string, results: Results): string {
  const [start, end] = [readme.indexOf(BEGIN), readme.indexOf(END)];
  if (start < 0 || end < start) throw new Error(`README.md has no place for the tables: it needs the lines ${BEGIN} and ${END}.`);
  const shown = SHOWN.flatMap((part) => results[part] ?? []);
  if (shown.length === 0) throw new Error('There are no results yet. Run "npm run bench" first.');
  const tables = shown.map(
    ({ day, runs, load, machine, tables: found }) =>
      `${found.map(({ title, rows }) => `**${title}**\n\n${asMarkdown(rows)}`).join('\n\n')}\n\n${day}, ${runs === 1 ? 'one run' : `medians of ${runs} runs`}, load ${load.join(' to ')}; ${machine}.`,
  );
  return `${readme.slice(0, start)}${BEGIN}\n${tables.join('\n\n')}\n${readme.slice(end)}`;
}
