/** The most a rulebook or menu may hold. Past these a file is refused, so that no file can hang a page. */
export const CAPS = {
  /** Characters in one file. */
  source: 400_000,
  /** Levels of nesting, counted from the top of the file. */
  depth: 14,
  /** Keys and list entries in one file, all together. */
  nodes: 40_000,
  questions: 60,
  options: 24,
  techniques: 40,
  rules: 1_000,
  examples: 500,
  /** Entries in any other list. */
  list: 60,
  /** Mistakes of shape told of one file. */
  findings: 500,
  /** Characters in one text. */
  text: 800,
} as const;
