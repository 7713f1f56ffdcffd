import type { Menu, Rulebook } from '../engine/rulebook';
import { codeFrame } from './code-frame';
import { compile } from './compile';
import { compileMenu } from './compile-menu';
import { guard } from './guard';
import { errorsOf, type Issue, isWarning } from './issue';
import { schemasForScript } from './json-schema';
import { link } from './link';
import { linkExamples } from './link-examples';
import { linkMenu } from './link-menu';
import { type Reading, readYaml } from './read-yaml';
import { review, reviewMenu } from './review';
import { type MenuSource, type RulebookSource, type SafetySource, safetySchema } from './schema';
import { type JsonSchema, validate } from './validate';
import { inWords } from './words';

/** A file as it was read: the name is used in messages. */
export type SourceFile = { name: string; text: string };

/** An issue with its place in a file and its words. Lines and columns count from 1. */
export type Finding = {
  severity: 'error' | 'warning';
  code: Issue['code'];
  file: string;
  line: number;
  column: number;
  /** Where in the file's own terms: `rules › deep-ache › when › pressure`. */
  where: string;
  what: string;
  fix: string;
  frame: string;
};

/** What loading gives: a rulebook and menu when there is no error, and every finding in any case. */
export type Loaded = {
  findings: Finding[];
  source?: RulebookSource;
  rulebook?: Rulebook;
  menu?: Menu;
  /** Turns a later issue about the same files, a failed example say, into a finding. */
  find: (issue: Issue) => Finding;
};

const schemas = schemasForScript();

/** Reads the safety core from its YAML. Throws where it is broken: that is a fault of ours, not of an owner. */
export function readSafety(text: string): SafetySource {
  return safetySchema.parse(readYaml(text, 'rulebook').value);
}

/**
 * Reads, checks and compiles a rulebook and, where there is one, its menu. All mistakes are found at once.
 *
 * @param rulebook YAML, or JSON of the same shape
 * @param menu likewise; undefined leaves everything offered, without prices
 */
export function load(rulebook: SourceFile, menu: SourceFile | undefined, safety: SafetySource): Loaded {
  const files = { rulebook: { file: rulebook, reading: readYaml(rulebook.text, 'rulebook') }, menu: menu && { file: menu, reading: readYaml(menu.text, 'menu') } };
  const find = (issue: Issue): Finding => {
    const { file, reading } = files[issue.source] ?? files.rulebook;
    return place(issue, file, reading);
  };
  const shape = shapeIssues(files.rulebook.reading, schemas.rulebook, 'rulebook');
  const menuShape = files.menu ? shapeIssues(files.menu.reading, schemas.menu, 'menu') : [];
  const issues = [...shape, ...menuShape];
  const source = files.rulebook.reading.value as RulebookSource;
  const menuSource = files.menu?.reading.value as MenuSource | undefined;
  const sound = errorsOf(shape).length === 0;
  if (sound) issues.push(...link(source, safety), ...linkExamples(source, safety), ...review(source, safety));
  if (sound && menuSource && errorsOf(menuShape).length === 0) {
    const ids = (entries: readonly { id: string }[] = []) => entries.map(({ id }) => id);
    issues.push(
      ...linkMenu(menuSource, { techniques: ids(source.techniques), enhancements: ids(source.enhancements), languages: source.studio.languages }),
      ...reviewMenu(menuSource, source.studio.languages),
    );
  }
  const findings = issues.map(find);
  if (errorsOf(issues).length > 0) return { findings, find };
  return { findings, find, source, rulebook: compile(source, safety), menu: compileMenu(menuSource ?? { format: 1 }) };
}

/** The faults of a file's YAML and shape; those that only echo a fault of the YAML on the same line left out. */
function shapeIssues(reading: Reading, schema: JsonSchema, source: Issue['source']): Issue[] {
  if (reading.value === undefined) return reading.issues;
  const guarded = guard(reading.value, source);
  const shape = guarded.length > 0 ? guarded : validate(schema, reading.value, source);
  const lineOf = (offset: number) => reading.position(offset).line;
  const broken = new Set(errorsOf(reading.issues).map(({ span }) => lineOf((span as readonly [number, number])[0])));
  return [...reading.issues, ...shape.filter((issue) => !broken.has(lineOf(reading.locate(issue.path, issue.on)[0])))];
}

function place(issue: Issue, file: SourceFile, reading: Reading): Finding {
  const [start, end] = issue.span ?? reading.locate(issue.path, issue.on);
  const { line, column } = reading.position(start);
  const { what, fix } = inWords(issue);
  const where = readablePath(issue.path, reading.value);
  return {
    severity: isWarning(issue) ? 'warning' : 'error',
    code: issue.code,
    file: file.name,
    line,
    column,
    where,
    what,
    fix,
    frame: codeFrame(file.text, line, column, end - start),
  };
}

/** A path with the ids of entries instead of their numbers. */
function readablePath(path: Issue['path'], value: unknown): string {
  let at = value;
  return path
    .map((step) => {
      at = (at as Record<string | number, unknown> | undefined | null)?.[step];
      const { id, name } = (typeof at === 'object' && at !== null ? at : {}) as { id?: unknown; name?: unknown };
      return typeof step === 'number' ? String(typeof id === 'string' ? id : typeof name === 'string' ? name : step + 1) : step;
    })
    .join(' › ');
}
