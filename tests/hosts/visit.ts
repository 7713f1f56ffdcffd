import { readFileSync } from 'node:fs';
import type { JSHandle } from '@playwright/test';
import { PNG } from 'pngjs';
import { compile } from 'tailwindcss';
import { DIRECTIONS, SAME_EVERYWHERE } from '../e2e/screens';
import type { Finder } from '../e2e/site';
import { hostPage } from './host-page';
import type { HostStyles } from './host-styles';
import { boxes, bringWidgets, digestOf, markup, type Seen, seenIn } from './in-page';
import type { Box } from './pictures';

export type Direction = keyof typeof DIRECTIONS;

/** How the widgets look on a page: their computed styles as a digest, their boxes, and the page with them. */
export type Looks = { digest: string; boxes: Record<string, Box>; picture: PNG };

/** A page with the widgets, against bare ones and against itself without them. */
export type Compared = {
  /** Computed properties that differ within the widgets, and in the page around them. */
  widgets: string[];
  host: string[];
  markup: { without: string; with: string };
  boxes: Record<string, Box>;
  pictures: { without: PNG; with: PNG };
};

const pictureOf = async ({ tab }: Finder): Promise<PNG> => PNG.sync.read(await tab.screenshot({ animations: 'allow', caret: 'initial' }));

/** The widgets on a page that has no styles. */
export async function visitBare(finder: Finder, direction: Direction): Promise<Looks> {
  const seen = await openBare(finder, direction);
  return { digest: await finder.tab.evaluate(digestOf, seen), boxes: await finder.tab.evaluate(boxes), picture: await pictureOf(finder) };
}

/** A page with its styles: first with empty blocks of the size of the bare widgets, then with the widgets in their place. */
export async function visitHost(finder: Finder, styles: HostStyles, direction: Direction, bare: Looks): Promise<Compared> {
  const { tab } = finder;
  await openHost(finder, styles, direction, bare.boxes);
  const before = { seen: await tab.evaluateHandle(seenIn, 'host' as const), markup: await tab.evaluate(markup), picture: await pictureOf(finder) };
  await tab.evaluate(bringWidgets, { script: DIRECTIONS[direction].script, inline: styles.inline ?? '' });
  const [host, widgets] = [await tab.evaluateHandle(seenIn, 'host' as const), await tab.evaluateHandle(seenIn, 'widgets' as const)];
  const [was, is, within] = [await tab.evaluate(digestOf, before.seen), await tab.evaluate(digestOf, host), await tab.evaluate(digestOf, widgets)];
  const seen = {
    markup: { without: before.markup, with: await tab.evaluate(markup) },
    boxes: await tab.evaluate(boxes),
    pictures: { without: before.picture, with: await pictureOf(finder) },
    host: was === is ? [] : differences(await before.seen.jsonValue(), await host.jsonValue()),
  };
  if (within === bare.digest) return { ...seen, widgets: [] };
  const found = await widgets.jsonValue();
  return { ...seen, widgets: differences(await (await openBare(finder, direction)).jsonValue(), found) };
}

async function openBare(finder: Finder, direction: Direction): Promise<JSHandle<Seen[]>> {
  await openHost(finder, {}, direction, {});
  await finder.tab.evaluate(bringWidgets, { script: DIRECTIONS[direction].script, inline: '' });
  return finder.tab.evaluateHandle(seenIn, 'widgets' as const);
}

async function openHost({ tab, site }: Finder, styles: HostStyles, direction: Direction, sizes: Readonly<Record<string, Box>>): Promise<void> {
  const version = /"version":"([0-9a-f]{8})"/.exec(String(site.file(`/${DIRECTIONS[direction].script}`)))?.[1] as string;
  if (styles.sheets?.includes('/tailwind.css')) site.serve('/tailwind.css', { body: await tailwind(), type: 'text/css' });
  site.serve('/', { body: hostPage(styles, DIRECTIONS[direction], SAME_EVERYWHERE, version, sizes) });
  await tab.goto(`${site.url}/`);
  await tab.evaluate(() => document.fonts.ready);
}

/** The properties that differ, with both values, of the first elements that do. */
function differences(expected: readonly Seen[], found: readonly Seen[]): string[] {
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
