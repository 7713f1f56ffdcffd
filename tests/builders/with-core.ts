import type { Rulebook } from '../../src/engine/rulebook';
import { compile } from '../../src/language/compile';
import { errorsOf, type Issue } from '../../src/language/issue';
import { link } from '../../src/language/link';
import { readCore, type SafetyCore } from '../../src/language/safety-core';
import type { RulebookSource, SafetySource } from '../../src/language/schema';
import { writeCore } from '../../src/language/write-core';

const known = new Map<SafetySource, Map<string, SafetyCore>>();

/** A core as studios that speak these languages in this country have it; compiled once. */
export function coreOf(safety: SafetySource, languages: readonly string[], country: string | undefined): SafetyCore {
  const ofSafety = known.get(safety) ?? new Map<string, SafetyCore>();
  known.set(safety, ofSafety);
  const key = JSON.stringify([languages, country]);
  const core = ofSafety.get(key) ?? readCore(writeCore(safety, languages), country);
  ofSafety.set(key, core);
  return core;
}

/** A rulebook with a safety core in it. */
export const compileWith = (source: RulebookSource, safety: SafetySource): Rulebook => compile(source, coreOf(safety, source.studio.languages, source.studio.country));

/** What refuses a rulebook that stands on a safety core. */
export const faultsWith = (source: RulebookSource, safety: SafetySource): Issue[] =>
  errorsOf(link(source, coreOf(safety, Object.keys(safety.emergency.unknown), source.studio.country)));
