import type { Menu, Rulebook } from '../engine/rulebook';
import { CAPS } from './caps';
import { compile } from './compile';
import { compileMenu } from './compile-menu';
import { guard } from './guard';
import type { Issue, SourceName } from './issue';
import { link } from './link';
import { linkMenu } from './link-menu';
import { readCore, type WrittenCore } from './safety-core';
import type { MenuSource, RulebookSource } from './schema';
import type { Schema } from './shapes';
import { validate } from './validate';

/** A loaded thing, or why it was refused. */
export type JsonResult<T> = { value: T } | { issues: Issue[] };

/** Checks and compiles a rulebook given as JSON text, in the browser, merged with the script's own safety core. */
export function loadRulebookJson(text: string, schema: Schema, safety: WrittenCore): JsonResult<Rulebook> {
  const coreFor = ({ studio }: RulebookSource) => readCore(safety, studio.country);
  return check<RulebookSource, Rulebook>(
    text,
    schema,
    'rulebook',
    (source) => link(source, coreFor(source)),
    (source) => compile(source, coreFor(source)),
  );
}

/** Checks and compiles a menu given as JSON text, against the rulebook that it is for. */
export function loadMenuJson(text: string, schema: Schema, rulebook: Rulebook): JsonResult<Menu> {
  const ids = (entries: readonly { id: string }[]) => entries.map(({ id }) => id);
  const scope = { techniques: ids(rulebook.techniques), enhancements: ids(rulebook.enhancements) };
  return check<MenuSource, Menu>(text, schema, 'menu', (source) => linkMenu(source, scope), compileMenu);
}

function check<Source, Result>(text: string, schema: Schema, name: SourceName, linked: (source: Source) => Issue[], compiled: (source: Source) => Result): JsonResult<Result> {
  if (text.length > CAPS.source) return { issues: [{ source: name, path: [], code: 'too-big', bound: CAPS.source }] };
  let source: unknown;
  try {
    // A byte order mark counts as white space to trim.
    source = JSON.parse(text.trim());
  } catch (error) {
    return { issues: [{ source: name, path: [], code: 'not-json', reason: (error as Error).message }] };
  }
  for (const step of [() => guard(source, name), () => validate(schema, source, name), () => linked(source as Source)]) {
    const issues = step();
    if (issues.length > 0) return { issues };
  }
  return { value: compiled(source as Source) };
}
