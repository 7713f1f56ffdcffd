import { violations } from './axe';
import { layoutFaults } from './layout';
import { DIRECTIONS, SAME_EVERYWHERE, SCREENS, showScreen } from './screens';
import { expect, type Finder, test } from './site';

const screens = Object.keys(SCREENS);
const QUESTIONS = ['the body map', 'options with drawings', 'a scale', 'a meter', 'the warning signs', 'the health screen', 'a clearance'];

/** Has the widget styled over, as a visitor's own style sheet does. */
const styleOver = (finder: Finder, css: string) =>
  finder.root.evaluate((host, text) => {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(text);
    const root = host.shadowRoot as ShadowRoot;
    root.adoptedStyleSheets = [...root.adoptedStyleSheets, sheet];
  }, css);

/** Faults of every screen, each opened and changed in the same way. */
async function faultsOfAll(finder: Finder, names: readonly string[], width: number, change: () => Promise<unknown>, html: (typeof DIRECTIONS)['ltr' | 'rtl'] = DIRECTIONS.ltr) {
  const faults: string[] = [];
  await finder.tab.setViewportSize({ width, height: 3_000 });
  for (const name of names) {
    await showScreen(finder, name, { ...html, head: SAME_EVERYWHERE });
    await change();
    faults.push(...(await layoutFaults(finder)).map((fault) => `${name}: ${fault}`));
  }
  return faults;
}

test('on a phone of 360 × 640 Continue is in sight on every question, and so is the start of the options', async ({ finder }) => {
  await finder.tab.setViewportSize({ width: 360, height: 640 });
  for (const name of QUESTIONS) {
    await showScreen(finder, name, { head: SAME_EVERYWHERE });
    await expect(finder.button('Continue'), name).toBeInViewport({ ratio: 0.99 });
    await expect(finder.root.locator('.option').first(), name).toBeInViewport();
  }
});

test('at 400 % zoom, a window of 320 × 256, every screen is read and answered without scrolling sideways', async ({ finder }) => {
  await finder.tab.setViewportSize({ width: 320, height: 256 });
  for (const name of screens) {
    await showScreen(finder, name, { head: SAME_EVERYWHERE });
    expect(await finder.tab.evaluate(() => document.documentElement.scrollWidth - window.innerWidth), name).toBeLessThanOrEqual(0);
    if (QUESTIONS.includes(name)) await expect(finder.button('Continue'), name).toBeInViewport({ ratio: 0.99 });
  }
});

for (const [width, height] of [
  [360, 640],
  [320, 256],
] as const) {
  test(`in a window of ${width} × ${height} what has the focus is never behind Continue`, async ({ finder }) => {
    await finder.tab.setViewportSize({ width, height });
    const covered: string[] = [];
    for (const name of QUESTIONS) {
      await showScreen(finder, name, { head: SAME_EVERYWHERE });
      const many = (await finder.root.locator('input[type=checkbox]').count()) > 0;
      await finder.root.locator('.option input').first().focus();
      for (let left = await finder.root.locator('.option').count(); left > 0; left -= 1) {
        const found = await finder.root.evaluate((host) => {
          const root = host.shadowRoot as ShadowRoot;
          const [focus, bar] = [root.activeElement, root.querySelector('.bottom')].map((element) => element?.getBoundingClientRect());
          return !focus || !bar || focus.top < 0 || focus.bottom > bar.top + 0.5 ? `${root.activeElement?.id}` : '';
        });
        if (found) covered.push(`${name}: ${found}`);
        await finder.tab.keyboard.press(many ? 'Tab' : 'ArrowDown');
      }
    }
    expect(covered).toEqual([]);
  });
}

