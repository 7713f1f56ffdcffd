import { pathOf } from '../../../src/engine/path';
import type { Answers, Rulebook } from '../../../src/engine/rulebook';
import { drawing } from '../../builders/drawing';

/** So many visitors who answer everything that they are asked, the same for a seed, and have nothing to tell on the safety screens. */
export function wellAnswered(rulebook: Rulebook, count: number, seed: number): Answers[] {
  const draw = drawing(seed);
  return Array.from({ length: count }, () => {
    let answers: Answers = {};
    for (let { next } = pathOf(rulebook, answers); next; { next } = pathOf(rulebook, answers)) {
      const option = next.options.find(({ exclusive }) => exclusive) ?? next.options[draw.below(next.options.length)];
      if (!option) throw new Error(`"${next.id}" has no options.`);
      answers = { ...answers, [next.id]: next.many ? [option.id] : option.id };
    }
    return answers;
  });
}
