import { expect, type Finder, type Standing } from './site';

type Answers = Parameters<Finder['openAt']>[1];

/** A screen of a visit: the question that the tab has kept, and what is done there. */
type Screen = { at: string; answers: Answers; act?: (finder: Finder) => Promise<void> };

const TOLD = { location: 'lower-back', type: 'deep-ache', duration: 'months', pressure: 'firm' };
const WELL = { ...TOLD, signs: ['none'] };

const goOn = async (finder: Finder) => {
  await finder.root.locator('.bottom .primary').click();
  await expect(finder.question()).toHaveCount(0);
};

/** Opens every part of a result. */
async function openFolds(finder: Finder): Promise<void> {
  await finder.root.evaluate((host) => {
    for (const fold of host.shadowRoot?.querySelectorAll('details') ?? []) fold.open = true;
  });
}

/** Every screen that there is: each kind of question, a missing answer, the result, the referrals. */
export const SCREENS: Readonly<Record<string, Screen>> = {
  'the body map': { at: 'location', answers: { location: 'lower-back' } },
  'options with drawings': { at: 'type', answers: TOLD },
  'a scale': { at: 'duration', answers: TOLD },
  'a meter': { at: 'pressure', answers: TOLD },
  'a missing answer': {
    at: 'type',
    answers: { location: 'neck' },
    act: async (finder) => {
      await finder.root.locator('.bottom .primary').click();
      await finder.root.locator('.problem').waitFor();
    },
  },
  'the warning signs': { at: 'signs', answers: { ...TOLD, signs: ['nerves', 'sudden'] } },
  'the health screen': { at: 'health', answers: { ...WELL, health: ['none'] } },
  'a clearance': { at: 'safety-diagnosed-clearance', answers: { ...WELL, health: ['diagnosed'] } },
  'the result': { at: 'health', answers: { ...WELL, health: ['none'] }, act: goOn },
  'the result, all of it open': {
    at: 'health',
    answers: { ...WELL, health: ['none'], duration: 'under-3-days' },
    act: async (finder) => {
      await goOn(finder);
      await finder.whole();
      await openFolds(finder);
    },
  },
  'an emergency': { at: 'signs', answers: { ...TOLD, signs: ['nerves'] }, act: goOn },
  'an urgent referral': { at: 'signs', answers: { ...TOLD, signs: ['infection'] }, act: goOn },
  'doctor first': { at: 'safety-conditions-clearance', answers: { ...WELL, health: ['conditions'], 'safety-conditions-clearance': 'no' }, act: goOn },
  'a gate': { at: 'health', answers: { ...WELL, health: ['not-today', 'under-18'] }, act: goOn },
  'a postponed visit': { at: 'health', answers: { ...WELL, health: ['not-today'] }, act: goOn },
};

/** Opens a page that stands on a screen. */
export async function showScreen(finder: Finder, name: string, standing: Standing = {}): Promise<void> {
  const { at, answers, act } = SCREENS[name] as Screen;
  await finder.openAt(at, answers, standing);
  await act?.(finder);
  await finder.whole();
}

/** The page and script for each direction: the shipped rules in English, and the same with Arabic declared, whose own texts fall back on English. */
export const DIRECTIONS = {
  ltr: { html: 'lang="en"', script: 'massage-finder.js' },
  rtl: { html: 'lang="ar" dir="rtl"', script: 'scripts/massage-finder-ar.js' },
} as const;

const face = (family: string, file: string, weight: number) =>
  `@font-face{font-family:"Same Everywhere";src:url(/fonts/${family}/${file}-${weight}-normal.woff2);font-weight:${weight}}`;

/** A page without margins, in fonts that come with the tests: the same on every machine. */
export const SAME_EVERYWHERE = `<style>${[400, 600, 700]
  .flatMap((weight) => [face('noto-sans', 'noto-sans-latin', weight), face('noto-sans-arabic', 'noto-sans-arabic-arabic', weight).replace('}', ';unicode-range:U+600-6FF}')])
  .join('')}body{margin:0;font-family:"Same Everywhere"}</style>`;
