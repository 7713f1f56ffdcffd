import { parse } from 'yaml';
import { expect, PROVING, test } from './studio-page';

const MINUTES_60 = /^Price \(USD\) \(60 minutes Swedish/;

test.describe('the rules studio @chromium', () => {
  test('opens on the menu, finds the shipped files in order, and asks for nothing but its own files', async ({ studio, site }) => {
    await studio.open();
    await expect(studio.tabNamed('My menu')).toHaveAttribute('aria-selected', 'true');
    await expect(studio.field(MINUTES_60)).toHaveValue('95');
    await expect(studio.standing).toHaveText('All is well', { timeout: PROVING });
    await studio.tabNamed('My rules').click();
    await expect(studio.preview.getByRole('heading', { name: 'Where do you feel it most?' })).toBeVisible();
    expect(site.requests.every((pathname) => pathname.startsWith('/site/'))).toBe(true);
    expect(studio.errors).toEqual([]);
  });

  test('a price changed by form stands in the file with its comments, in the preview and in the block to paste', async ({ studio }) => {
    await studio.open();
    await studio.field(MINUTES_60).fill('99');
    const before = await studio.saved('Save menu.yaml');
    expect(before.name).toBe('menu.yaml');
    expect(before.text).toContain('# The menu of Willow & Stone');
    expect(before.text).toContain('# Shown from the first day to the last, both included.');
    expect(parse(before.text).sessions[0]).toMatchObject({ technique: 'swedish', minutes: 60, price: 99 });

    await expect(studio.standing).toHaveText('All is well', { timeout: PROVING });
    await studio.button('Copy my menu').click();
    await expect(studio.tab.getByText('Copied.')).toBeVisible();
    const block = await studio.copied();
    const finder = await studio.visit(`<script src="massage-finder.js" async></script>${block}`);
    await finder.answerFirstQuestions({ type: /Tense or tired/, pressure: /^Light/ });
    await finder.tick(/^None of these/);
    await finder.tick(/^None of these/);
    await expect(finder.heading(/Swedish/)).toBeVisible();
    await expect(finder.root.getByText('$99').first()).toBeVisible();
  });

  test('a form edit is undone and done again, and a paused technique is no longer suggested', async ({ studio }) => {
    await studio.open();
    await studio.field(MINUTES_60).fill('99');
    await studio.button('Undo').first().click();
    await expect(studio.field(MINUTES_60)).toHaveValue('95');
    await studio.button('Redo').first().click();
    await expect(studio.field(MINUTES_60)).toHaveValue('99');
    await studio.tab.getByRole('switch', { name: 'Offered (Ashiatsu)' }).press('Space');
    const { text } = await studio.saved('Save menu.yaml');
    const ashiatsu = parse(text).sessions.filter(({ technique }: { technique: string }) => technique === 'ashiatsu');
    expect(ashiatsu.map(({ offered }: { offered: unknown }) => offered)).toEqual(['no', 'no', 'no']);
  });

  test('a mistake in the form is said at its field, holds everything back, and is mended', async ({ studio }) => {
    await studio.open();
    await studio.field(MINUTES_60).fill('ninety');
    await expect(studio.field(MINUTES_60)).toHaveAttribute('aria-invalid', 'true');
    await expect(studio.field(MINUTES_60)).toHaveAccessibleDescription(/Write the price as a number/);
    await expect(studio.button('Copy my menu')).toHaveAttribute('aria-disabled', 'true');
    await studio.tab.getByRole('link', { name: /swedish 60 min › price/ }).click();
    await expect(studio.field(MINUTES_60)).toBeFocused();
    await studio.field(MINUTES_60).fill('90,50');
    await expect(studio.field(MINUTES_60)).toHaveAttribute('aria-invalid', 'false');
    expect(parse((await studio.saved('Save menu.yaml')).text).sessions[0].price).toBe(90.5);
  });

  test('a rule edited changes the preview, and its impact is counted', async ({ studio }) => {
    await studio.open();
    await studio.tabNamed('My rules').click();
    await expect(studio.preview.getByRole('heading', { name: 'Where do you feel it most?' })).toBeVisible();
    await studio.rewrite('Where do you feel it most?', 'Where does it ache?');
    await expect(studio.preview.getByRole('heading', { name: 'Where does it ache?' })).toBeVisible();
    await studio.tabNamed('Impact').click();
    const impact = studio.tab.getByRole('tabpanel', { name: 'Impact' });
    await expect(impact.getByText(/No visitor is told to see a doctor more or less often/)).toBeVisible({ timeout: PROVING });

    await studio.select('id: deep-ache\n    when');
    await studio.rewrite('      deep-tissue: strongly\n      swedish: slightly', '      myofascial: strongly\n      swedish: slightly');
    const table = impact.getByRole('table').first();
    await expect(table).toBeVisible({ timeout: PROVING });
    await expect(impact.getByRole('heading', { name: 'Another best match' })).toBeVisible();
    await expect(table.getByRole('row').filter({ hasText: 'Deep tissue massage' }).filter({ hasText: 'Myofascial release' }).first()).toContainText(/answer sets/);
  });

  test('a mistake is marked at its place, keeps the last good preview, leads to its line, and is mended', async ({ studio }) => {
    await studio.open();
    await studio.tabNamed('My rules').click();
    await expect(studio.standing).toHaveText('All is well', { timeout: PROVING });
    await studio.rewrite('trigger-point: strongly', 'triger-point: strongly');
    await expect(studio.tab.locator('.cm-lintRange-error')).toHaveText('triger-point');
    await expect(studio.tab.getByText('This is your last version that worked.')).toBeVisible();
    await expect(studio.preview.getByRole('heading', { name: 'Where do you feel it most?' })).toBeVisible();
    const problems = studio.tab.getByRole('tabpanel', { name: /^Problems/ });
    await expect(problems).toContainText('Did you mean trigger-point?');

    await studio.tabNamed('Go live').click();
    for (const name of [/^Download massage-finder.js/, 'Copy my rules', 'Copy the preview link']) await expect(studio.button(name)).toHaveAttribute('aria-disabled', 'true');
    await studio.button('Copy my rules').press('Enter');
    await expect(studio.tab.getByText('Copied.')).toHaveCount(0);

    await studio.tabNamed('My rules').click();
    await problems.getByRole('button', { name: /^Line/ }).first().click();
    await expect(studio.code).toBeFocused();
    for (let letters = 0; letters < 3; letters += 1) await studio.tab.keyboard.press('ArrowRight');
    await studio.tab.keyboard.insertText('g');
    await expect(studio.standing).toHaveText('All is well', { timeout: PROVING });
    await expect(studio.tab.locator('.cm-lintRange-error')).toHaveCount(0);
    expect(studio.errors).toEqual([]);
  });

  test('completion offers what fits the place, and the keyboard gets out of the editor', async ({ studio }) => {
    await studio.open();
    await studio.tabNamed('My rules').click();
    await expect(studio.standing).toHaveText('All is well', { timeout: PROVING });
    await studio.rewrite('      type: knot\n    suggest', '      type: \n    suggest');
    await studio.tab.keyboard.press('ArrowUp');
    await studio.tab.keyboard.press('End');
    await studio.tab.keyboard.press('Control+Space');
    const options = studio.tab.getByRole('listbox').getByRole('option');
    await expect(options.filter({ hasText: 'down-the-leg' })).toContainText('Pain that runs down the leg');
    await options.filter({ hasText: /^knot/ }).click();
    await expect(studio.standing).toHaveText('All is well', { timeout: PROVING });
    await studio.tab.keyboard.press('Tab');
    await expect(studio.code).not.toBeFocused();
    expect(studio.errors).toEqual([]);
  });

  test('a visitor tried is told why, and becomes an example with one button', async ({ studio }) => {
    await studio.open();
    await studio.tabNamed('My rules').click();
    await studio.tabNamed('Try a visitor').click();
    const panel = studio.tab.getByRole('tabpanel', { name: 'Try a visitor' });
    const answers: [string, string][] = [
      ['Where do you feel it most?', 'Upper back'],
      ['What does it feel like?', 'A deep, knotted ache'],
      ['How long have you had it?', 'Three months to a year'],
      ['How much pressure feels good to you?', 'Firm'],
    ];
    for (const [question, option] of answers) await panel.getByLabel(question).selectOption(option);
    await expect(panel.getByText('Deep tissue massage').first()).toBeVisible();
    await expect(panel.getByText('You have a deep, knotted ache. Long, slow strokes suit you.').first()).toBeVisible();
    await panel.getByLabel('Name of the example').fill('Tried in the studio');
    await panel.getByRole('button', { name: 'Make it an example' }).click();
    await expect(studio.standing).toHaveText('All is well', { timeout: PROVING });
    const { text } = await studio.saved('Save massage.yaml');
    expect(parse(text).examples.at(-1)).toEqual({
      name: 'Tried in the studio',
      answers: { location: 'upper-back', type: 'deep-ache', duration: 'months', pressure: 'firm' },
      expect: { technique: 'deep-tissue' },
    });
    await panel.getByRole('button', { name: 'Go to the rule deep-ache' }).first().click();
    await expect(studio.code).toBeFocused();
    await expect(studio.tab.locator('.cm-activeLine')).toHaveText('  - id: deep-ache');
  });

  test('the coverage map shows two questions of the owner’s choice', async ({ studio }) => {
    await studio.open();
    await studio.tabNamed('My rules').click();
    await studio.tabNamed('Coverage').click();
    const panel = studio.tab.getByRole('tabpanel', { name: 'Coverage' });
    await panel.getByRole('combobox', { name: 'Down' }).selectOption('What does it feel like?');
    await panel.getByRole('combobox', { name: 'Across' }).selectOption('How much pressure feels good to you?');
    const row = panel.getByRole('row', { name: /Tense or tired all over/ });
    await expect(row.getByRole('cell').first()).toContainText(/Swedish massage \d/, { timeout: PROVING });
    await panel.getByRole('combobox', { name: 'Across' }).selectOption('Where do you feel it most?');
    await expect(panel.getByRole('columnheader', { name: 'Neck' })).toBeVisible({ timeout: PROVING });
  });
});
