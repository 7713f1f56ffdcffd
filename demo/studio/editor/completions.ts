import type { Completion, CompletionContext, CompletionResult } from '@codemirror/autocomplete';
import type { Ids } from '../check/ids';
import { namesOfKeys, namesOfValues } from './names-at';
import { keysAt, wordsAt } from './schema-at';
import { ITEM, yamlContext } from './yaml-context';

/** What may be written at a place of the rules: keys, words that are allowed there, and the file's own ids. */
export function completionsAt(text: string, offset: number, ids: Ids): { from: number; options: Completion[] } | undefined {
  const context = yamlContext(text, offset);
  if (!context) return undefined;
  const { path, at, from, siblings, column } = context;
  const options = [...named(namesOfValues(path, ids)), ...wordsAt(path).map((word): Completion => ({ label: word, type: 'keyword' }))];
  if (at === 'word') {
    const line = `\n${' '.repeat(column + 2)}`;
    const behind = { words: ': ', list: `:${line}- `, group: `:${line}` };
    const keys = keysAt(path).map(({ key, description, holds }): Completion => ({ label: key, apply: `${key}${behind[holds]}`, info: description, type: 'property' }));
    const questions = named(namesOfKeys(path, ids)).map((name) => ({ ...name, apply: `${name.label}: ` }));
    options.push(...[...questions, ...keys].filter(({ label }) => !siblings.includes(label)));
  }
  const seen = new Set<string>();
  return { from, options: options.filter(({ label }) => !seen.has(label) && seen.add(label)) };
}

const named = (names: readonly { id: string; label: string }[]): Completion[] => names.map(({ id, label }) => ({ label: id, detail: label, type: 'variable' }));

/** Completion for the code editor. It opens by itself behind a key or a dash and while a word is typed. */
export const completionSource =
  (ids: () => Ids) =>
  ({ state, pos, explicit }: CompletionContext): CompletionResult | null => {
    const found = completionsAt(state.doc.toString(), pos, ids());
    if (!found || found.options.length === 0) return null;
    const context = yamlContext(state.doc.toString(), pos);
    const fresh = found.from === pos && !(context?.at === 'value' || context?.path.at(-1) === ITEM);
    return fresh && !explicit ? null : { ...found, validFor: /^[\w-]*$/ };
  };
