import type { RulebookSource, RuleSource } from '../../src/language/schema';
import { drawing } from './drawing';

/** How big a synthetic rulebook is. */
export type Size = { readonly questions: number; readonly options: number; readonly rules: number; readonly techniques: number; readonly seed: number };

/** The pressure of each technique in turn. */
const PRESSURES = ['light', 'light', 'medium', 'medium', 'firm', 'deepest'] as const;

const STRENGTHS = ['strongly', 'well', 'slightly'] as const;

/** One rule in so many avoids a technique besides what it suggests. */
const AVOIDING = 6;

/**
 * A rulebook of any size whose rules entangle its questions: each is a single choice that everyone is asked, each rule tests
 * one to three of them for one or several options, suggests one or two techniques, and sometimes avoids another. The same
 * size and seed give the same rulebook everywhere, and more rules the same ones first.
 */
export function syntheticRulebook({ questions, options, rules, techniques, seed }: Size): RulebookSource {
  const draw = drawing(seed);
  const numbered = (name: string, count: number) => Array.from({ length: count }, (_, index) => `${name}-${index + 1}`);
  const questionIds = numbered('question', questions);
  const optionIds = numbered('option', options);
  const techniqueIds = numbered('technique', techniques);

  function rule(id: string): RuleSource {
    const tested = draw.some(questionIds, 1 + draw.below(3));
    const [avoided, ...suggested] = draw.some(techniqueIds, Math.min(techniques, 2 + draw.below(2)));
    const avoids = draw.below(AVOIDING) === 0 && suggested.length > 0;
    return {
      id,
      when: Object.fromEntries(tested.map((question) => [question, draw.some(optionIds, 1 + draw.below(Math.min(3, options)))])),
      suggest: Object.fromEntries((suggested.length > 0 ? suggested : techniqueIds).map((technique) => [technique, STRENGTHS[draw.below(STRENGTHS.length)] ?? 'well'])),
      ...(avoids && avoided !== undefined && { avoid: [avoided] }),
      because: `Because of ${id}.`,
    };
  }

  return {
    format: 1,
    studio: { name: 'Synthetic', languages: ['en'], country: 'US', booking: 'https://book.example/' },
    questions: questionIds.map((id) => ({ id, ask: `What about ${id}?`, options: optionIds.map((option) => ({ id: option, label: `It is ${option}` })) })),
    techniques: techniqueIds.map((id, index) => ({
      id,
      name: `The ${id}`,
      pressure: PRESSURES[index % PRESSURES.length] ?? 'medium',
      traits: 'none',
      about: `About ${id}.`,
      feels: `Feels like ${id}.`,
    })),
    rules: numbered('rule', rules).map(rule),
    'ask-us': 'Ask us.',
  };
}