test('on the result what has the focus is never under a header that the page keeps in sight, forwards and backwards', async ({ finder }) => {
  await finder.tab.setViewportSize({ width: 360, height: 640 });
  const header = '<style>body::before { content: ""; position: fixed; z-index: 2; inset: 0 0 auto; height: 80px; background: #ccc }</style>';
  await showScreen(finder, 'the result', { head: `${SAME_EVERYWHERE}${header}` });
  const covered: string[] = [];
  const steps = await finder.root.locator('summary:visible, a:visible, button:visible').count();
  for (const key of ['Tab', 'Shift+Tab']) {
    for (let step = 1; step < steps; step += 1) {
      await finder.tab.keyboard.press(key);
      const found = await finder.root.evaluate((host) => {
        const focus = host.shadowRoot?.activeElement;
        const top = focus?.getBoundingClientRect().top ?? 80;
        return top < 79.5 && scrollY > 0 ? `${focus?.textContent} at ${top}` : '';
      });
      if (found) covered.push(`${key}: ${found}`);
    }
  }
  expect(covered).toEqual([]);
});

test('no word beside the body map is broken in two, in a box of any width', async ({ finder }) => {
  const broken: string[] = [];
  for (const lang of ['en', 'es']) {
    await showScreen(finder, 'the body map', { html: `lang="${lang}"`, head: SAME_EVERYWHERE });
    for (let width = 270; width <= 400; width += 10) {
      await finder.tab.setViewportSize({ width, height: 844 });
      const found = await finder.root.evaluate((host) =>
        [...(host.shadowRoot?.querySelectorAll('.labels .option-label') ?? [])].flatMap((label) => {
          const text = label.firstChild as Text;
          return [...text.data.matchAll(/\S+/g)].flatMap(({ 0: word, index }) => {
            const range = document.createRange();
            range.setStart(text, index);
            range.setEnd(text, index + word.length);
            return new Set([...range.getClientRects()].map(({ top }) => Math.round(top))).size > 1 ? [word] : [];
          });
        }),
      );
      broken.push(...found.map((word) => `${lang}, ${width} px: ${word}`));
    }
  }
  expect(broken).toEqual([]);
});

test('with text twice as large every screen is in its place', async ({ finder }) => {
  expect(await faultsOfAll(finder, screens, 390, () => styleOver(finder, '.root { font-size: 2em !important }'))).toEqual([]);
});

test('with the text spacing of WCAG 1.4.12 nothing is cut off on any screen', async ({ finder }) => {
  const spaced = () =>
    styleOver(finder, '* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important } p { margin-bottom: 2em !important }');
  expect(await faultsOfAll(finder, screens, 320, spaced)).toEqual([]);
});

test('under reduced motion nothing moves on any screen @still', async ({ finder }) => {
  await finder.tab.emulateMedia({ reducedMotion: 'reduce' });
  for (const name of screens) {
    await showScreen(finder, name);
    expect(await finder.root.evaluate((host) => [matchMedia('(prefers-reduced-motion: reduce)').matches, host.shadowRoot?.getAnimations().length]), name).toEqual([true, 0]);
  }
});

test('forward comes from the end of a line and back from its start, also from right to left', async ({ finder }) => {
  const comesFrom = () =>
    finder.root.evaluate((host) => {
      const arrival = (host.shadowRoot as ShadowRoot).getAnimations().find((animation) => (animation as CSSAnimation).animationName === 'arrive');
      if (arrival) arrival.currentTime = 1;
      return Math.sign(new DOMMatrix(getComputedStyle(host.shadowRoot?.querySelector('.screen') as Element).transform).m41);
    });
  for (const [direction, way] of [
    ['ltr', 1],
    ['rtl', -1],
  ] as const) {
    await showScreen(finder, 'options with drawings', DIRECTIONS[direction]);
    await styleOver(finder, '.screen { animation-duration: 60s !important; animation-timing-function: linear !important }');
    const asked = await finder.question().textContent();
    // A click by hand waits until nothing moves.
    await finder.root.locator('.bottom .primary').dispatchEvent('click');
    await expect(finder.question()).not.toHaveText(asked ?? '');
    expect(await comesFrom(), `${direction}, forward`).toBe(way);
    await finder.root.locator('.back').dispatchEvent('click');
    await expect(finder.question()).toHaveText(asked ?? '');
    expect(await comesFrom(), `${direction}, back`).toBe(-way);
  }
});

