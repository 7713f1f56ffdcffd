import { describe, expect, test } from 'vitest';
import { consult } from '../../src/engine/consult';
import { PRESSURES } from '../../src/engine/pressure';
import type { Treatment } from '../../src/engine/rulebook';
import { TRAITS } from '../../src/engine/traits';
import type { RulebookSource } from '../../src/language/schema';
import { answersTo, everyCombination, expectedLevel, expectedLimits } from '../builders/safety-combinations';
import type { RowLimit } from '../builders/safety-table';
import { safety, shipped } from '../builders/source';
import { compileWith } from '../builders/with-core';

const { source, menu } = shipped();
const words = { name: 'Invented', about: 'About.', feels: 'Feels.' };
const KINDS = PRESSURES.flatMap((pressure) =>
  [undefined, ...TRAITS].map((trait) => ({ ...words, pressure, traits: trait ? [trait] : ('none' as const), kind: `${pressure}-${trait ?? 'plain'}` })),
);
const techniques = KINDS.map(({ kind, ...each }) => ({ ...each, id: `technique-${kind}` }));
const enhancements = KINDS.map(({ kind, ...each }) => ({ ...each, id: `enhancement-${kind}` }));

/** The shipped rulebook with techniques and enhancements that an owner might invent: each single trait at each pressure. */
const invented: RulebookSource = { ...source, techniques: [...source.techniques, ...techniques], enhancements: [...(source.enhancements ?? []), ...enhancements] };

/** A rule that wants all of them as strongly as can be, for everybody. */
const eager: RulebookSource['rules'][number] = {
  id: 'eager',
  when: { location: 'lower-back' },
  suggest: Object.fromEntries(invented.techniques.map(({ id }) => [id, 'strongly' as const])),
  enhance: (invented.enhancements ?? []).map(({ id }) => id),
  because: 'You want everything.',
};

const rulebook = compileWith({ ...invented, rules: [...source.rules, eager] }, safety);
const onlyEager = compileWith({ ...invented, rules: [eager] }, safety);
const OTHERS = { location: 'lower-back', type: 'tired', pressure: 'deepest', warm: 'no' };
const recommended = everyCombination().filter((combination) => expectedLevel(combination) === undefined);

const breaks = ({ pressure, traits }: Treatment, { pressure: cap = 'deepest', forbid, unless }: RowLimit) =>
  forbid.some((trait) => traits.includes(trait)) || (PRESSURES.indexOf(pressure) > PRESSURES.indexOf(cap) && !(unless && traits.includes(unless)));

test('every combination that is recommended something keeps every limit, for all that ships and all that an owner may invent', () => {
  expect(recommended.length).toBe(256);
  for (const combination of recommended) {
    const outcome = consult(rulebook, menu, answersTo(combination, OTHERS));
    if (outcome.kind !== 'recommendation') throw new Error(JSON.stringify(combination));
    const { matches, enhancements: added } = outcome.recommendation;
    const limits = expectedLimits(combination);
    for (const treatment of [...matches.flatMap(({ technique, blends }) => [technique, ...blends]), ...added.map(({ enhancement }) => enhancement)]) {
      expect(
        limits.filter((limit) => breaks(treatment, limit)),
        `${treatment.id} for ${JSON.stringify(combination)}`,
      ).toEqual([]);
    }
  }
});

test('the limits of the table are all there is: whatever they allow is suggested, and nothing else', () => {
  const all = new Set<string>();
  for (const combination of recommended) {
    const outcome = consult(onlyEager, menu, answersTo(combination, OTHERS));
    if (outcome.kind !== 'recommendation') throw new Error(JSON.stringify(combination));
    const limits = expectedLimits(combination);
    const allowed = onlyEager.techniques.filter((technique) => limits.every((limit) => !breaks(technique, limit))).map(({ id }) => id);
    expect(outcome.recommendation.matches.map(({ technique }) => technique.id).sort()).toEqual(allowed.sort());
    const added = outcome.recommendation.enhancements.flatMap(({ enhancement }) => (enhancement.with ? [] : [enhancement.id]));
    const mayBeAdded = onlyEager.enhancements.filter((enhancement) => !enhancement.with && limits.every((limit) => !breaks(enhancement, limit)));
    expect(added).toEqual(mayBeAdded.map(({ id }) => id));
    for (const id of allowed) all.add(id);
  }
  expect(all.size).toBe(onlyEager.techniques.length);
});

test('telling one thing more never allows what was not allowed before', () => {
  const suggested = new Map(
    recommended.map((combination) => {
      const outcome = consult(onlyEager, menu, answersTo(combination, OTHERS));
      const { signs, health, duration } = combination;
      const matches = outcome.kind === 'recommendation' ? outcome.recommendation.matches.map(({ technique }) => technique.id) : [];
      return [
        [duration, ...signs.map((option) => `s-${option}`), ...health]
          .filter((option) => !option.endsWith('none'))
          .sort()
          .join(),
        matches,
      ];
    }),
  );
  expect(suggested.size).toBe(recommended.length);
  let compared = 0;
  for (const [told, matches] of suggested) {
    for (const option of told.split(',')) {
      const less = suggested.get(
        told
          .split(',')
          .filter((each) => each !== option)
          .join(),
      );
      if (!less) continue;
      compared += 1;
      expect(
        matches.filter((id) => !less.includes(id)),
        `${told} without ${option}`,
      ).toEqual([]);
    }
  }
  expect(compared).toBeGreaterThan(recommended.length);
});

test.each(techniques.filter(({ traits }) => traits[0] === 'cbd' || traits[0] === 'partner').map(({ id }) => id))(
  '%s carries the note of the safety core on its first day',
  (id) => {
    const technique = rulebook.techniques.find((each) => each.id === id);
    const note = (id.endsWith('cbd') ? safety.traits.cbd : safety.traits.partner) as Record<string, string>;
    expect(rulebook.languages).toEqual(['en', 'es']);
    expect(technique?.cautions).toEqual([{ en: note['en'], es: note['es'] }]);
  },
);

describe('CBD carries its note about allergies, medicines, drug tests, pregnancy and breastfeeding; a partner is screened apart', () => {
  test.each([
    ['en', ['allergies', 'medicines', 'drug test', 'pregnancy', 'breastfeeding'], 'separately'],
    ['es', ['alergias', 'medicinas', 'prueba de drogas', 'embarazo', 'lactancia'], 'por separado'],
    ['fr', ['allergies', 'médicaments', 'test de drogues', 'grossesse', 'allaitement'], 'à part'],
    ['de', ['Allergien', 'Medikamente', 'Drogentest', 'Schwangerschaft', 'Stillzeit'], 'gesondert'],
    ['ar', ['حساسية', 'أدوية', 'فحص المخدرات', 'الحمل', 'الرضاعة'], 'على حدة'],
  ])('in %s', (language, words, apart) => {
    const { cbd, partner } = safety.traits as Record<string, Record<string, string>>;
    for (const word of words) expect(cbd?.[language]).toContain(word);
    expect(partner?.[language]).toContain(apart);
  });
});
