import type { Answers } from '../engine/rulebook';
import type { Issue } from '../language/issue';
import { coreFor, type Finding, type Loaded, load, type SourceFile } from '../language/load';
import type { RulebookSource, SafetySource } from '../language/schema';
import { runExamples } from '../verify/examples';
import type { Proofs, Witness } from '../verify/proofs';
import { proofsOf } from '../verify/proofs-of';
import { placeCounterexample } from './place-counterexample';
import { type ToldVisit, tellVisit } from './tell-visit';

/** Answers that show a finding, and both sides of the visit in the owner's own words. */
export type ToldWitness = ToldVisit & { readonly answers: Answers };

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

/** A rulebook and menu without an error of language. */
type Sound = Loaded & Required<Pick<Loaded, 'source' | 'rulebook' | 'menu'>>;

/**
 * Checks a rulebook with its menu: the language, the examples, and the proofs over every set of answers. All findings at
 * once, those of the proofs as soon as the language has no error.
 *
 * @param menu undefined leaves everything offered, without prices or contact
 */
export function checkRulebook(rulebook: SourceFile, menu: SourceFile | undefined, safety: SafetySource): Checked {
  const loaded = load(rulebook, menu, safety);
  if (!isSound(loaded)) return { loaded, findings: loaded.findings, pausedExamples: [] };
  const { source } = loaded;
  const proofs = proofsOf({ rulebook: loaded.rulebook, menu: loaded.menu, core: coreFor(source, safety), own: new Set(source.rules.map(({ id }) => id)) });
  const { failures, pausedExamples } = tryExamples(loaded, source);
  const disproved = proofs.counterexamples.filter(({ verdict }) => verdict === 'disproved');
  const found = disproved.flatMap((counterexample) => placeCounterexample(source, counterexample).map((issue) => withWitness(loaded, issue, counterexample.witness)));
  const inOrder = (a: Finding, b: Finding) => Number(a.file !== rulebook.name) - Number(b.file !== rulebook.name) || a.line - b.line || a.column - b.column;
  return { loaded, findings: [...loaded.findings, ...failures, ...found].sort(inOrder), proofs, pausedExamples };
}

function isSound(loaded: Loaded): loaded is Sound {
  return loaded.source !== undefined && loaded.rulebook !== undefined && loaded.menu !== undefined;
}

function tryExamples(loaded: Sound, source: RulebookSource): { failures: CheckedFinding[]; pausedExamples: PausedExample[] } {
  const failures: CheckedFinding[] = [];
  const pausedExamples: PausedExample[] = [];
  for (const { example, index, misses, offPath, paused, witness } of runExamples(loaded.rulebook, loaded.menu, source.examples ?? [])) {
    const at = ['examples', index] as const;
    for (const id of offPath) failures.push(withWitness(loaded, { source: 'rulebook', path: [...at, 'answers', id], on: 'key', code: 'answer-off-path', id }, witness));
    for (const { key, at: place, expected, found } of misses) {
      failures.push(
        withWitness(
          loaded,
          { source: 'rulebook', path: [...at, 'expect', key, ...(place === undefined ? [] : [place])], code: 'example-fails', name: example.name, expected, found },
          witness,
        ),
      );
    }
    if (paused.length > 0) pausedExamples.push({ name: example.name, ids: paused });
  }
  return { failures, pausedExamples };
}

function withWitness({ find, rulebook }: Sound, issue: Issue, witness: Witness | undefined): CheckedFinding {
  const finding = find(issue);
  return witness ? { ...finding, witness: { answers: witness.answers, ...tellVisit(rulebook, witness.answers, witness.outcome) } } : finding;
}
