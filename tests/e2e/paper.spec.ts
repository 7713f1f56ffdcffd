import { showScreen } from './screens';
import { expect, test } from './site';

/** Keeps what is printed from a frame, instead of opening a dialog. */
function keepPrinted(): void {
  window.print = () => {
    const sheets = [...document.adoptedStyleSheets].map(({ cssRules }) => [...cssRules].map(({ cssText }) => cssText).join('\n'));
    (window.top as unknown as { printed: string }).printed = `<style>${sheets.join('\n')}</style>${document.body.innerHTML}`;
    window.dispatchEvent(new Event('afterprint'));
  };
}

const pagesOf = (pdf: Buffer): number => pdf.toString('latin1').match(/\/Type\s*\/Page\b/g)?.length ?? 0;

// Chromium alone makes a PDF of a page.
test.describe('on paper @chromium', () => {
  test.beforeEach(({ finder }) => finder.tab.addInitScript(keepPrinted));

  for (const format of ['Letter', 'A4'] as const) {
    test(`the whole result, all of it opened, with the note for the therapist, fits on one page of ${format}`, async ({ finder, context }) => {
      await showScreen(finder, 'the result');
      await finder.root.locator('.closing').getByRole('button', { name: 'Print' }).click();
      const printed = await finder.tab.evaluate(() => (window as unknown as { printed: string }).printed);
      for (const words of ['Deep tissue massage', '$110', 'About once a week', 'Hot salt stones', 'Marisol Vance', 'Is it normal to be sore?', 'Place: Lower back'])
        expect(printed).toContain(words);
      expect(printed).not.toMatch(/<button|<input/);
      const paper = await context.newPage();
      await paper.setContent(printed);
      expect(pagesOf(await paper.pdf({ format, margin: { top: '12mm', bottom: '12mm', left: '12mm', right: '12mm' } }))).toBe(1);
    });
  }

  test('the note is printed alone', async ({ finder }) => {
    await showScreen(finder, 'the result, all of it open');
    await finder.root.locator('.fold-body').getByRole('button', { name: 'Print' }).click();
    const printed = await finder.tab.evaluate(() => (window as unknown as { printed: string }).printed);
    expect(printed).toContain('Place: Lower back');
    expect(printed).not.toContain('Marisol Vance');
  });
});
