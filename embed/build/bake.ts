import type { Drawing } from '../../src/engine/pictures';
import type { Menu, Rulebook } from '../../src/engine/rulebook';
import { coreFor, type Loaded } from '../../src/language/load';
import { pack } from '../../src/language/pack';
import type { Packed } from '../../src/language/packed';
import { type OwnPart, type WrittenCore, withoutCore } from '../../src/language/safety-core';
import type { SafetySource } from '../../src/language/schema';
import { writeCore } from '../../src/language/write-core';
import { ar } from '../../src/locales/ar';
import { de } from '../../src/locales/de';
import { en, type Shell } from '../../src/locales/en';
import { es } from '../../src/locales/es';
import { fr } from '../../src/locales/fr';
import { DRAWN, type Drawings } from '../../src/ui/pictures/drawings';
import { beforeCore, inStudiosLanguage, withoutIds } from './slim';

/** A studio's rulebook and menu, as they were read and compiled. */
export type StudioToBake = Required<Pick<Loaded, 'source' | 'rulebook' | 'menu'>>;

/** The studio that a script is built for, as packed in it. */
export type BakedStudio = { readonly own: OwnPart; readonly country?: string; readonly menu: Menu };

/** What a script holds beside its code. */
export type Baked = {
  /** A {@link BakedStudio}; null in a generic one. */
  readonly studio: Packed | null;
  readonly core: WrittenCore;
  /** The shell's words by language. */
  readonly shells: Readonly<Record<string, Shell>>;
  /** Those that the studio's rulebook shows; all in a generic one. */
  readonly drawings: Drawings;
};

/** The shell's words in every language that there is. */
const SHELLS: Readonly<Record<string, Shell>> = { en, es, fr, de, ar };

/** Finds what a script holds: one for a studio speaks the languages of its rulebook, a generic one all that the safety core does. */
export function bake(studio: StudioToBake | undefined, safety: SafetySource): Baked {
  const languages = studio?.source.studio.languages ?? Object.keys(safety.emergency.unknown);
  return {
    studio: studio ? pack(ownPart(studio, safety), languages) : null,
    // A generic script cannot know which language the studio will speak.
    core: writeCore(safety, languages, (core) => (studio ? inStudiosLanguage(withoutIds(core), languages[0] as string) : withoutIds(core))),
    shells: Object.fromEntries(languages.map((language) => [language, shellIn(language)])),
    drawings: studio ? drawingsOf(studio.rulebook) : DRAWN,
  };
}

function ownPart({ source, rulebook, menu }: StudioToBake, safety: SafetySource): BakedStudio {
  const { country } = source.studio;
  const part = withoutCore(rulebook, coreFor(source, safety));
  const own = inStudiosLanguage(withoutIds(part), rulebook.languages[0] as string);
  return { own: { ...own, first: beforeCore(part.rules) }, ...(country !== undefined && { country }), menu };
}

function drawingsOf({ questions, techniques, enhancements }: Rulebook): Drawings {
  const shown = new Set([...questions.flatMap(({ options }) => options), ...techniques, ...enhancements].map(({ picture }) => picture));
  return Object.fromEntries(Object.entries(DRAWN).filter(([name]) => shown.has(name as Drawing)));
}

/** The words of the shell in a language that the safety core speaks. */
export function shellIn(language: string): Shell {
  const shell = SHELLS[language];
  if (!shell) throw new Error(`The safety core speaks "${language}", and src/locales has no words for the shell in it.`);
  return shell;
}
