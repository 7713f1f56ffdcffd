import type { OptionSource, SafetySource } from '../../src/language/schema';
import { safety } from './source';

const RULES = ['nerves', 'old-nerves', 'numb-or-severe', 'conditions', 'conditions-care', 'under-18', 'not-today', 'pregnant', 'first-days'].map((name) => `safety-${name}`);
const SCREENS = ['duration', 'signs', 'health'];

const rules = safety.rules.filter(({ id }) => RULES.includes(id));
const meant = new Set(rules.flatMap(({ when }) => Object.values(when)));

/** Of the options of a screen those that a rule kept here means, and "none". */
const some = (options: OptionSource[] | undefined) => options?.filter(({ id, exclusive }) => exclusive !== undefined || meant.has(id));

/** A part of the safety core that ships, with each level and each kind of limit: fast enough for thousands of rulebooks. */
export const partOfCore: SafetySource = {
  ...safety,
  questions: safety.questions.filter(({ id }) => SCREENS.includes(id)).map(({ options, ...question }) => ({ ...question, ...(options && { options: some(options) }) })),
  rules,
};

/** No screens and no rules at all. */
export const noCore: SafetySource = { ...safety, questions: [], rules: [] };