test('right to left, Back stands at the right, and a line of the body map still leads from its label to its region', async ({ finder }) => {
  await showScreen(finder, 'options with drawings', DIRECTIONS.rtl);
  const back = await finder.root.locator('.back').boundingBox();
  expect(back && back.x > 195).toBe(true);
  await showScreen(finder, 'the body map', DIRECTIONS.rtl);
  const [figure, labels] = await Promise.all(['.figure.behind', '.labels'].map((part) => finder.root.locator(part).boundingBox()));
  expect(figure && labels && figure.x > labels.x, 'the body from behind stands first').toBe(true);
  const leader = await finder.root.locator('.figure.behind .leader').first().boundingBox();
  // A line's box has the width of its stroke around it.
  expect(leader && labels && Math.abs(leader.x - (labels.x + labels.width)) < 4, 'the line ends at the labels').toBe(true);
});

for (const [wish, colours] of Object.entries({
  pale: '#fdf5a0',
  oklch: 'oklch(0.7 0.2 140)',
  'see-through': 'transparent',
  nonsense: 'bluish',
  'as dark as text': '#111',
  'on grey': '#777; background: #888',
})) {
  test(`an owner's own properties take effect, and text on any accent can be read: ${wish}`, async ({ finder }) => {
    await showScreen(finder, 'the body map', { head: `<style>massage-finder { --mf-accent: ${colours}; --mf-radius: 3px; --mf-density: 2; --mf-font: monospace }</style>` });
    const faults = (await layoutFaults(finder)).filter((fault) => fault.includes('stands out'));
    expect([...faults, ...(await violations(finder.tab, 'massage-finder')).filter((fault) => fault.startsWith('color-contrast'))]).toEqual([]);
    const look = await finder.root.evaluate((host) => {
      const { borderRadius, fontFamily, minHeight, fontSize } = getComputedStyle(host.shadowRoot?.querySelector('.primary') as Element);
      return { borderRadius, fontFamily, minHeight: Number.parseFloat(minHeight) / Number.parseFloat(fontSize) };
    });
    expect(look).toEqual({ borderRadius: '3px', fontFamily: 'monospace', minHeight: 6 });
  });
}

// Firefox cannot be told to emulate forced colours.
test.describe('in forced colours @chromium', () => {
  test.use({ contextOptions: { forcedColors: 'active' } });

  test('what is chosen shows by more than colour, on rows and on the body', async ({ finder }) => {
    await showScreen(finder, 'the body map');
    expect(await finder.tab.evaluate(() => matchMedia('(forced-colors: active)').matches)).toBe(true);
    const outlineOf = (selector: string) =>
      finder.root
        .locator(selector)
        .first()
        .evaluate((element) => getComputedStyle(element).outlineWidth);
    expect(await outlineOf('.option.chosen')).toBe('3px');
    expect(await outlineOf('.region.chosen')).toBe('3px');
    const fills = await finder.root.evaluate((host) => ['.region', '.body'].map((part) => getComputedStyle(host.shadowRoot?.querySelector(part) as Element).fill));
    expect(new Set(fills).size, 'a region is told from the body').toBe(2);
  });

  test('every screen is in its place, with borders in the colours of the system', async ({ finder }) => {
    expect(await faultsOfAll(finder, screens, 390, async () => undefined)).toEqual([]);
  });
});

test('under a policy that forbids styles and scripts of the page, the widget works and looks as it should', async ({ finder }) => {
  await finder.open(undefined, '', {
    'content-security-policy': "default-src 'self'; style-src 'none'; script-src 'self'; require-trusted-types-for 'script'; trusted-types 'none'",
  });
  await finder.finish();
  await expect(finder.heading(/Your best match/)).toBeVisible();
  const looks = await finder.root
    .getByRole('link', { name: /^Book/ })
    .first()
    .evaluate((link) => [getComputedStyle(link).borderTopWidth, getComputedStyle(link).backgroundColor]);
  expect(looks).toEqual(['2px', 'rgb(43, 106, 95)']);
  expect(finder.errors).toEqual([]);
});
