import { SAME_EVERYWHERE, showScreen } from './screens';
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

  const told = { location: 'lower-back', type: 'deep-ache', duration: 'months', pressure: 'firm', signs: ['none'] };
  const PRINTED = {
    'with nothing to tell': { answers: { ...told, health: ['none'] }, words: ['Deep tissue massage', '$110', 'Masaje de tejido profundo'] },
    'with much to tell, and every question answered that makes it fit better': {
      answers: { ...told, health: ['pregnant', 'fragile', 'tell-therapist'] },
      words: ['Swedish massage', '$95', 'Masaje sueco'],
    },
  };
  for (const [kind, { answers, words }] of Object.entries(PRINTED)) {
    for (const lang of ['en', 'es']) {
      test(`the whole result ${kind}, all of it opened, with the note for the therapist, fits on one page in ${lang}`, async ({ finder, context }) => {
        await finder.openAt('health', answers, { html: `lang="${lang}"`, head: SAME_EVERYWHERE });
        await finder.root.locator('.bottom .primary').click();
        await finder.root.locator('.best-name').waitFor();
        if (answers.health.length > 1)
          for (const refinement of await finder.root.locator('.refinement').all())
            await refinement
              .locator('input')
              .first()
              .evaluate((input: HTMLInputElement) => input.click());
        await finder.root.locator('.closing button').click();
        const printed = await finder.tab.evaluate(() => (window as unknown as { printed: string }).printed);
        for (const part of [words[lang === 'en' ? 0 : 2] as string, words[1] as string, 'Marisol Vance', 'Place: Lower back']) expect(printed).toContain(part);
        expect(printed).not.toMatch(/<button|<input/);
        const paper = await context.newPage();
        await paper.goto(finder.site.url);
        await paper.setContent(`${SAME_EVERYWHERE}${printed}`);
        for (const [part, property] of [
          ['.drawing path', 'stroke'],
          ['.timeline path', 'stroke'],
          ['.timeline circle', 'fill'],
        ] as const) {
          expect(
            await paper
              .locator(part)
              .first()
              .evaluate((line, name) => getComputedStyle(line)[name], property),
            `${part} is drawn`,
          ).toMatch(/^rgb/);
        }
        for (const format of ['Letter', 'A4'] as const) {
          expect(pagesOf(await paper.pdf({ format, margin: { top: '12mm', bottom: '12mm', left: '12mm', right: '12mm' } })), format).toBe(1);
        }
      });
    }
  }

  test('the note is printed alone', async ({ finder }) => {
    await showScreen(finder, 'the result, all of it open');
    await finder.root.locator('.fold-body').getByRole('button', { name: 'Print' }).click();
    const printed = await finder.tab.evaluate(() => (window as unknown as { printed: string }).printed);
    expect(printed).toContain('Place: Lower back');
    expect(printed).not.toContain('Marisol Vance');
  });
});
