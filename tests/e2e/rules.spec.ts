import { readFileSync } from 'node:fs';
import { parse } from 'yaml';
import { expect, SNIPPET, test } from './site';

const source = parse(readFileSync('rules/massage.yaml', 'utf8')) as { questions: { ask?: string }[]; techniques: { id: string }[]; rules: { suggest?: object }[] };

/** The shipped rules with another first question, as JSON. */
const edited = (question: string) => {
  const copy = structuredClone(source);
  (copy.questions[0] as { ask: string }).ask = question;
  return JSON.stringify(copy);
};

const element = (attributes: string, script = 'massage-finder') =>
  `<script src="${script}.js" async></script><massage-finder ${attributes}><a href="https://book.example/">Book a massage</a></massage-finder>`;

test('rules from a URL are used', async ({ finder, site }) => {
  site.serve('/rules.json', { body: edited('Where does it ache?'), type: 'application/json' });
  await finder.open(element('rules="/rules.json"'));
  await expect(finder.heading('Where does it ache?')).toBeVisible();
  expect(finder.errors).toEqual([]);
});

test('rules in the page are used, by the generic script too', async ({ finder, site }) => {
  await finder.open(`${element('rules="#mine"', 'massage-finder-generic')}<script type="application/json" id="mine">${edited('Where is it?').replace(/</g, '\\u003c')}</script>`);
  await expect(finder.heading('Where is it?')).toBeVisible();
  await finder.finish();
  await expect(finder.heading(/Your best match/)).toBeVisible();
  expect(site.requests).toEqual(['/', '/massage-finder-generic.js']);
});

test('rules that stand after the element, in a page that arrives slowly, are waited for', async ({ finder, site }) => {
  site.serve('/slow.js', { body: '', type: 'text/javascript', delay: 600 });
  await finder.open(
    '<script src="massage-finder.js"></script><massage-finder rules="#mine"></massage-finder><script src="/slow.js"></script>' +
      `<script type="application/json" id="mine">${edited('Where now?').replace(/</g, '\\u003c')}</script>`,
  );
  await expect(finder.heading('Where now?')).toBeVisible();
  expect(site.requests).toContain('/slow.js');
  expect(finder.errors.filter((error) => error.startsWith('massage-finder:'))).toEqual([]);
});

test('a menu from outside changes prices and nothing else', async ({ finder, site }) => {
  site.serve('/menu.json', { body: JSON.stringify({ format: 1, currency: 'EUR', sessions: [{ technique: 'deep-tissue', minutes: 45, price: 61 }] }), type: 'application/json' });
  await finder.open(element('menu="/menu.json"'));
  await finder.finish();
  await expect(finder.heading(/Deep tissue/)).toBeVisible();
  await expect(finder.root.getByText('€61')).toBeVisible();
});

const broken: [string, { body: string; status?: number; delay?: number }, RegExp][] = [
  ['missing', { body: 'Not found', status: 404 }, /answered 404/],
  ['a server error', { body: 'Oops', status: 500 }, /answered 500/],
  ['HTML instead of JSON', { body: '<!doctype html><title>Login</title>' }, /not-json/],
  ['cut short', { body: edited('Where?').slice(0, -200) }, /not-json/],
  ['misspelt', { body: JSON.stringify({ ...source, rules: [{ ...source.rules[0], suggest: { 'deep-tisue': 'well' } }] }) }, /unknown-id at rules\.0\.suggest\.deep-tisue/],
  ['hostile', { body: edited('Where?').replace('"https://book.willowandstone.example/"', '"javascript:alert(1)"') }, /bad-shape at studio\.booking/],
  ['reaching into prototypes', { body: edited('Where?').replace('{', '{"__proto__":{"polluted":1},') }, /forbidden-key/],
  ['slower than three seconds', { body: edited('Too late'), delay: 3_600 }, /did not arrive within 3 seconds/],
];

for (const [what, answer, reason] of broken) {
  test(`rules that are ${what}: the studio's script stands on its own rules, and one error says why`, async ({ finder, site }) => {
    site.serve('/rules.json', { type: 'application/json', ...answer });
    await finder.open(element('rules="/rules.json"'));
    await expect(finder.heading('Where do you feel it most?')).toBeVisible();
    const ours = finder.errors.filter((error) => error.startsWith('massage-finder:'));
    expect(ours).toHaveLength(1);
    expect(ours[0]).toMatch(reason);
  });
}

test('the generic script without good rules leaves the booking link of the page, and nothing of anybody else', async ({ finder, site }) => {
  site.serve('/rules.json', { body: '{}', type: 'application/json' });
  await finder.open(element('rules="/rules.json"', 'massage-finder-generic'));
  await expect.poll(() => finder.errors.filter((error) => error.startsWith('massage-finder:')).length).toBe(1);
  await expect(finder.tab.getByRole('link', { name: 'Book a massage' })).toBeVisible();
  expect(await finder.root.evaluate((host) => host.shadowRoot)).toBeNull();
});

test('the generic script without rules says what to do', async ({ finder }) => {
  await finder.open(SNIPPET.replace('massage-finder.js', 'massage-finder-generic.js'));
  await expect.poll(() => finder.errors.join()).toMatch(/holds no studio.*attribute rules/);
  await expect(finder.tab.getByRole('link', { name: 'Book a massage' })).toBeVisible();
});
