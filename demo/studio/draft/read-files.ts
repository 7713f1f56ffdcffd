import { CAPS } from '../../../src/language/caps';
import type { Files } from '../check/asks';
import { fitsForm, whichFile } from './which-file';

/** Files that an owner chose: those that are a studio's, and what is to be said of the others. */
export type Chosen = { readonly files: Partial<Files>; readonly refused: readonly string[] };

/** Reads files that were chosen or dropped. */
export async function readFiles(list: readonly File[]): Promise<Chosen> {
  const files: { -readonly [Which in keyof Files]?: Files[Which] } = {};
  const refused: string[] = [];
  for (const file of list) {
    const text = file.size > 2 * CAPS.source ? undefined : (await file.text()).replace(/^\uFEFF/, '').replace(/\r\n/g, '\n');
    const which = text === undefined ? undefined : whichFile(text);
    if (text === undefined) refused.push(`${file.name} is too large to be a menu or rules.`);
    else if (which === undefined) refused.push(`${file.name} is neither a menu nor rules: it has none of their headings.`);
    else if (files[which]) refused.push(`${file.name} was left out: you chose two files of its kind.`);
    else if (which === 'menu' && !fitsForm(text)) refused.push(`${file.name} has a mistake in its layout, so the form cannot show it. Nothing was changed.`);
    else files[which] = { name: file.name, text };
  }
  return { files, refused };
}
