import type { Colours } from './colours';

/** What a command says, and the exit code that it ends with. */
export type Told = { readonly text: string; readonly exitCode: 0 | 1 };

/** A command: how it is called, what its help says, and what it does. */
export type Command = {
  readonly name: string;
  /** Each way to call it, without the program's name: `check RULEBOOK [--menu FILE]`. */
  readonly usage: readonly string[];
  /** What it does, in a line. */
  readonly does: string;
  /** What else there is to know, a line each: options first. */
  readonly details: readonly string[];
  /** Calls that work as they stand; the first is shown in the list of commands. */
  readonly examples: readonly [string, ...string[]];
  /** @throws UsageError, or an error of `parseArgs`, for a mistake in the call */
  readonly run: (args: string[], colours: Colours) => Told | Promise<Told>;
};
