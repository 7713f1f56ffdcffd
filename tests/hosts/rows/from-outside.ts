import { readFileSync } from 'node:fs';
import { parse } from 'yaml';
import type { Answer } from '../../e2e/site';
import { expect } from '../../e2e/site';
import { element, type Group, page, type Row, script } from '../row';
import type { Visit } from '../run-row';

const RULES: string = JSON.stringify(parse(readFileSync('rules/massage.yaml', 'utf8')));
const JSON_TYPE = 'application/json';

/** What can be wrong with rules from outside: the file, and the reason that the console gives. */
const FAILURES: readonly [id: string, hazard: string, answer: () => Answer, reason: RegExp][] = [
  ['404', '404', () => ({ body: 'Not found', status: 404 }), /rules\.json answered 404/],
  ['500', '500', () => ({ body: 'Oops', status: 500 }), /rules\.json answered 500/],
  ['html', 'HTML instead of JSON', () => ({ body: '<!doctype html><title>Sign in</title><p>Sign in' }), /rules\.json was refused: not-json/],
  ['cut', 'cut short', () => ({ body: RULES.slice(0, RULES.length >> 1), type: JSON_TYPE }), /rules\.json was refused: not-json/],
  ['empty', 'empty', () => ({ body: '', type: JSON_TYPE }), /rules\.json was refused: not-json/],
  // Read or not: that depends on how quick the machine is.
  [
    'huge',
    '20 MB',
    () => ({ body: `${RULES.slice(0, -1)},"more":"${'x'.repeat(20_000_000)}"}`, type: JSON_TYPE }),
    /rules\.json (?:was refused: |did not arrive within 3 seconds)/,
  ],
  ['slow', 'slower than three seconds', () => ({ body: RULES, type: JSON_TYPE, delay: 20_000 }), /rules\.json did not arrive within 3 seconds/],
  ['offline', 'offline', () => ({ body: '', drop: true }), /rules\.json could not be fetched/],
  [
    'script-link',
    'hostile: a `javascript:` link',
    () => ({ body: RULES.replace(/"booking":"[^"]*"/, '"booking":"javascript:alert(1)"'), type: JSON_TYPE }),
    /bad-shape at studio\.booking/,
  ],
  ['proto', 'hostile: `__proto__`', () => ({ body: RULES.replace('{', '{"__proto__":{"polluted":1},'), type: JSON_TYPE }), /forbidden-key/],
  [
    'deep',
    'hostile: nested 100,000 deep',
    () => ({ body: RULES.replace('"rules":[', `"rules":[${'['.repeat(100_000)}${']'.repeat(100_000)},`), type: JSON_TYPE }),
    /rules\.json was refused: /,
  ],
  [
    'deep-when',
    'hostile: a condition nested 5,000 deep',
    () => ({ body: RULES.replace('"when":{', `"when":{"not":${'{"not":'.repeat(5_000)}{}${'}'.repeat(5_000)},`), type: JSON_TYPE }),
    /rules\.json was refused: /,
  ],
];

/** The baked studio's menu shows nowhere: it belongs to other rules. */
const withoutBakedMenu = async (visit: Visit): Promise<void> => {
  await visit.finish();
  const words = await visit.words();
  expect(words).not.toMatch(/\$\s?\d/);
  expect(words).not.toContain('503 555 0100');
};

const failing = (generic: boolean): Row[] =>
  FAILURES.map(([id, hazard, answer, reason]) => ({
    id: `${generic ? 'generic' : 'studio'}-${id}`,
    hazard: `${generic ? 'generic script' : "a studio's script"}: ${hazard}`,
    page: page(`${script('async', generic ? '/massage-finder-generic.js' : undefined)}${element('rules="/rules.json"')}`),
    files: () => ({ '/rules.json': answer() }),
    allowed: [generic ? 'fallback' : 'works'],
    logs: [reason],
  }));

const fine = (id: string, hazard: string, address: string, answer: Answer, more: Partial<Row> = {}): Row => ({
  id,
  hazard,
  page: page(`${script('async', address)}${element('rules="/rules.json"')}`),
  files: () => ({ '/rules.json': answer }),
  allowed: ['works'],
  ...more,
});

export const fromOutsideRows: Group = {
  title: 'Rules from outside',
  rows: [
    ...failing(false),
    ...failing(true),
    fine('studio-fine', "a studio's script: other rules, and nothing of its own menu", '/massage-finder.js', { body: RULES, type: JSON_TYPE }, { visit: withoutBakedMenu }),
    fine('generic-fine', 'generic script: sound rules, to the result', '/massage-finder-generic.js', { body: RULES, type: JSON_TYPE }, { visit: withoutBakedMenu }),
    fine('generic-bom', 'generic script: a byte order mark is no mistake', '/massage-finder-generic.js', { body: `\uFEFF${RULES}`, type: JSON_TYPE }),
    fine('studio-bom', "a studio's script: a byte order mark is no mistake", '/massage-finder.js', { body: `\uFEFF${RULES}`, type: JSON_TYPE }),
    {
      id: 'generic-without',
      hazard: 'generic script: no rules named',
      page: page(`${script('async', '/massage-finder-generic.js')}${element()}`),
      allowed: ['fallback'],
      logs: [/names no rules/],
    },
    {
      id: 'generic-no-menu',
      hazard: 'generic script: sound rules beside a menu that is not there',
      page: page(`${script('async', '/massage-finder-generic.js')}${element('rules="/rules.json" menu="/menu.json"')}`),
      files: () => ({ '/rules.json': { body: RULES, type: JSON_TYPE } }),
      allowed: ['fallback'],
      logs: [/menu\.json answered 404/],
    },
  ],
};
