import { hoverTooltip } from '@codemirror/view';
import type { Ids } from '../check/ids';
import { namesOfKeys, namesOfValues } from './names-at';
import { descriptionOf, schemaAt } from './schema-at';
import { yamlContext } from './yaml-context';

/** A word of the rules, and what it stands for. */
export type Explanation = { readonly from: number; readonly to: number; readonly words: string };

/** What the word at a place stands for: what a key is for, or the words behind an id. */
export function explanationAt(text: string, offset: number, ids: Ids): Explanation | undefined {
  const letter = (at: number) => /[\w-]/.test(text[at] ?? '');
  let from = offset;
  while (from > 0 && letter(from - 1)) from -= 1;
  let to = offset;
  while (letter(to)) to += 1;
  const context = to > from ? yamlContext(text, to) : undefined;
  if (context?.from !== from) return undefined;
  const word = text.slice(from, to);
  const { path, at } = context;
  const isKey = at === 'word' && text[to] === ':';
  const named = (isKey ? namesOfKeys(path, ids) : namesOfValues(path, ids)).find(({ id }) => id === word);
  const words = named ? named.label : isKey ? descriptionOf(schemaAt([...path, word])) : '';
  return words === '' ? undefined : { from, to, words };
}

/** Explanations under the pointer in the code editor. */
export const explanations = (ids: () => Ids) =>
  hoverTooltip((view, pos) => {
    const found = explanationAt(view.state.doc.toString(), pos, ids());
    if (!found) return null;
    return {
      pos: found.from,
      end: found.to,
      create: () => {
        const dom = document.createElement('div');
        dom.className = 'explanation';
        dom.textContent = found.words;
        return { dom };
      },
    };
  });
