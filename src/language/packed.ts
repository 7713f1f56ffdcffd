/**
 * Compiled content as a script carries it: JSON in which `0` stands for each text that is there in every language and
 * `null` for the number 0, and those texts by language, one a line, in the order in which the JSON has them. Texts of one language beside each other
 * compress better than languages beside each other.
 */
export type Packed = { readonly json: string; readonly words: Readonly<Record<string, string>> };

/** The content, with its texts in place. */
export function unpack<T>({ json, words }: Packed): T {
  const texts = Object.entries(words).map(([language, lines]) => [language, lines.split('\n')] as const);
  let next = 0;
  const text = () => {
    const said: Record<string, string | undefined> = {};
    for (const [language, lines] of texts) said[language] = lines[next];
    next += 1;
    return said;
  };
  // By hand: JSON's own way of looking at each value takes several times as long, and the first question waits for it.
  const fill = (part: Record<string, unknown>) => {
    for (const key in part) {
      const value = part[key];
      if (value === 0) part[key] = text();
      else if (value === null) part[key] = 0;
      else if (typeof value === 'object') fill(value as Record<string, unknown>);
    }
    return part;
  };
  return fill({ all: JSON.parse(json) })['all'] as T;
}
