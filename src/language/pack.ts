import { isRecord } from './guard';
import type { Packed } from './packed';

/**
 * Packs compiled content for a script. A text that lacks a language, or has several lines, stays where it is; so do all
 * texts where there is one language, which are plain strings.
 *
 * @param content holds no `null` of its own
 */
export function pack(content: unknown, languages: readonly string[]): Packed {
  const lines = languages.map((): string[] => []);
  const json = JSON.stringify(content, (_, value: unknown) => {
    if (value === 0) return null;
    if (!isRecord(value) || !isText(value, languages)) return value;
    for (const [index, language] of languages.entries()) lines[index]?.push(value[language] as string);
    return 0;
  });
  const words = languages.length > 1 ? languages.map((language, index) => [language, (lines[index] as string[]).join('\n')] as const) : [];
  return { json, words: Object.fromEntries(words) };
}

function isText(value: Record<string, unknown>, languages: readonly string[]): boolean {
  const texts = languages.map((language) => value[language]);
  return languages.length > 1 && Object.keys(value).length === languages.length && texts.every((text) => typeof text === 'string' && !text.includes('\n'));
}
