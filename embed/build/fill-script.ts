import type { SafetySource } from '../../src/language/schema';
import { asCode } from './as-code';
import { type Baked, bake, type StudioToBake } from './bake';
import { wordsAsCode } from './number-words';

/** The names that stand in the template for what a script holds. No page defines them, and no minifier renames them. */
export const PLACEHOLDERS = {
  studio: '__MASSAGE_FINDER_STUDIO__',
  core: '__MASSAGE_FINDER_SAFETY_CORE__',
  shells: '__MASSAGE_FINDER_SHELLS__',
} as const satisfies Record<keyof Baked, string>;

/** An expression for each placeholder. */
export type Contents = Readonly<Record<keyof Baked, string>>;

/**
 * Makes a script out of the template: one for a studio, or the generic one. A string operation that runs anywhere, the
 * browser included.
 *
 * @throws Error where the template is of another version and has other placeholders
 */
export const fillScript = (template: string, studio: StudioToBake | undefined, safety: SafetySource): string => putIn(template, contentsFor(studio, safety));

/** What is put in for each placeholder of a script: one for a studio, or the generic one. */
export function contentsFor(studio: StudioToBake | undefined, safety: SafetySource): Contents {
  const baked = bake(studio, safety);
  return { ...contentsOf(baked), shells: wordsAsCode(baked.shells) };
}

/** What is put in for each placeholder; the development server hands out the same as modules, where the shell's words keep their names. */
export function contentsOf({ studio, core, shells }: Baked): Contents {
  return { studio: asCode(studio), core: asCode(core), shells: asCode(shells) };
}

/** The template with something in each place. What is put in is never searched, so a text may say anything. */
export function putIn(template: string, contents: Contents): string {
  const places = placesIn(template);
  const between = places.map(({ start }, index) => template.slice(places[index - 1]?.end ?? 0, start));
  return places.map(({ part }, index) => `${between[index]}${contents[part]}`).join('') + template.slice(places.at(-1)?.end);
}

/** Where each thing is put in, from the first place to the last. */
export function placesIn(template: string): readonly { readonly part: keyof Baked; readonly start: number; readonly end: number }[] {
  const places = (Object.keys(PLACEHOLDERS) as (keyof Baked)[]).map((part) => {
    const mark = PLACEHOLDERS[part];
    const start = template.indexOf(mark);
    if (start < 0 || template.includes(mark, start + mark.length)) {
      throw new Error(`This template does not fit this version of Massage Finder: it should have ${mark} once. Build the template again.`);
    }
    return { part, start, end: start + mark.length };
  });
  return places.sort((a, b) => a.start - b.start);
}
