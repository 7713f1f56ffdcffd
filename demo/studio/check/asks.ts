import type { CheckedFinding, PausedExample } from '../../../src/check/check-rulebook';
import type { ToldImpact } from '../../../src/check/words-of-impact';
import type { Menu, Rulebook } from '../../../src/engine/rulebook';
import type { SourceFile } from '../../../src/language/load';
import type { Coverage } from '../../../src/verify/coverage';
import type { Proofs } from '../../../src/verify/proofs';

/** The two files of a studio. */
export type Files = { readonly rules: SourceFile; readonly menu: SourceFile };

/** The templates of the script: without what marketers use, and with it. */
export type ScriptTexts = { readonly plain: string; readonly marketing: string };

/** Files without an error: compiled, and as JSON of the shape that a page may give to the widget. */
export type Working = { readonly rulebook: Rulebook; readonly menu: Menu; readonly rulesJson: string; readonly menuJson: string };

/** What can be known at once: mistakes of the language and failed examples. */
export type Read = { readonly findings: readonly CheckedFinding[]; readonly working?: Working };

/** What every set of answers was tried for. */
export type Proved = { readonly findings: readonly CheckedFinding[]; readonly proofs?: Proofs; readonly pausedExamples: readonly PausedExample[] };

/** Each question that the page asks of a worker, with its answer. */
export type Asks = {
  read: { readonly ask: { readonly files: Files }; readonly answer: Read };
  prove: { readonly ask: { readonly files: Files }; readonly answer: Proved };
  /** Undefined where one of the two versions has errors. */
  impact: { readonly ask: { readonly before: Files; readonly after: Files }; readonly answer: ToldImpact | undefined };
  coverage: { readonly ask: { readonly files: Files; readonly row: string; readonly column: string }; readonly answer: Coverage | undefined };
  /** The text of a script with the files in it. */
  script: { readonly ask: { readonly files: Files; readonly templates: ScriptTexts }; readonly answer: string };
};

/** The name of one of {@link Asks}. */
export type AskName = keyof Asks;

/** A question as it is sent, numbered so that its answer is known. */
export type Sent<Name extends AskName = AskName> = Name extends AskName ? { readonly name: Name; readonly number: number; readonly ask: Asks[Name]['ask'] } : never;

/** An answer as it comes back, or why there is none. */
export type Returned = { readonly number: number } & ({ readonly answer: unknown } | { readonly failed: string });
