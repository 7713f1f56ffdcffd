import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { allFindings, edited, MENU, RULES, told } from '../builders/faulty-files';
import { PROOF_CODES } from '../builders/proof-codes';
import { analytics } from './mistakes/analytics';
import { conditions } from './mistakes/conditions';
import { entries } from './mistakes/entries';
import { layout } from './mistakes/layout';
import { limits } from './mistakes/limits';
import type { Mistakes } from './mistakes/mistake';
import { pictures } from './mistakes/pictures';
import { quoting } from './mistakes/quoting';
import { shape } from './mistakes/shape';
import { words } from './mistakes/words';

const groups: Record<string, Mistakes> = { shape, limits, quoting, layout, conditions, entries, pictures, words, analytics };

test('the files that the mistakes are made in are sound', () => {
  expect(allFindings(RULES, MENU)).toEqual([]);
});

for (const [group, mistakes] of Object.entries(groups)) {
  describe(group, () => {
    test.each(Object.entries(mistakes))('%s', (_, { code, rules = [], menu = [], told: expected }) => {
      const findings = allFindings(edited(RULES, rules), edited(MENU, menu));
      expect(findings.map(told)).toEqual(expected);
      expect(findings.map((finding) => finding.code)).toContain(code);
    });
  });
}

test('every sentence is told of a real file; not-json is told by the script alone, and some by the proofs', () => {
  const sentences = [...readFileSync('src/language/words.ts', 'utf8').matchAll(/case '([\w-]+)':/g)].map(([, code]) => code);
  const shown = new Set<string>(Object.values(groups).flatMap((mistakes) => Object.values(mistakes).map(({ code }) => code)));
  expect(sentences.filter((code) => !shown.has(String(code)))).toEqual(['not-json', ...PROOF_CODES]);
});
