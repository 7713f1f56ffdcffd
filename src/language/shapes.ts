/**
 * What a value must be, as the script carries it: the schemas of both files in one table, in which a shape names others by
 * their place. Each shape stands there once, however often it is used.
 */
export type Shape =
  /** Text: the most characters, the pattern, the fewest characters. */
  | readonly ['string', most: number, pattern: string, least: number]
  /** One of some words. */
  | readonly ['words', ...known: readonly string[]]
  | readonly ['array', entries: number, least: number, most: number]
  /** Keys with the shapes of their values; those that need not be there start with a question mark. Then what other keys and their values must be, -1 where there may be none. */
  | readonly ['object', keys: Readonly<Record<string, number>>, others: number, names: number]
  | readonly ['number' | 'integer', least: number, most: number]
  | readonly ['exactly', value: number]
  | readonly ['boolean']
  /** Any of some shapes, told apart by the type of the value. */
  | readonly ['any', ...shapes: readonly number[]];

/** The schemas of the two files, over one table of shapes. */
export type Schemas = { readonly shapes: readonly Shape[]; readonly rulebook: number; readonly menu: number };

/** A table of shapes, and the place of the one that a file must have. */
export type Schema = { readonly shapes: readonly Shape[]; readonly root: number };

/** The schema of one file. */
export const schemaOf = (schemas: Schemas, file: 'rulebook' | 'menu'): Schema => ({ shapes: schemas.shapes, root: schemas[file] });
