import { expect } from 'vitest';
import { isOffered, noticesOn, sessionsOf } from '../../src/engine/menu';
import { pathOf } from '../../src/engine/path';
import { exceeds } from '../../src/engine/pressure';
import type { Words } from '../../src/engine/rulebook';
import { inLanguage } from '../../src/engine/words';
import type { Finding } from '../../src/language/load';
import { longestPath } from '../../src/verify/longest-path';
import type { Sound } from './owners-page';
import { recommended, referred, ruleHolds, techniques, visitor } from './visitors';

/** What a recipe must have changed for visitors, and what it must not. */
export type Effect = (before: Sound, after: Sound) => void;

/** The recipes after which work is left, and what the check calls it. */
export const unfinished: Readonly<Record<string, Finding['code']>> = { 'Speak French, German or Arabic': 'missing-translation' };

const question = ({ rulebook }: Sound, id: string) => rulebook.questions.find((asked) => asked.id === id);

const option = (sound: Sound, of: string, id: string) => question(sound, of)?.options.find((offered) => offered.id === id);

const technique = ({ rulebook }: Sound, id: string) => rulebook.techniques.find((offered) => offered.id === id);

/** A text in English and in Spanish. */
const inBoth = (words: Words = '') => [inLanguage(words, 'en', 'en'), inLanguage(words, 'es', 'en')];

function newExamples(before: Sound, after: Sound): string[] {
  const names = ({ checked }: Sound) => checked.loaded.source?.examples?.map(({ name }) => name) ?? [];
  return names(after).filter((name) => !names(before).includes(name));
}

