import { expect, test } from './site';

test('the two-line snippet in an empty page gives the whole quiz, with no other request and nothing stored', async ({ finder, site }) => {
  await finder.open();
  await expect(finder.heading('Where do you feel it most?')).toBeVisible();
  const before = await finder.tab.evaluate(() => history.length);
  await finder.finish();
  await expect(finder.heading(/Your best match/)).toBeVisible();
  await expect(finder.root.getByRole('link', { name: /^Book/ }).first()).toBeVisible();
  expect(site.requests).toEqual(['/', '/massage-finder.js']);
  expect(finder.errors).toEqual([]);
  const left = await finder.tab.evaluate(() => ({
    cookie: document.cookie,
    local: localStorage.length,
    session: sessionStorage.length,
    history: history.length,
    address: location.search + location.hash,
  }));
  expect(left).toEqual({ cookie: '', local: 0, session: 0, history: before, address: '' });
});

test('the script leaves one global behind', async ({ finder }) => {
  await finder.tab.addInitScript(() => {
    const before = new Set(Object.getOwnPropertyNames(window));
    Object.defineProperty(window, 'newGlobals', { value: () => Object.getOwnPropertyNames(window).filter((name) => !before.has(name) && name !== 'newGlobals') });
  });
  await finder.open();
  await expect(finder.question()).toBeVisible();
  const added = await finder.tab.evaluate(() => (window as unknown as { newGlobals: () => string[] }).newGlobals());
  expect(added.filter((name) => !/^(?:__playwright|__pw)/.test(name))).toEqual(['massageFinder']);
});

test('six screens lead to the result when there is nothing to tell', async ({ finder }) => {
  await finder.open();
  const seen: (string | null)[] = [];
  finder.tab.on('console', () => undefined);
  for (const name of ['Lower back', /knotted/i, /Three months to a year/i, /^Firm/, /^None of these/, /^None of these/]) {
    const before = await finder.question().textContent();
    seen.push(before);
    await finder.press(name);
    if (seen.length > 4) await finder.continue();
    await expect.poll(async () => ((await finder.question().count()) ? finder.question().textContent() : 'the result')).not.toBe(before);
  }
  expect(new Set(seen).size).toBe(6);
  await expect(finder.heading(/Your best match/)).toBeVisible();
});

test('a whole run by keyboard alone', async ({ finder }) => {
  const { keyboard } = finder.tab;
  await finder.open();
  await expect(finder.question()).toBeVisible();
  const focused = () => finder.tab.evaluate(() => document.querySelector('massage-finder')?.shadowRoot?.activeElement?.getAttribute('value') ?? null);
  await keyboard.press('Tab');
  expect(await focused()).toBe('neck');
  await keyboard.press('Space');
  await keyboard.press('ArrowDown');
  expect(await focused(), 'the options of the body map').toBe('shoulders');
  await expect(finder.heading('Where do you feel it most?'), 'arrow keys do not go on').toBeVisible();
  await keyboard.press('ArrowUp');
  await keyboard.press('Enter');
  await expect(finder.heading(/feel like/)).toBeVisible();
  await keyboard.press('3');
  expect(await focused()).toBe('deep-ache');
  await keyboard.press('Enter');
  await expect(finder.heading('How long have you had it?')).toBeVisible();
  await keyboard.press('4');
  await keyboard.press('Enter');
  await expect(finder.heading(/pressure/)).toBeVisible();
  await keyboard.press('3');
  await keyboard.press('Enter');
  for (const question of ['Do any of these apply to you?', 'And do any of these apply to you?']) {
    await expect(finder.heading(question)).toBeVisible();
    await keyboard.press('9');
    await keyboard.press('Enter');
  }
  await expect(finder.heading(/Your best match/)).toBeFocused();
  await keyboard.press('Tab');
  await expect(finder.root.getByRole('link', { name: /^Book .*60 minutes$/ }).first(), 'Book is next').toBeFocused();
});

test('Back keeps answers, and a changed answer changes the result', async ({ finder }) => {
  await finder.open();
  await finder.finish();
  const first = await finder.heading(/Your best match/).textContent();
  await finder.root.getByText('Your answers').click();
  await finder.root.getByRole('button', { name: 'Change' }).nth(3).click();
  await expect(finder.heading(/pressure/)).toBeFocused();
  await expect(finder.option(/^Firm/)).toBeChecked();
  await finder.press(/^Light/);
  await expect(finder.heading(/Your best match/), 'nothing known is asked again').toBeVisible();
  expect(await finder.heading(/Your best match/).textContent()).not.toBe(first);
});

test('Back goes one question back, and choosing again what is chosen goes on', async ({ finder }) => {
  await finder.open();
  await finder.press('Lower back');
  await expect(finder.heading(/feel like/)).toBeVisible();
  await finder.button('Back').click();
  await expect(finder.option('Lower back')).toBeChecked();
  await finder.press('Lower back');
  await expect(finder.heading(/feel like/)).toBeVisible();
});

test('a refinement updates the result in place and says so', async ({ finder }) => {
  await finder.open();
  await finder.finish();
  const title = finder.heading(/Your best match/);
  await expect(title).toHaveText(/Deep tissue/);
  await finder.root.getByText('Make it fit better').click();
  await finder.root.getByText('How has massage been for you?').first().click();
  await finder.press(/too sharp/i);
  await expect(title).toHaveText(/Ashiatsu/);
  await expect(finder.root.getByRole('status')).toHaveText(/^Your best match is now Ashiatsu\./);
  await expect(finder.root.locator('.changed')).toContainText('Left out now: Deep tissue massage');
});

