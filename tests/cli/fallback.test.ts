import { JSDOM } from 'jsdom';
import { expect, test } from 'vitest';
import { placeElement } from '../../embed/snippet/markup';
import { type FallbackContent, fallback } from '../../src/cli/fallback';
import { coreFor, load } from '../../src/language/load';
import type { RulebookSource } from '../../src/language/schema';
import { rulebookSource, safety, shipped } from '../builders/source';

const { rulebook, menu, source } = shipped();

const core = new Set(coreFor(source, safety).rules.map(({ id }) => id));

const parts = (changes: Partial<FallbackContent> = {}): FallbackContent => ({ rulebook, menu, core, language: 'en', headingLevel: 2, ...changes });

/** What the command prints. */
const printed = (content: FallbackContent) => placeElement({}, fallback(content));

const page = (text: string) => new JSDOM(`<!doctype html><html lang="en"><head><title>A page</title></head><body>${text}</body></html>`).window.document;

/** The fallback of a small rulebook with changes, loaded as from a file. */
function fallbackOf(changes: Partial<RulebookSource>, language = 'en'): string {
  const loaded = load({ name: 'book', text: JSON.stringify(rulebookSource(changes)) }, undefined, safety);
  if (!loaded.rulebook || !loaded.menu) throw new Error(loaded.findings.map(({ what }) => what).join('\n'));
  return printed(parts({ rulebook: loaded.rulebook, menu: loaded.menu, language }));
}

test.each(['en', 'es'])('in %s it is HTML that a browser does not have to mend, without styles or scripts in attributes', (language) => {
  const text = printed(parts({ language }));
  const document = page(text);
  expect(document.body.innerHTML).toBe(text.replace(/&#39;/g, "'").replace(/&quot;/g, '"'));
  for (const element of document.querySelectorAll('body *')) for (const { name } of element.attributes) expect(name).toMatch(/^(?:class|href|lang|dir)$/);
});

test('every technique that is offered stands in it with what it is for, and none that is paused', () => {
  const [first, ...others] = rulebook.techniques;
  const paused = { ...menu, sessions: menu.sessions.map((session) => (session.technique === first?.id ? { ...session, offered: false } : session)) };
  const terms = (text: string) => [...page(text).querySelectorAll('.massage-finder-offers dt')].map((term) => term.textContent);
  const names = (techniques: readonly { name: unknown }[]) => techniques.map(({ name }) => (name as { en: string }).en);
  expect(terms(printed(parts()))).toEqual(names(rulebook.techniques));
  expect(terms(printed(parts({ menu: paused })))).toEqual(names(others));
  const offers = page(printed(parts())).querySelector('.massage-finder-offers');
  for (const { about, feels } of rulebook.techniques) {
    expect(offers?.textContent).toContain((about as { en: string }).en);
    expect(offers?.textContent).toContain((feels as { en: string }).en);
  }
  expect([...(offers?.querySelectorAll('a') ?? [])].map(({ href }) => href)).toEqual([rulebook.studio.booking, 'tel:+15035550100']);
});

test('the advice comes first: every referral of the core with all that it says to do; and nothing is sold in it', () => {
  const document = page(printed(parts()));
  const [advice, offers] = document.querySelectorAll('section');
  expect([advice?.className, offers?.className]).toEqual(['massage-finder-advice', 'massage-finder-offers']);
  for (const rule of rulebook.rules) {
    // "Go back and choose that answer" is of use in the finder alone.
    if (rule.refer && rule.id !== 'safety-unsure') for (const step of rule.refer.do) expect(advice?.textContent).toContain((step as { en: string }).en);
  }
  expect(advice?.textContent).not.toMatch(/go back/i);
  expect(advice?.textContent).toContain('ask your doctor too before your first massage');
  expect([...(advice?.querySelectorAll('a') ?? [])].map(({ href }) => href)).toEqual(['tel:911']);
  for (const { name } of rulebook.techniques) expect(advice?.textContent).not.toContain((name as { en: string }).en);
  // The emergency is not folded away.
  expect(advice?.querySelector('details details, details h3')).toBeNull();
  expect([...(advice?.querySelectorAll('h2, h3') ?? [])].map((heading) => heading.textContent)).toEqual(['Do any of these apply to you?', 'Get emergency care now']);
});

test('each language has the same in its own words', () => {
  const [english, spanish] = ['en', 'es'].map((language) => page(printed(parts({ language }))));
  const shape = (document: Document | undefined) => [...(document?.querySelectorAll('body *') ?? [])].map(({ tagName }) => tagName);
  expect(shape(spanish)).toEqual(shape(english));
  const texts = (document: Document | undefined) => [...(document?.querySelectorAll('summary, dt, dd, li, h2, h3') ?? [])].map(({ textContent }) => textContent);
  const same = texts(spanish).filter((text) => texts(english).includes(text));
  expect(same).toEqual(['Willow & Stone', 'Ashiatsu']);
  expect(spanish?.querySelector('.massage-finder-fallback')?.getAttribute('lang')).toBe('es');
});

test('words that are missing in the language are named as what they are', () => {
  const studio = { name: 'Test Studio', languages: ['en', 'es'], country: 'US', booking: 'https://book.example/' } as RulebookSource['studio'];
  const techniques = [
    { id: 'soft', name: { en: 'Soft', es: 'Suave' }, pressure: 'light', traits: 'none', about: { en: 'About soft.' }, feels: 'Feels soft.' },
  ] as RulebookSource['techniques'];
  const rules = [{ id: 'gentle', when: { pressure: 'light' }, suggest: { soft: 'well' }, because: 'You like it light.' }] as RulebookSource['rules'];
  const document = page(fallbackOf({ studio, techniques, rules }, 'es'));
  expect([...document.querySelectorAll('.massage-finder-offers [lang]')].map((element) => [element.getAttribute('lang'), element.textContent])).toEqual([['en', 'About soft.']]);
});

test('what a text says cannot become markup, and a link keeps its address', () => {
  const name = 'A <b>bold</b> & "quoted" </massage-finder><script>alert(1)</script>';
  const document = page(fallbackOf({ studio: { name, languages: ['en'], country: 'US', booking: 'https://book.example/?a=1&lt=2' } }));
  expect(document.querySelector('.massage-finder-offers h2')?.textContent).toBe(name);
  expect(document.querySelector('script, b')).toBeNull();
  expect(document.querySelector('massage-finder a[href^="https:"]')?.getAttribute('href')).toBe('https://book.example/?a=1&lt=2');
});

test('without a booking link, a phone or a country it says nothing of them; Arabic stands from right to left', () => {
  const bare = page(fallbackOf({ studio: { name: 'Test Studio', languages: ['en'] } }));
  expect(bare.querySelectorAll('a')).toHaveLength(0);
  const arabic = page(fallbackOf({ studio: { name: 'Test Studio', languages: ['ar'], country: 'US' } }, 'ar'));
  expect(arabic.querySelector('.massage-finder-fallback')?.getAttribute('dir')).toBe('rtl');
});

test('headings follow the page, and the height is told of the first question that was measured alone', () => {
  expect(printed(parts({ headingLevel: 5 }))).toMatch(/<h5>[^<]+<\/h5>\n<h6>/);
  expect(printed(parts())).toContain('min-height: 63rem }');
  expect(fallbackOf({})).not.toMatch(/min-height: \d/);
});
