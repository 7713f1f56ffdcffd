import { readFileSync } from 'node:fs';
import { expect, type Finder, test } from './site';

const axe = readFileSync('node_modules/axe-core/axe.min.js', 'utf8');

type Violation = { id: string; nodes: { target: unknown; failureSummary?: string }[] };

async function violations(finder: Finder): Promise<string[]> {
  // A screen that is still fading in has other colours.
  await finder.tab.waitForTimeout(250);
  await finder.tab.evaluate(axe);
  const found = await finder.tab.evaluate(async () => {
    const { axe: run } = window as unknown as { axe: { run: (context: Element, options: object) => Promise<{ violations: Violation[] }> } };
    const { violations: list } = await run.run(document.querySelector('massage-finder') as Element, {
      runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'],
    });
    return list;
  });
  return found.flatMap(({ id, nodes }) => nodes.map((node) => `${id}: ${JSON.stringify(node.target)} ${node.failureSummary ?? ''}`));
}

const noSidewaysScroll = (finder: Finder) => finder.tab.evaluate(() => document.documentElement.scrollWidth <= window.innerWidth);

async function openFolds(finder: Finder): Promise<void> {
  await finder.root.evaluate((host) => {
    for (const fold of host.shadowRoot?.querySelectorAll('details') ?? []) fold.open = true;
  });
}

for (const theme of ['light', 'dark'] as const) {
  test(`axe finds nothing on any screen of a run (${theme})`, async ({ finder }) => {
    await finder.tab.emulateMedia({ colorScheme: theme });
    await finder.open(undefined, theme === 'dark' ? '<style>body{background:#111;color:#eee}a{color:#9cf}</style>' : '');
    await finder.continue();
    expect(await violations(finder)).toEqual([]);
    await finder.answerFirstQuestions();
    expect(await violations(finder)).toEqual([]);
    await finder.tick(/^None of these/);
    expect(await violations(finder)).toEqual([]);
    await finder.tick(/disc/i);
    expect(await violations(finder)).toEqual([]);
    await finder.press(/^No/);
    await expect(finder.button('Start over').or(finder.root.getByText('Your answers')).first()).toBeVisible();
    expect(await violations(finder)).toEqual([]);
    await finder.button('A doctor or midwife has said it is fine').click();
    await finder.press(/^Yes/);
    await finder.heading(/Your best match/).waitFor();
    await openFolds(finder);
    expect(await violations(finder)).toEqual([]);
  });
}

for (const [level, screen, value] of [
  ['emergency', 1, 'nerves'],
  ['urgent', 1, 'infection'],
  ['gate', 2, 'under-18'],
  ['postpone', 2, 'not-today'],
] as const) {
  test(`axe finds nothing on a referral (${level})`, async ({ finder }) => {
    await finder.open();
    await finder.answerFirstQuestions();
    if (screen === 2) await finder.tick(/^None of these/);
    await finder.root.locator(`input[value="${value}"]`).click();
    await finder.continue();
    await expect(finder.question()).toHaveCount(0);
    await openFolds(finder);
    expect(await violations(finder)).toEqual([]);
  });
}

test('at 320 px nothing scrolls sideways, and Continue is in sight at 360 × 640 on every question', async ({ finder }) => {
  await finder.tab.setViewportSize({ width: 360, height: 640 });
  await finder.open('<script src="massage-finder.js" async></script><massage-finder></massage-finder>', '<style>body{margin:0}</style>');
  const inSight = async () => expect(finder.button('Continue')).toBeInViewport({ ratio: 0.99 });
  await inSight();
  for (const name of ['Lower back', /knotted/i, /Three months to a year/i, /^Firm/]) {
    const before = await finder.question().textContent();
    await finder.press(name);
    await expect(finder.question()).not.toHaveText(before ?? '');
    await inSight();
  }
  await finder.tick(/^None of these/);
  await inSight();
  await finder.tab.setViewportSize({ width: 320, height: 640 });
  expect(await noSidewaysScroll(finder)).toBe(true);
  await finder.tick(/^None of these/);
  await finder.heading(/Your best match/).waitFor();
  await openFolds(finder);
  expect(await noSidewaysScroll(finder)).toBe(true);
});

