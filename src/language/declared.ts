import type { Path } from './issue';
import type { PlacedText } from './texts';

/**
 * A source without texts in languages that its studio does not speak: nobody is shown them, and no script carries them.
 *
 * @param texts all those of the source
 */
export function declaredOnly<Source extends object>(source: Source, texts: Iterable<PlacedText>, languages: readonly string[]): Source {
  const copy = structuredClone(source);
  for (const { text, path } of texts) {
    if (typeof text === 'string') continue;
    const spoken = Object.entries(text).filter(([language]) => languages.includes(language));
    put(copy, path, Object.fromEntries(spoken));
  }
  return copy;
}

function put(holder: object, path: Path, value: unknown): void {
  const [key, ...rest] = path as [string | number, ...(string | number)[]];
  if (rest.length === 0) Object.assign(holder, { [key]: value });
  else put((holder as Record<string | number, object>)[key] as object, rest, value);
}
