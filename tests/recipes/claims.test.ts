import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { LEVELS } from '../../src/engine/levels';
import { DRAWINGS, LOOKS, QUESTION_PICTURES, REGIONS, RHYTHMS } from '../../src/engine/pictures';
import { TRAITS } from '../../src/engine/traits';
import { safety, shipped } from '../builders/source';
import { after, proved, reworded, screens, told } from './after-a-recipe';
import { files, page } from './owners-page';
import { rowsUnder, ticked } from './tables';
import { recommended, visitor } from './visitors';

test('the page names every trait, and for whom the safety core leaves it out', () => {
  const groups: Record<string, string> = {
    'safety-first-days': 'new pain',
    'safety-fragile': 'fragile',
    'safety-pregnant': 'pregnant',
    'safety-careful': 'careful',
    'safety-conditions-care': 'a serious condition',
    'safety-tell-therapist': 'allergies',
  };
  const core = shipped().rulebook.rules.filter(({ id }) => id.startsWith('safety-'));
  const leftOut = (trait: (typeof TRAITS)[number]) =>
    core.filter(({ limit }) => limit?.forbid.includes(trait)).map(({ id }) => (id.endsWith('-cleared') ? "a doctor's yes" : (groups[id] ?? id)));
  const expected = TRAITS.map((trait) => [trait, [...new Set(leftOut(trait))].sort()]);
  const rows = rowsUnder(page, 'Add a technique').map(([trait, , whom]) => [ticked(trait), whom === 'nobody' ? [] : whom?.split(', ').sort()]);
  expect(rows).toEqual(expected);
});

test('the page names every level, highest first', () => {
  expect(rowsUnder(page, 'Safety').map(([level]) => ticked(level))).toEqual([...LEVELS]);
});

test('the points of the page are those that its visitor gets', () => {
  const rows = rowsUnder(page, 'How points add up');
  const achy = visitor({ location: 'lower-back', type: 'deep-ache', duration: 'months', pressure: 'firm' });
  const match = recommended(shipped(), achy).matches.find(({ technique }) => technique.id === 'deep-tissue');
  expect(rows.slice(0, -1).map(([rule, , points]) => [ticked(rule), Number(points)])).toEqual(match?.reasons.map(({ rule, points }) => [rule, points]));
  expect(Number(rows.at(-1)?.[2])).toBe(match?.points);
});

test('the new question makes a tenth screen when it must be answered, and the check refuses it', () => {
  const required: [string, string] = ['  - id: skin\n    refine: yes\n', '  - id: skin\n'];
  expect([screens(files), screens(after('Add a question')), screens(after('Add a question', required))]).toEqual([9, 9, 10]);
  expect(proved(after('Add a question', required))).toContain('path-too-long');
});

test('a doctor-first rule brings a screen of its own, and needs a question that is asked before the result', () => {
  const recipe = 'Send somebody to call you first';
  const doctorFirst: [string, string] = ['      level: gate\n      about: "pain', '      level: doctor-first\n      about: "pain'];
  expect([screens(after(recipe)), screens(after(recipe, doctorFirst))]).toEqual([9, 10]);
  expect(told(after(recipe, ['      type: not-sure\n      duration: years\n    refer:', '      stress: high\n    refer:']))).toContain('refers-on-refine');
});

test('a `not` is warned of where it holds for visitors who were not asked, and refused in a rule that protects', () => {
  const rule: [string, string] = ['      location: hips\n      day: driving\n', '      location: hips\n      not:\n        day: driving\n'];
  expect(proved(after('Add a rule', rule))).toContain('not-of-unasked');
  expect(told(after('Add a limit of your own', ['      history: sore-after\n    limit:', '      not:\n        history: sore-after\n    limit:']))).toContain('not-where-strict');
});

test('a text by language needs the first language and is told to lack another; one that stands alone is not, and a sixth language is refused', () => {
  const recipe = 'Change a reason';
  const [english, spanish] = ['      en: "You like a light touch, so we keep it gentle."\n', '      es: "Le gusta un toque ligero; por eso, lo hacemos con suavidad."\n'];
  expect(told(after(recipe, [english, '']))).toContain('missing-language');
  expect(told(after(recipe, [spanish, '']))).toContain('missing-translation');
  expect(told(after(recipe, [`\n${english}${spanish}`, ' "You like a light touch."\n']))).toEqual(told(files));
  expect(told(reworded(files, ['    - es\n', '    - pt\n']))).toContain('unsafe-language');
});

test('the page names the languages of the safety screens', () => {
  const spoken = /The safety screens and the buttons speak (.*)\. Any other language/.exec(page)?.[1] ?? '';
  expect([...spoken.matchAll(/`(\w+)`/g)].map(([, language]) => language)).toEqual(Object.keys(safety.emergency.unknown));
});

test('the page names every drawing, region, rhythm and look, and how a question is drawn', () => {
  const words = new Set([...page.matchAll(/`([\w-]+)`/g)].map(([, word]) => word));
  expect([...DRAWINGS, ...REGIONS, ...RHYTHMS, ...LOOKS].filter((word) => !words.has(word))).toEqual([]);
  expect(QUESTION_PICTURES.filter((picture) => !page.includes(`\`picture: ${picture}\``))).toEqual([]);
  const drawings = rowsUnder(page, 'Choose a drawing').flatMap(([, names]) => [...String(names).matchAll(/`([\w-]+)`/g)].map(([, name]) => name));
  expect(drawings).toEqual([...DRAWINGS]);
});

test('two answers may not share a region, a picture takes the place of a drawing, and a colour without quotation marks is a note', () => {
  expect(told(after('Add an answer, and its place on the body', ['          - arms\n', '          - neck\n']))).toContain('region-twice');
  expect(told(after('Show a picture of your own', ['    image:\n', '    picture: feet\n    image:\n']))).toContain('two-pictures');
  expect(told(after('Change the colour and the look', ['accent: "#7a3e6b"', 'accent: #7a3e6b']))).toContain('text-cut');
});

test('safety questions can be placed, not changed, and a postponement says until when', () => {
  expect(told(after('Ask about health first', ['  - id: health\n', '  - id: health\n    ask: "Well?"\n']))).toContain('core-question');
  expect(told(after('Send somebody to call you first', ['      level: gate\n      about: "pain', '      level: postpone\n      about: "pain']))).toContain('missing-until');
});

test('every command of the page is called as the command line says, with options that it has', () => {
  const source = readFileSync('src/cli/commands.ts', 'utf8');
  const usages = [...source.matchAll(/name: '(\w+)',\s*usage: \[([\s\S]*?)'\s*,?\s*\],/g)].map(([, name, calls]) => ({ name, options: String(calls).match(/--?\w+/g) ?? [] }));
  const calls = [...page.matchAll(/^npx massage-finder (\w+)(.*)$/gm)].map(([, name, rest]) => ({ name, options: String(rest).match(/(?<= )--?\w+/g) ?? [] }));
  expect(calls.length).toBeGreaterThan(4);
  for (const { name, options } of calls) {
    const usage = usages.find((candidate) => candidate.name === name);
    expect(usage?.name).toBe(name);
    expect(usage?.options).toEqual(expect.arrayContaining(options));
  }
});