test('"none of these" to a refinement is not said to be in the note', async ({ finder }) => {
  await finder.open();
  await finder.finish();
  await finder.root.getByText('Make it fit better').click();
  await finder.root.getByText('How has massage been for you?').first().click();
  await finder.press(/too sharp/i);
  await expect(finder.root.locator('.changed')).toContainText('It is in the note for your therapist.');
  await finder.root
    .locator('.refinement[open]')
    .getByRole('checkbox', { name: /^None of these/ })
    .or(finder.root.locator('.refinement[open]').getByRole('radio', { name: /^None of these/ }))
    .click();
  await expect(finder.root.locator('.changed')).toContainText('Deep tissue');
  await expect(finder.root.locator('.changed')).not.toContainText('note for your therapist');
});

test('another language, set while the result is read, is spoken throughout', async ({ finder }) => {
  await finder.open();
  await finder.finish();
  await finder.root.getByText('What would change this').click();
  await expect(finder.root.getByText(/^If your answer to/)).toBeVisible();
  await finder.root.getByText('Make it fit better').click();
  await finder.root.getByText('How has massage been for you?').first().click();
  await finder.press(/too sharp/i);
  await finder.root.getByText('What would change this').click();
  await finder.root.evaluate((host) => host.setAttribute('lang', 'es'));
  await expect(finder.heading(/Lo que mejor le conviene/)).toBeVisible();
  await expect(finder.root.locator('.changed')).toContainText('Ahora lo que mejor le conviene es');
  await expect(finder.root.locator('.result')).not.toContainText(/If your answer|No other single answer|Left out now/);
  await expect(finder.root.locator('.price').first()).toHaveText(/^\$\d+$/);
});

test('Continue without an answer names the problem and leads to the first option', async ({ finder }) => {
  await finder.open();
  await finder.continue();
  await expect(finder.root.getByText('There is a problem')).toBeVisible();
  await finder.button('Choose an answer to go on').click();
  await expect(finder.option('Neck')).toBeFocused();
});

test('a click that a script or screen reader makes chooses without going on', async ({ finder }) => {
  await finder.open();
  await finder.option('Neck').evaluate((input: HTMLInputElement) => input.click());
  await expect(finder.option('Neck')).toBeChecked();
  await expect(finder.heading('Where do you feel it most?')).toBeVisible();
});

test('loading takes neither focus nor scroll', async ({ finder }) => {
  await finder.open(`<input id="host" autofocus><div style="height:2000px"></div><script src="massage-finder.js" async></script><massage-finder></massage-finder>`);
  await finder.tab.locator('#host').focus();
  await finder.question().waitFor();
  expect(await finder.tab.evaluate(() => ({ focus: document.activeElement?.id, scroll: window.scrollY }))).toEqual({ focus: 'host', scroll: 0 });
});

test('a press anywhere on a row chooses and goes on: on its words, its circle, its edges, beside the body map and below', async ({ finder }) => {
  for (const [row, places] of [
    ['lower-back', ['words', 'circle', 'start', 'end']],
    ['all-over', ['words', 'end']],
  ] as const) {
    for (const place of places) {
      await finder.open();
      const label = finder.root.locator(`label[data-option="${row}"]`);
      const { width, height } = (await label.boundingBox()) ?? { width: 0, height: 0 };
      const spots = { words: label.locator('.option-label'), circle: label.locator('input') };
      if (place === 'words' || place === 'circle') await spots[place].click();
      else await label.click({ position: { x: place === 'start' ? 3 : width - 3, y: height / 2 } });
      await expect(finder.heading(/feel like/), `${row}, ${place}`).toBeVisible();
    }
  }
});

test('a press on the body map chooses the place and goes on', async ({ finder }) => {
  await finder.open();
  await finder.root.locator('.behind [data-option="lower-back"] path').first().click();
  await expect(finder.heading(/feel like/)).toBeVisible();
  await finder.button('Back').click();
  await expect(finder.option('Lower back')).toBeChecked();
});

test('a visit that was left is taken up in the same tab after a reload, where the owner asked for it', async ({ finder }) => {
  await finder.open('<script src="massage-finder.js" async></script><massage-finder remember="tab"></massage-finder>');
  await finder.press('Lower back');
  await expect(finder.heading(/feel like/)).toBeVisible();
  await finder.tab.reload();
  await expect(finder.heading(/feel like/)).toBeVisible();
  await expect(finder.root.getByText('This tab has kept your answers.')).toBeVisible();
  expect(await finder.tab.evaluate(() => document.activeElement?.tagName)).toBe('BODY');
});

test('the page hears of start, each threshold and completion once, without an answer', async ({ finder }) => {
  await finder.tab.addInitScript(() => {
    const heard: string[] = [];
    Object.defineProperty(window, 'heard', { value: heard });
    for (const type of ['start', 'progress', 'complete', 'error']) {
      document.addEventListener(`massage-finder-${type}`, (event) =>
        heard.push(`${type} ${JSON.stringify((event as CustomEvent).detail).replace(/"rules":"[0-9a-f]{8}"/, 'rules')}`),
      );
    }
  });
  await finder.open();
  await finder.finish();
  await finder.button('Start over').count();
  const heard = await finder.tab.evaluate(() => (window as unknown as { heard: string[] }).heard);
  expect(heard).toEqual(['start {rules}', 'progress {"percent":25,rules}', 'progress {"percent":50,rules}', 'progress {"percent":75,rules}', 'complete {rules}']);
});
