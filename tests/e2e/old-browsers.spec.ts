import { readFileSync } from 'node:fs';
import type { Page } from '@playwright/test';
import { expect, SNIPPET, test } from './site';

/** Takes something away from the browser before the page's scripts run, as if it had never had it. */
const without = (tab: Page, feature: string) =>
  tab.addInitScript((path) => {
    const steps = path.split('.');
    const last = String(steps.pop());
    const owner = steps.reduce<object>((on, step) => Reflect.get(on, step) as object, window);
    Reflect.deleteProperty(owner, last);
  }, feature);

/** A page that says in its title that its own script, after ours, still ran. */
const BODY = `${SNIPPET.replace(' async', '')}<script>document.title = 'The page goes on'</script>`;

const link = (tab: Page) => tab.getByRole('link', { name: 'Book a massage' });

// What the finder cannot start without. Each is in every browser that the README names.
for (const feature of ['customElements', 'Element.prototype.attachShadow', 'Intl.Locale', 'WeakMap', 'Symbol.for']) {
  test(`without ${feature} the page's own content stays, with one line in the console @chromium`, async ({ finder }) => {
    await without(finder.tab, feature);
    await finder.open(BODY);
    await expect(link(finder.tab)).toBeVisible();
    await expect(finder.tab).toHaveTitle('The page goes on');
    await expect.poll(() => finder.errors).toEqual([expect.stringMatching(/^massage-finder: /)]);
  });
}

test('without lists in words the page’s own content comes back when the result cannot be drawn @chromium', async ({ finder }) => {
  await without(finder.tab, 'Intl.ListFormat');
  await finder.open(BODY);
  await finder.answerFirstQuestions();
  for (let screen = 0; screen < 2; screen += 1) await finder.tick(/^None of these/);
  await expect(link(finder.tab)).toBeVisible();
  expect(finder.errors).toEqual([expect.stringMatching(/^massage-finder: /)]);
});

// What it does without.
for (const feature of [
  'Document.prototype.adoptedStyleSheets',
  'CSSStyleSheet.prototype.replaceSync',
  'HTMLDialogElement.prototype.showModal',
  'DocumentFragment.prototype.replaceChildren',
  'IntersectionObserver',
  'structuredClone',
  'crypto.randomUUID',
]) {
  test(`without ${feature} the finder works @chromium`, async ({ finder }) => {
    await without(finder.tab, feature);
    if (feature.includes('adopted')) await without(finder.tab, 'ShadowRoot.prototype.adoptedStyleSheets');
    await finder.open(BODY);
    await expect(finder.heading('Where do you feel it most?')).toBeVisible();
    expect(finder.errors).toEqual([]);
  });
}

test('where the language of the script is too new, it does not run at all: the page’s own content stays @chromium', async ({ finder, site }) => {
  // A browser that does not know a word of it refuses the whole file, as any does this one.
  const script = readFileSync('dist/massage-finder.js', 'utf8');
  site.serve('/massage-finder.js', { body: `${script}\n1 ?!. 2`, type: 'text/javascript' });
  await finder.open(BODY);
  await expect(link(finder.tab)).toBeVisible();
  await expect(finder.tab).toHaveTitle('The page goes on');
  expect(await finder.tab.evaluate(() => customElements.get('massage-finder') === undefined)).toBe(true);
});
