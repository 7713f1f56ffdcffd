import type { QuestionPicture, Region } from '../engine/pictures';

/** Where in a source something stands: keys and list positions from the top. */
export type Path = readonly (string | number)[];

/** The source that an issue is about. */
export type SourceName = 'rulebook' | 'menu';

/** What kind of thing an id names. */
export type IdKind = 'question' | 'option' | 'technique' | 'enhancement' | 'technique or enhancement' | 'plan' | 'rule' | 'advice';

type ShapeIssue =
  | { code: 'wrong-type'; expected: string; found: string }
  | { code: 'missing-key'; key: string }
  | { code: 'unknown-key'; key: string; known: readonly string[] }
  | { code: 'misplaced'; list: string; under: string }
  | { code: 'bad-choice'; value: string; known: readonly string[] }
  | { code: 'bad-shape'; value: string; shape: string }
  | { code: 'too-long' | 'too-many' | 'too-few' | 'too-large' | 'too-small'; bound: number };

type SourceIssue =
  | { code: 'not-json'; reason: string }
  | { code: 'too-big'; bound: number }
  | { code: 'too-deep'; bound: number }
  | { code: 'forbidden-key'; key: string }
  | { code: 'newer-format'; format: number };

type YamlIssue =
  | { code: 'yaml'; reason: string }
  | { code: 'yaml-colon' | 'yaml-tab' | 'yaml-indent' | 'yaml-quote' | 'yaml-anchor' | 'yaml-reserved' | 'yaml-braces' | 'yaml-unclosed' }
  | { code: 'yaml-twice'; key: string }
  | { code: 'yaml-many-documents' }
  | { code: 'text-cut'; kept: string; lost: string }
  | { code: 'curly-quotes' };

type LinkIssue =
  | { code: 'unknown-id'; kind: IdKind; id: string; known: readonly string[] }
  | { code: 'option-of-another'; id: string; question: string; owner: string }
  | { code: 'duplicate-id'; kind: IdKind; id: string }
  | { code: 'reserved-id'; id: string }
  | { code: 'later-question'; id: string }
  | { code: 'empty-condition' }
  | { code: 'empty-test' }
  | { code: 'not-a-scale'; id: string }
  | { code: 'off-the-scale'; id: string; known: readonly string[] }
  | { code: 'empty-range' }
  | { code: 'not-where-strict' }
  | { code: 'not-of-unasked'; id: string }
  | { code: 'refers-on-refine'; id: string }
  | { code: 'rule-does-nothing' }
  | { code: 'empty-limit' }
  | { code: 'suggested-and-avoided'; id: string }
  | { code: 'missing-reason' }
  | { code: 'missing-until' }
  | { code: 'limit-of-doctor-first' }
  | { code: 'core-question'; id: string; key: string }
  | { code: 'core-rule'; id: string }
  | { code: 'no-options' }
  | { code: 'only-exclusive' }
  | { code: 'exclusive-of-one' }
  | { code: 'one-option' }
  | { code: 'picture-lacks'; picture: QuestionPicture; lacks: 'region' | 'scale' }
  | { code: 'region-unused' }
  | { code: 'region-twice'; region: Region; id: string }
  | { code: 'two-pictures' }
  | { code: 'unsafe-language'; language: string; known: readonly string[] }
  | { code: 'undeclared-language'; language: string }
  | { code: 'missing-language'; language: string }
  | { code: 'missing-translation'; language: string }
  | { code: 'no-such-date'; date: string }
  | { code: 'until-before-from' }
  | { code: 'answer-count'; id: string }
  | { code: 'answer-not-alone'; id: string }
  | { code: 'answer-off-path'; id: string }
  | { code: 'empty-expectation' }
  | { code: 'example-fails'; name: string; expected: string; found: string };

/** What holds for some visitor, or for none, though every line is well written. */
type ProofIssue =
  | { code: 'dead-end' }
  | { code: 'safety-unasked'; id: string }
  | { code: 'safety-weakened'; id: string }
  | { code: 'stops-before-safety'; id: string }
  | { code: 'path-too-long'; screens: number; bound: number }
  | { code: 'never-asked'; id: string }
  | { code: 'never-suggested'; kind: 'technique' | 'enhancement'; id: string }
  | { code: 'rule-never-holds'; id: string }
  | { code: 'rule-never-matters'; id: string }
  | { code: 'option-changes-nothing'; id: string; question: string }
  | { code: 'stale-translation'; language: string };

/** What is wrong, as data: sentences for it live in `words.ts` alone. */
export type Fault = ShapeIssue | SourceIssue | YamlIssue | LinkIssue | ProofIssue;

/**
 * One fault at one place. `on` says which part of the entry at `path` is meant: its key or its value. `span`, in
 * characters of the source text, is set where the place is known better than the path tells (faults of YAML itself).
 */
export type Issue = Fault & { source: SourceName; path: Path; on?: 'key'; span?: readonly [number, number] };

/** Faults that are only worth a second look: the file works with them. */
const WARNINGS: ReadonlySet<Fault['code']> = new Set([
  'text-cut',
  'curly-quotes',
  'missing-reason',
  'missing-translation',
  'not-of-unasked',
  'undeclared-language',
  'rule-never-matters',
  'option-changes-nothing',
  'stale-translation',
]);

/** Whether the file may be used in spite of this issue. */
export const isWarning = (issue: Issue): boolean => WARNINGS.has(issue.code);

/** The issues that refuse the file. */
export const errorsOf = (issues: readonly Issue[]): Issue[] => issues.filter((issue) => !isWarning(issue));