test('at 400 % zoom, a window of 320 × 256, a question can be answered without scrolling sideways', async ({ finder }) => {
  await finder.tab.setViewportSize({ width: 320, height: 256 });
  await finder.open(undefined, '<style>body{margin:0}</style>');
  await finder.press('Legs');
  await expect(finder.heading(/feel like/)).toBeInViewport();
  await expect(finder.button('Continue')).toBeInViewport({ ratio: 0.99 });
  expect(await noSidewaysScroll(finder)).toBe(true);
});

// Firefox cannot be told to emulate forced colours.
test('in forced colours what is chosen shows by more than colour @chromium', async ({ finder }) => {
  await finder.tab.emulateMedia({ forcedColors: 'active' });
  await finder.open();
  const outlineOf = () =>
    finder.root.evaluate((host) => {
      const row = host.shadowRoot?.querySelector('input[value="lower-back"]')?.closest('.option');
      return row ? { width: getComputedStyle(row).outlineWidth, forced: matchMedia('(forced-colors: active)').matches } : undefined;
    });
  await finder.option('Lower back').evaluate((input: HTMLInputElement) => input.click());
  await expect(finder.option('Lower back')).toBeChecked();
  const { width, forced } = (await outlineOf()) ?? {};
  expect(forced).toBe(true);
  expect(width).toBe('3px');
});

test('with the text spacing of WCAG 1.4.12 nothing is cut off', async ({ finder }) => {
  await finder.open();
  await finder.answerFirstQuestions();
  await finder.root.evaluate((host) => {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync('* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important } p { margin-bottom: 2em !important }');
    const root = host.shadowRoot as ShadowRoot;
    root.adoptedStyleSheets = [...root.adoptedStyleSheets, sheet];
  });
  const cut = await finder.root.evaluate((host) =>
    [...(host.shadowRoot?.querySelectorAll('.option, button, legend, .progress') ?? [])]
      .filter((element) => element.scrollWidth > element.clientWidth + 1 || element.scrollHeight > element.clientHeight + 1)
      .map(({ textContent }) => textContent),
  );
  expect(cut).toEqual([]);
  expect(await noSidewaysScroll(finder)).toBe(true);
});

test('every option and button is at least 24 px high, options 44', async ({ finder }) => {
  await finder.open();
  await finder.finish();
  await openFolds(finder);
  const small = await finder.root.evaluate((host) =>
    [...(host.shadowRoot?.querySelectorAll('.option, button, summary, a.primary') ?? [])]
      .map((target) => ({ words: target.textContent, height: target.getBoundingClientRect().height, least: target.matches('.option, summary, .primary, .secondary') ? 44 : 24 }))
      // Layout counts in 64ths of a pixel.
      .filter(({ height, least }) => height < least - 0.1),
  );
  expect(small).toEqual([]);
});

test('under reduced motion nothing moves', async ({ finder }) => {
  await finder.tab.emulateMedia({ reducedMotion: 'reduce' });
  await finder.open();
  await finder.question().waitFor();
  expect(await finder.root.evaluate((host) => host.shadowRoot?.getAnimations().length)).toBe(0);
});

test('right to left, Back points the other way and nothing scrolls sideways', async ({ finder }) => {
  await finder.open('<script src="massage-finder.js" async></script><massage-finder></massage-finder>');
  await finder.question().waitFor();
  await finder.root.evaluate((host) => host.shadowRoot?.querySelector('.root')?.setAttribute('dir', 'rtl'));
  await finder.press('Lower back');
  const back = await finder.button('Back').boundingBox();
  expect(back && back.x > 195, 'Back stands at the right').toBe(true);
  expect(await noSidewaysScroll(finder)).toBe(true);
});

test('under a policy that forbids styles and scripts of the page, the widget works and looks as it should', async ({ finder }) => {
  await finder.open(undefined, '', {
    'content-security-policy': "default-src 'self'; style-src 'none'; script-src 'self'; require-trusted-types-for 'script'; trusted-types 'none'",
  });
  await finder.finish();
  await expect(finder.heading(/Your best match/)).toBeVisible();
  expect(
    await finder.root
      .getByRole('link', { name: /^Book/ })
      .first()
      .evaluate((link) => getComputedStyle(link).borderTopWidth),
  ).toBe('2px');
  expect(finder.errors).toEqual([]);
});