/** The effect of each recipe, by its heading. */
export const effects: Record<string, Effect> = {
  'Change a price': (before, after) => {
    const prices = ({ menu }: Sound) => sessionsOf(menu, 'ashiatsu').map(({ price }) => price);
    expect(prices(before)).toEqual([120, 140, 160]);
    expect(prices(after)).toEqual([125, 140, 160]);
  },
  'Pause a technique': (before, after) => {
    const likesItDeep = visitor({ location: 'lower-back', type: 'deep-ache', pressure: 'deepest' });
    const [best, next] = techniques(before, likesItDeep);
    expect(best).toBe('ashiatsu');
    expect([isOffered(before.menu, 'ashiatsu'), isOffered(after.menu, 'ashiatsu')]).toEqual([true, false]);
    expect(techniques(after, likesItDeep)[0]).toBe(next);
    expect(techniques(after, likesItDeep)).not.toContain('ashiatsu');
    expect(before.checked.pausedExamples).toEqual([]);
    expect(after.checked.pausedExamples.flatMap(({ ids }) => ids)).toContain('ashiatsu');
  },
  'Put up a notice': (before, after) => {
    const shown = ({ menu }: Sound, day: string) =>
      noticesOn(menu, day).some(({ text }) => inBoth(text).join() === 'Tobias is away until April 20.,Tobias estará fuera hasta el 20 de abril.');
    expect(['2027-04-05', '2027-04-06', '2027-04-20', '2027-04-21'].map((day) => shown(after, day))).toEqual([false, true, true, false]);
    expect(noticesOn(after.menu, '2026-12-24')).toEqual(noticesOn(before.menu, '2026-12-24'));
  },
  'Change a label': (before, after) => {
    const label = (sound: Sound) => inBoth(option(sound, 'history', 'nervous')?.label);
    expect(label(before)).toEqual(['I am nervous about pressure', 'Me da nervios la presión del masaje']);
    expect(label(after)).toEqual(['I am afraid that it will hurt', 'Me da miedo que me duela']);
  },
  'Change a reason': (before, after) => {
    const reasons = (sound: Sound) => recommended(sound, visitor({ pressure: 'light' })).matches[0]?.reasons.map(({ words }) => inBoth(words));
    const lightTouch = ['You like a light touch, so we keep it gentle.', 'Le gusta un toque ligero; por eso, lo hacemos con suavidad.'];
    expect(reasons(before)).not.toContainEqual(lightTouch);
    expect(reasons(after)).toContainEqual(lightTouch);
  },
  'Add a technique': (before, after) => {
    const athlete = visitor({ day: 'sport' });
    expect(techniques(before, athlete)[0]).toBe('myofascial');
    expect(techniques(after, athlete)[0]).toBe('thai');
    expect(technique(after, 'thai')?.picture).toBe('stretch');
    expect(techniques(after, visitor({ pressure: 'light' }))).not.toContain('thai');
    const { matches, excluded } = recommended(after, { ...athlete, health: 'pregnant' });
    expect(matches.map(({ technique }) => technique.id)).not.toContain('thai');
    expect(excluded.find(({ treatment }) => treatment.id === 'thai')?.reasons.map(({ rule }) => rule)).toEqual(['safety-pregnant']);
    expect(sessionsOf(after.menu, 'thai').map(({ minutes, price }) => [minutes, price])).toEqual([[90, 150]]);
    expect(after.menu.therapists.filter(({ offers }) => offers.includes('thai')).map(({ name }) => name)).toEqual(['Tobias Renn']);
    expect(newExamples(before, after)).toContain('Stiff from sport, likes it firm');
  },
  'Add a rule': (_, after) => {
    const holds = (location: string, day: string) => ruleHolds(after, 'hips-behind-the-wheel', visitor({ location, day }));
    expect([holds('hips', 'driving'), holds('hips', 'desk'), holds('legs', 'driving')]).toEqual([true, false, false]);
    const { reasons } = recommended(after, visitor({ location: 'hips', day: 'driving' })).matches.find(({ technique }) => technique.id === 'myofascial') ?? {};
    expect(reasons?.find(({ rule }) => rule === 'hips-behind-the-wheel')).toMatchObject({
      points: 1,
      words: 'You drive a lot and feel it in your hips, and slow holds suit that.',
    });
  },
  'Change what is shown when nothing fits': (before, after) => {
    expect([before.rulebook.fallback?.technique, after.rulebook.fallback?.technique]).toEqual(['swedish', 'myofascial']);
    expect(inBoth(after.rulebook.fallback?.because)[1]).toMatch(/La presión lenta y suave es fácil para empezar\.$/);
    expect(inBoth(after.rulebook.askUs)).toEqual(['Please call us. We are happy to help you choose.', 'Por favor, llámenos. Con gusto le ayudamos a elegir.']);
  },
  'Change how often to come': (before, after) => {
    const lasting = visitor({ type: 'deep-ache', duration: 'months' });
    const last = (sound: Sound) =>
      recommended(sound, lasting)
        .plan?.plan.steps.map(({ what, rhythm }) => [...inBoth(what), rhythm])
        .at(-1);
    expect(last(before)).toEqual(['About once a month.', 'Más o menos una vez al mes.', 'monthly']);
    expect(last(after)).toEqual(['Every two or three weeks.', 'Cada dos o tres semanas.', 'fortnightly']);
  },
  'Add an example': (before, after) => {
    expect(newExamples(before, after)).toEqual(['Tired driver, light touch']);
  },
  'Add a question': (before, after) => {
    const path = pathOf(after.rulebook, {});
    expect(path.refinements.map(({ id }) => id)).toContain('skin');
    expect(path.questions.map(({ id }) => id)).toEqual(pathOf(before.rulebook, {}).questions.map(({ id }) => id));
    expect(longestPath(after.rulebook).screens).toBe(9);
    const warm = visitor({ warm: 'yes' });
    expect(recommended(after, warm).enhancements.map(({ enhancement }) => enhancement.id)).toEqual(['cbd-oil']);
    const { enhancements, notes } = recommended(after, { ...warm, skin: 'no' });
    expect(enhancements).toEqual([]);
    expect(notes.map(({ words }) => words)).toContain('No oil or lotion.');
  },
  'Add an answer, and its place on the body': (before, after) => {
    const answers = (sound: Sound) => question(sound, 'location')?.options.map(({ id }) => id) ?? [];
    expect(option(after, 'location', 'arms')).toMatchObject({ label: { en: 'Arms or hands', es: 'Brazos o manos' }, region: ['arms', 'hands'] });
    expect(answers(after).filter((id) => id !== 'arms')).toEqual(answers(before));
    expect(answers(after).slice(1, 4)).toEqual(['shoulders', 'arms', 'upper-back']);
  },
  'Choose a drawing': (before, after) => {
    expect([technique(before, 'myofascial')?.picture, technique(after, 'myofascial')?.picture]).toEqual(['hold', 'stretch']);
  },
  'Show a picture of your own': (before, after) => {
    expect([technique(before, 'ashiatsu')?.picture, technique(after, 'ashiatsu')?.picture]).toEqual(['feet', undefined]);
    expect(technique(after, 'ashiatsu')?.image?.link).toBe('https://willowandstone.example/pictures/ashiatsu.jpg');
    expect(inBoth(technique(after, 'ashiatsu')?.image?.alt)).toEqual([
      'Two feet on a back, and hands on the bars above',
      'Dos pies sobre una espalda y manos en las barras de arriba',
    ]);
  },
  'Change the colour and the look': (before, after) => {
    const looks = ({ rulebook: { studio } }: Sound) => [studio.look, studio.accent];
    expect([looks(before), looks(after)]).toEqual([
      [undefined, undefined],
      ['clay', '#7a3e6b'],
    ]);
  },
  'Speak one language only': (before, after) => {
    const ask = (sound: Sound) => inLanguage(question(sound, 'location')?.ask ?? '', 'es', 'en');
    expect([ask(before), ask(after)]).toEqual(['¿Dónde lo siente más?', 'Where do you feel it most?']);
    expect([before, after].map(({ rulebook }) => rulebook.languages)).toEqual([['en', 'es'], ['en']]);
    const spanish = ({ rulebook, menu }: Sound) => JSON.stringify([rulebook, menu]).includes('"es":');
    expect([spanish(before), spanish(after)]).toEqual([true, false]);
  },
  'Speak French, German or Arabic': (before, after) => {
    const ask = (sound: Sound, id: string) => inLanguage(question(sound, id)?.ask ?? '', 'fr', 'en');
    expect([ask(before, 'location'), ask(after, 'location')]).toEqual(['Where do you feel it most?', 'Où le ressentez-vous le plus ?']);
    expect(ask(after, 'type')).toBe('What does it feel like?');
    expect(ask(before, 'duration')).toBe('How long have you had it?');
    expect(ask(after, 'duration')).toMatch(/^Depuis combien de temps/);
    expect(after.rulebook.languages).toEqual(['en', 'es', 'fr']);
  },
  'Ask about health first': (before, after) => {
    expect([before, after].map(({ rulebook }) => rulebook.questions[0]?.id)).toEqual(['location', 'health']);
    expect(after.rulebook.questions.map(({ id }) => id).sort()).toEqual(before.rulebook.questions.map(({ id }) => id).sort());
    expect(longestPath(after.rulebook).screens).toBe(9);
  },
  'Add a limit of your own': (before, after) => {
    const sore = visitor({ type: 'deep-ache', history: 'sore-after' });
    expect(techniques(before, sore)[0]).toBe('deep-tissue');
    const { matches, excluded } = recommended(after, sore);
    expect(matches.length).toBeGreaterThan(0);
    expect(matches.filter(({ technique }) => exceeds(technique.pressure, 'medium'))).toEqual([]);
    expect(excluded.find(({ treatment }) => treatment.id === 'deep-tissue')?.reasons.map(({ rule }) => rule)).toEqual(['gentler-after-soreness']);
  },
  'Send somebody to call you first': (before, after) => {
    const unsure = visitor({ type: 'not-sure', duration: 'years' });
    expect(referred(before, unsure)).toBeUndefined();
    expect(referred(after, unsure)).toMatchObject({ level: 'gate', signs: [{ rule: 'years-and-not-sure' }] });
    expect(referred(after, { ...unsure, signs: 'nerves' })?.level).toBe('emergency');
  },
  'Let your statistics count visits': (before, after) => {
    const told = ({ rulebook: { studio } }: Sound) => [studio.track, studio.consent];
    expect([told(before), told(after)]).toEqual([
      [undefined, undefined],
      [['ga4', 'plausible'], 'host'],
    ]);
  },
};
