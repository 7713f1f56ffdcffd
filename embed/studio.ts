import baked from 'virtual:baked-rulebook';
import safety from 'virtual:safety-core';
import schemas from 'virtual:source-schemas';
import { EMPTY_MENU } from '../src/engine/menu';
import type { Menu, Rulebook } from '../src/engine/rulebook';
import type { Issue } from '../src/language/issue';
import { type JsonResult, loadMenuJson, loadRulebookJson } from '../src/language/load-json';
import { unpack } from '../src/language/packed';
import { readCore, withCore } from '../src/language/safety-core';
import { schemaOf } from '../src/language/shapes';
import type { BakedStudio } from './build/bake';
import { readOutsideSource, SourceError } from './outside-source';

/** What a widget stands on. */
export type Studio = { rulebook: Rulebook; menu: Menu };

/** The studio that the script was built for; null in the generic script. */
export const bakedStudio: Studio | null = baked && studioOf(unpack<BakedStudio>(baked));

function studioOf({ own, country, menu }: BakedStudio): Studio {
  return { rulebook: withCore(own, readCore(safety, country)), menu };
}

/**
 * The rulebook and menu that a page names. Each that is not named is the baked one; a menu baked for another rulebook is
 * never used.
 *
 * @throws SourceError when one cannot be read or is refused
 */
export async function studioFromOutside(rules: string | undefined, menu: string | undefined): Promise<Studio> {
  const [rulesText, menuText] = await Promise.all([rules, menu].map((where) => where && readOutsideSource(where)));
  const rulebook = rules ? accept(rules, loadRulebookJson(rulesText as string, schemaOf(schemas(), 'rulebook'), safety)) : bakedStudio?.rulebook;
  if (!rulebook) throw new SourceError('this script holds no studio, and the page names no rules (attribute rules)');
  return { rulebook, menu: menu ? accept(menu, loadMenuJson(menuText as string, schemaOf(schemas(), 'menu'), rulebook)) : (!rules && bakedStudio?.menu) || EMPTY_MENU };
}

function accept<T>(where: string, result: JsonResult<T>): T {
  if ('value' in result) return result.value;
  throw new SourceError(`${where} was refused: ${result.issues.slice(0, 5).map(inShort).join('; ')}${result.issues.length > 5 ? `; and ${result.issues.length - 5} more` : ''}`);
}

/** An issue without sentences, which stay with the command line: `unknown-id at rules.3.when.pressure {"id":"frim"}`. */
function inShort({ code, path, source: _, on: __, ...rest }: Issue): string {
  return `${code} at ${path.join('.') || 'the top'} ${JSON.stringify(rest).slice(0, 160)}`;
}
