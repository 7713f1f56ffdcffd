/** Ways to set words off in a terminal; each gives its text back as it is where colours are not wanted. */
export type Colours = { readonly [K in keyof typeof CODES]: (text: string) => string };

const CODES = { bold: [1, 22], dim: [2, 22], red: [31, 39], green: [32, 39], yellow: [33, 39], cyan: [36, 39] } as const;

type Environment = Readonly<Record<string, string | undefined>>;

/** The colours for a stream: none in a pipe or file, none in a terminal that has none, none for who asked for none. */
export const coloursFor = (stream: { isTTY?: boolean }, environment: Environment): Colours => (areWanted(stream, environment) ? COLOURED : PLAIN);

function areWanted({ isTTY }: { isTTY?: boolean }, { FORCE_COLOR: forced, NO_COLOR: refused, TERM: terminal }: Environment): boolean {
  if (forced !== undefined) return forced !== '0' && forced !== 'false';
  return isTTY === true && !refused && terminal !== 'dumb';
}

const each = (paint: (codes: readonly [number, number]) => (text: string) => string): Colours =>
  Object.fromEntries(Object.entries(CODES).map(([name, codes]) => [name, paint(codes)])) as Colours;

const COLOURED = each(
  ([on, off]) =>
    (text) =>
      `\u001B[${on}m${text}\u001B[${off}m`,
);

/** No colours at all. */
export const PLAIN = each(() => (text) => text);
