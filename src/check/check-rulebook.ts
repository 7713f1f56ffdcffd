import type { Answers } from '../engine/rulebook';
import { type Finding, type Loaded, load, type SourceFile } from '../language/load';
import type { SafetySource } from '../language/schema';
import { runExamples } from '../verify/examples';
import type { Proofs } from '../verify/proofs';

/** Answers that show a finding, and both sides of it in the owner's own words. */
export type ToldWitness = {
  readonly answers: Answers;
  /** One line for each question answered: `Where do you feel it most? Lower back`. */
  readonly told: readonly string[];
  /** What the visitor would have seen, a line each. */
  readonly sees: readonly string[];
};

/** A finding, with a visitor who shows it where one can. */
export type CheckedFinding = Finding & { readonly witness?: ToldWitness };

/** An example that names what the menu has paused, so that it was not tried. */
export type PausedExample = { readonly name: string; readonly ids: readonly string[] };

/** Everything that is known about a rulebook with its menu: its mistakes, and what is proved and counted. */
export type Checked = {
  readonly loaded: Loaded;
  /** In file order. */
  readonly findings: readonly CheckedFinding[];
  /** Undefined while there is an error of language: such a file means nothing yet. */
  readonly proofs?: Proofs;
  readonly pausedExamples: readonly PausedExample[];
};

/** Checks a rulebook with its menu: the language, the examples, and the proofs over every set of answers. */
export function checkRulebook(rulebook: SourceFile, menu: SourceFile | undefined, safety: SafetySource): Checked {
  const loaded = load(rulebook, menu, safety);
  const findings: CheckedFinding[] = [...loaded.findings];
  const pausedExamples: PausedExample[] = [];
  if (loaded.source && loaded.rulebook && loaded.menu) {
    for (const { example, index, misses, offPath, paused } of runExamples(loaded.rulebook, loaded.menu, loaded.source.examples ?? [])) {
      for (const id of offPath) findings.push(loaded.find({ source: 'rulebook', path: ['examples', index, 'answers', id], on: 'key', code: 'answer-off-path', id }));
      for (const { key, expected, found } of misses)
        findings.push(loaded.find({ source: 'rulebook', path: ['examples', index, 'expect', key], code: 'example-fails', name: example.name, expected, found }));
      if (paused.length > 0) pausedExamples.push({ name: example.name, ids: paused });
    }
  }
  return { loaded, findings, pausedExamples };
}
