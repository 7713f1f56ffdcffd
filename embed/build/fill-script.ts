import type { SafetySource } from '../../src/language/schema';
import type { Shell } from '../../src/locales/en';
import { asCode, Code } from './as-code';
import { type Baked, bake, type StudioToBake } from './bake';
import { wordsInLines } from './number-words';
import type { Template } from './script-template';

/** The names that stand in the template for what a script holds. No page defines them, and no minifier renames them. */
export const PLACEHOLDERS = {
  studio: '__MASSAGE_FINDER_STUDIO__',
  core: '__MASSAGE_FINDER_SAFETY_CORE__',
  shells: '__MASSAGE_FINDER_SHELLS__',
  drawings: '__MASSAGE_FINDER_DRAWINGS__',
} as const satisfies Record<keyof Baked, string>;

/** An expression for each placeholder, and a statement before all of the code. */
export type Contents = Readonly<Record<keyof Baked | 'texts', string>>;

/** What the texts are called in a script. No minifier gives such a name. */
const TEXTS = '$texts';

/** What a script begins with: a word to the browser, and the guard that the build puts around it. */
const BEGINNING = /^(?:\/\/#.*\n)?try\{/;

/**
 * Makes a script out of the template: one for a studio, or the generic one. A string operation that runs anywhere, the
 * browser included.
 *
 * @throws Error where the template is of another version and has other placeholders
 */
export const fillScript = ({ script, marketing }: Pick<Template, 'script' | 'marketing'>, studio: StudioToBake | undefined, safety: SafetySource): string =>
  putIn(script, contentsFor(studio, safety, marketing));

/** The template for a studio: with what marketers use where its rulebook names analytics tools, and for no studio in particular. */
export const templateFor = <T>(studio: Pick<StudioToBake, 'source'> | undefined, templates: { readonly plain: T; readonly marketing: T }): T =>
  studio && !studio.source.studio.track ? templates.plain : templates.marketing;

/**
 * What is put in for a script, plain or with what marketers use: one for a studio, or the generic one. Long texts stand first, those of one language after those
 * of another: what is alike compresses best side by side.
 */
export function contentsFor(studio: StudioToBake | undefined, safety: SafetySource, marketing: boolean): Contents {
  const baked = bake(studio, safety);
  const texts: string[] = [];
  const first = (text: string) => new Code(`${TEXTS}[${texts.push(asCode(text)) - 1}]`);
  const own: Record<string, Code> = {};
  const core: Record<string, Code> = {};
  const shells: Record<string, Code> = {};
  for (const [language, shell] of Object.entries(baked.shells)) {
    const [ownWords, coreWords] = [baked.studio, baked.core].map((packed) => packed?.words[language]);
    if (ownWords !== undefined) own[language] = first(ownWords);
    shells[language] = inList(first(wordsInLines(shell, marketing)));
    if (coreWords !== undefined) core[language] = first(coreWords);
  }
  const coreJson = first(baked.core.json);
  return {
    studio: asCode(baked.studio && { json: first(baked.studio.json), words: own }),
    core: asCode({ ...baked.core, json: coreJson, words: core }),
    shells: asCode(shells),
    drawings: asCode(baked.drawings),
    texts: `const ${TEXTS}=[${texts}];`,
  };
}

/** Nothing but a shell in one language. Such a script works nowhere, and shows what the code weighs. */
export const contentsWithNothing = (language: string, shell: Shell, marketing: boolean): Contents => ({
  studio: 'null',
  core: 'null',
  shells: asCode({ [language]: inList(new Code(asCode(wordsInLines(shell, marketing)))) }),
  drawings: '({})',
  texts: '',
});

const inList = ({ code }: Code): Code => new Code(`${code}.split("\\n")`);

/** What the development server hands out as modules: the same, where the shell's words keep their names. */
export const contentsAsModules = ({ studio, core, shells, drawings }: Baked): Omit<Contents, 'texts'> => ({
  studio: asCode(studio),
  core: asCode(core),
  shells: asCode(shells),
  drawings: asCode(drawings),
});

/** The template with something in each place. What is put in is never searched, so a text may say anything. */
export function putIn(template: string, contents: Contents): string {
  const places = placesIn(template);
  const between = places.map(({ start }, index) => template.slice(places[index - 1]?.end ?? 0, start));
  return places.map(({ part }, index) => `${between[index]}${contents[part]}`).join('') + template.slice(places.at(-1)?.end);
}

/** Where each thing is put in, from the first place to the last. */
export function placesIn(template: string): readonly { readonly part: keyof Contents; readonly start: number; readonly end: number }[] {
  const places = (Object.keys(PLACEHOLDERS) as (keyof Baked)[]).map((part) => {
    const mark = PLACEHOLDERS[part];
    const start = template.indexOf(mark);
    if (start < 0 || template.includes(mark, start + mark.length)) {
      throw new Error(`This template does not fit this version of Massage Finder: it should have ${mark} once. Build the template again.`);
    }
    return { part, start, end: start + mark.length };
  });
  const beginning = BEGINNING.exec(template)?.[0].length ?? 0;
  return [{ part: 'texts' as const, start: beginning, end: beginning }, ...places.sort((a, b) => a.start - b.start)];
}
