import { readFileSync } from 'node:fs';
import { PNG } from 'pngjs';
import { compile } from 'tailwindcss';
import { DIRECTIONS, SAME_EVERYWHERE } from '../e2e/screens';
import type { Finder } from '../e2e/site';
import { hostPage } from './host-page';
import type { HostStyles } from './host-styles';
import { boxes, bringWidgets, markup, type Seen, seenIn } from './in-page';
import type { Box } from './pictures';

export type Direction = keyof typeof DIRECTIONS;

/** How the widgets look on a page: their computed styles, as a digest and in full, their boxes, and the page with them. */
export type Looks = { digest: string; styles: Seen[]; boxes: Record<string, Box>; picture: PNG };

/** What two visits tell about the styles of a page: how the widgets differ from bare ones, and the page from itself without them. */
type Differences = { widgets: string[]; host: string[]; markup: string[] };

const digestOf = async ({ tab }: Finder, which: 'widgets' | 'host'): Promise<string> => JSON.stringify(await tab.evaluate(seenIn, { which, brief: true }));
const stylesOf = ({ tab }: Finder, which: 'widgets' | 'host'): Promise<Seen[]> => tab.evaluate(seenIn, { which, brief: false });
const pictureOf = async ({ tab }: Finder): Promise<PNG> => PNG.sync.read(await tab.screenshot({ animations: 'disabled', caret: 'initial' }));

/** The widgets on a page that has no styles. */
export async function visitBare(finder: Finder, direction: Direction): Promise<Looks> {
  await openHost(finder, {}, direction, {});
  await finder.tab.evaluate(bringWidgets, { script: DIRECTIONS[direction].script, inline: '' });
  return { digest: await digestOf(finder, 'widgets'), styles: await stylesOf(finder, 'widgets'), boxes: await finder.tab.evaluate(boxes), picture: await pictureOf(finder) };
}

/** A page with its styles: first with empty blocks of the size of the bare widgets, then with the widgets in their place. */
export async function visitHost(finder: Finder, styles: HostStyles, direction: Direction, bare: Looks) {
  const { tab } = finder;
  await openHost(finder, styles, direction, bare.boxes);
  const without = { styles: await stylesOf(finder, 'host'), markup: await tab.evaluate(markup), picture: await pictureOf(finder) };
  await tab.evaluate(bringWidgets, { script: DIRECTIONS[direction].script, inline: styles.inline ?? '' });
  const differences: Differences = {
    widgets: (await digestOf(finder, 'widgets')) === bare.digest ? [] : differencesOf(bare.styles, await stylesOf(finder, 'widgets')),
    host: differencesOf(without.styles, await stylesOf(finder, 'host')),
    markup: [without.markup, await tab.evaluate(markup)],
  };
  return { differences, boxes: await tab.evaluate(boxes), without: without.picture, picture: await pictureOf(finder) };
}

async function openHost({ tab, site }: Finder, styles: HostStyles, direction: Direction, sizes: Readonly<Record<string, Box>>): Promise<void> {
  const version = /"version":"([0-9a-f]{8})"/.exec(String(site.file(`/${DIRECTIONS[direction].script}`)))?.[1] as string;
  if (styles.sheets?.includes('/tailwind.css')) site.serve('/tailwind.css', { body: await tailwind(), type: 'text/css' });
  site.serve('/', { body: hostPage(styles, DIRECTIONS[direction], SAME_EVERYWHERE, version, sizes) });
  await tab.goto(`${site.url}/`);
  await tab.evaluate(() => document.fonts.ready);
}

/** The properties that differ, with both values, of the first elements that do. */
function differencesOf(expected: readonly Seen[], found: readonly Seen[]): string[] {
  if (expected.length !== found.length) return [`${expected.length} elements expected, ${found.length} found`];
  const unlike = expected.flatMap((one, index) => {
    const other = found[index] as Seen;
    if (one.name !== other.name) return [`${one.name} expected, ${other.name} found`];
    if (one.style === other.style) return [];
    const [had, has] = [one, other].map(({ style }) => new Set(style.split(';'))) as [Set<string>, Set<string>];
    return [`${one.name}: ${[...had].filter((value) => !has.has(value))} became ${[...has].filter((value) => !had.has(value))}`];
  });
  return unlike.slice(0, 5);
}

/** What a page that is built with Tailwind gets. */
async function tailwind(): Promise<string> {
  const content = readFileSync('node_modules/tailwindcss/index.css', 'utf8');
  const { build } = await compile('@import "tailwindcss";', { loadStylesheet: async (path, base) => ({ path, base, content }) });
  return build(['p-4', 'text-lg']);
}
