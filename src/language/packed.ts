/**
 * Compiled content as a script carries it: JSON in which `null` stands for each text that is there in every language, and
 * those texts by language, one a line, in the order in which the JSON has them. Texts of one language beside each other
 * compress better than languages beside each other.
 */
export type Packed = { readonly json: string; readonly words: Readonly<Record<string, string>> };

/** The content, with its texts in place. */
export function unpack<T>({ json, words }: Packed): T {
  const texts = Object.entries(words).map(([language, lines]) => [language, lines.split('\n')] as const);
  let next = 0;
  return JSON.parse(json, (_, value) => {
    if (value !== null) return value;
    const text = Object.fromEntries(texts.map(([language, lines]) => [language, lines[next]]));
    next += 1;
    return text;
  }) as T;
}
