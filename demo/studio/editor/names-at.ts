import { hasOwn } from '../../../src/language/guard';
import type { Ids, Named } from '../check/ids';
import { isCondition } from './schema-at';
import { ITEM } from './yaml-context';

/** The keys whose words name something of the file, and what. */
const KINDS: Readonly<Record<string, (ids: Ids) => readonly Named[]>> = {
  technique: ({ techniques }) => techniques,
  blends: ({ techniques }) => techniques,
  with: ({ techniques }) => techniques,
  also: ({ techniques }) => techniques,
  avoid: ({ techniques, enhancements }) => [...techniques, ...enhancements],
  not: ({ techniques, enhancements }) => [...techniques, ...enhancements],
  enhance: ({ enhancements }) => enhancements,
  enhancements: ({ enhancements }) => enhancements,
  plan: ({ plans }) => plans,
};

/** What may be named as a key of the group at a path: questions in a condition or in answers, techniques under `suggest`. */
export function namesOfKeys(path: readonly string[], ids: Ids): readonly Named[] {
  if (path.at(-1) === 'suggest') return ids.techniques;
  return isCondition(path) || isAnswers(path) ? ids.questions : [];
}

/** What may be named by the word at a path: an option of its question, a technique, an enhancement, a plan. */
export function namesOfValues(path: readonly string[], ids: Ids): readonly Named[] {
  const keys = path.at(-1) === ITEM ? path.slice(0, -1) : path;
  const key = keys.at(-1) ?? '';
  const above = keys.slice(0, -1);
  const question = (id: string | undefined) => ids.questions.find((candidate) => candidate.id === id);
  if (isCondition(above) || isAnswers(above)) return question(key)?.options ?? [];
  if (['at-least', 'at-most'].includes(key) && isCondition(above.slice(0, -1))) return question(above.at(-1))?.steps ?? [];
  const inRules = ['rules', 'examples', 'fallback', 'techniques', 'enhancements'].includes(path[0] ?? '') && path.length > 1;
  return inRules && hasOwn(KINDS, key) ? (KINDS[key]?.(ids) ?? []) : [];
}

const isAnswers = (path: readonly string[]): boolean => path[0] === 'examples' && path.at(-1) === 'answers';
