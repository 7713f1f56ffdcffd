import type { Menu, Rulebook } from '../engine/rulebook';
import { CAPS } from './caps';
import { codeFrame } from './code-frame';
import { compile } from './compile';
import { compileMenu } from './compile-menu';
import { declaredOnly } from './declared';
import { guard } from './guard';
import { errorsOf, type Issue, isWarning, type Path, type SourceName } from './issue';
import { schemasForScript } from './json-schema';
import { link } from './link';
import { linkExamples } from './link-examples';
import { linkMenu } from './link-menu';
import { tellMisplaced } from './misplaced';
import { type Reading, readYaml } from './read-yaml';
import { review, reviewMenu } from './review';
import { readCore, type SafetyCore } from './safety-core';
import { type Salvaged, salvage } from './salvage';
import { type MenuSource, type RulebookSource, type SafetySource, safetySchema } from './schema';
import { type Schema, schemaOf } from './shapes';
import { menuTexts, rulebookTexts } from './texts';
import { validate } from './validate';
import { inWords } from './words';
import { writeCore } from './write-core';

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
  menuSource?: MenuSource;
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
  const book = inspect<RulebookSource>(rulebook, 'rulebook', schemaOf(schemas, 'rulebook'));
  const card = menu && inspect<MenuSource>(menu, 'menu', schemaOf(schemas, 'menu'));
  const issues = [...book.issues, ...(card?.issues ?? [])];
  if (book.salvaged) {
    const { source, lost, original } = book.salvaged;
    const every = readCore(writeCore(safety, Object.keys(safety.emergency.unknown)), source.studio.country);
    issues.push(...worthTelling([...link(source, every), ...linkExamples(source, every), ...review(source, every)], book, original, lost));
    if (card?.salvaged) {
      const ids = (entries: readonly { id: string }[] = []) => entries.map(({ id }) => id);
      const { languages } = source.studio;
      const scope = { techniques: ids(source.techniques), enhancements: ids(source.enhancements) };
      issues.push(...worthTelling([...linkMenu(card.salvaged.source, scope), ...reviewMenu(card.salvaged.source, languages)], card, card.salvaged.original, lost));
    }
  }
  const find = (issue: Issue): Finding => place(issue, issue.source === 'menu' && card ? card : book);
  const inOrder = (a: Finding, b: Finding) => Number(a.file !== rulebook.name) - Number(b.file !== rulebook.name) || a.line - b.line || a.column - b.column;
  const findings = issues.map(find).sort(inOrder);
  if (errorsOf(issues).length > 0) return { findings, find };
  const source = book.reading.value as RulebookSource;
  const { languages } = source.studio;
  const offered = (card?.reading.value as MenuSource | undefined) ?? { format: 1 };
  return {
    findings,
    find,
    source,
    menuSource: offered,
    rulebook: compile(declaredOnly(source, rulebookTexts(source), languages), coreFor(source, safety)),
    menu: compileMenu(declaredOnly(offered, menuTexts(offered), languages)),
  };
}

/** The safety core in the languages and for the country of a rulebook. */
export const coreFor = ({ studio }: RulebookSource, safety: SafetySource): SafetyCore => readCore(writeCore(safety, studio.languages), studio.country);

/** A file with what is wrong with its YAML and shape. */
type Inspected<Source> = {
  file: string;
  lines: string[];
  reading: Reading;
  issues: Issue[];
  /** What the checks of links can be made on. */
  salvaged: Salvaged<Source> | undefined;
};

function inspect<Source>({ name, text }: SourceFile, source: SourceName, schema: Schema): Inspected<Source> {
  const withoutMark = text.replace(/^\uFEFF/, '');
  const reading = readYaml(withoutMark, source);
  const file = { file: name, lines: withoutMark.split(/\r?\n/), reading };
  if (reading.value === undefined) return { ...file, issues: reading.issues, salvaged: undefined };
  const guarded = guard(reading.value, source);
  const shape = guarded.length > 0 ? guarded : validate(schema, reading.value, source).slice(0, CAPS.findings);
  const issues = [...reading.issues, ...tellMisplaced(reading.value, shape).filter((issue) => !isEcho(issue, reading))];
  return { ...file, issues, salvaged: guarded.length > 0 ? undefined : salvage<Source>(reading.value, shape) };
}

/** Whether an issue only follows from a fault of the YAML on the same line. */
const isEcho = (issue: Issue, { locate, position, broken }: Reading): boolean => broken.has(position(locate(issue.path, issue.on)[0]).line);

/** The issues of what was salvaged, in the whole file; those left out that only follow from another fault. */
function worthTelling(found: readonly Issue[], { reading, issues }: Inspected<unknown>, original: (path: Path) => Path, lost: ReadonlySet<string>): Issue[] {
  const told = new Set(issues.flatMap(({ on, path }) => (on === 'key' ? [path, path.slice(0, -1)] : [path])).map((path) => JSON.stringify(path)));
  const misplaced = issues.filter(({ code }) => code === 'misplaced');
  const within = (path: Path) => misplaced.some(({ path: [list, index] }) => path[0] === list && path[1] === index);
  return found
    .map((issue) => ({ ...issue, path: original(issue.path) }))
    .filter((issue) => !within(issue.path) && !(issue.code === 'unknown-id' && lost.has(issue.id)) && !told.has(JSON.stringify(issue.path)) && !isEcho(issue, reading));
}

function place(issue: Issue, { file, lines, reading }: Inspected<unknown>): Finding {
  const [start, end] = issue.span ?? reading.locate(issue.path, issue.on);
  const { line, column } = reading.position(start);
  const { what, fix } = inWords(issue);
  const where = readablePath(issue.path, reading.value);
  return { severity: isWarning(issue) ? 'warning' : 'error', code: issue.code, file, line, column, where, what, fix, frame: codeFrame(lines, line, column, end - start) };
}

/** A path with the ids of entries instead of their numbers. */
function readablePath(path: Issue['path'], value: unknown): string {
  let at = value;
  return path
    .map((step) => {
      at = (at as Record<string | number, unknown> | undefined | null)?.[step];
      const { id, name } = (typeof at === 'object' && at !== null ? at : {}) as { id?: unknown; name?: unknown };
      return typeof step === 'number' ? ([id, name].find((known): known is string => typeof known === 'string' && known !== '') ?? String(step + 1)) : step;
    })
    .join(' › ');
}
