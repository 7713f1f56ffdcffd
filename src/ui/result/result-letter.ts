import type { Recommendation } from '../../engine/outcome';
import type { View } from '../view';

/**
 * A recommendation in words: what is suggested, with what to know of it, and how often to come. No answer, no reason, and
 * nothing that was left out or warned of, which would tell an answer.
 */
export function resultLetter({ say, tell }: View, { kind, matches, enhancements, plan }: Recommendation): string {
  const parts: string[][] = matches
    .slice(0, 1)
    .map(({ technique: { name, feels, cautions } }) => [
      tell('line', { about: tell(kind === 'match' ? 'bestMatch' : 'ourSuggestion'), told: say(name) }),
      ...[feels, ...cautions].map(say),
    ]);
  if (enhancements.length > 0) {
    parts.push([tell('additions'), ...enhancements.map(({ enhancement: { name, cautions } }) => (cautions.length > 0 ? line(say(name), cautions.map(say).join(' ')) : say(name)))]);
  }
  if (plan) {
    const { name, steps } = plan.plan;
    parts.push([line(tell('plan'), say(name)), ...steps.map(({ when, what }) => line(say(when), say(what)))]);
  }
  return [...parts, [tell('notMedical')]].map((lines) => lines.join('\n')).join('\n\n');

  function line(about: string, told: string): string {
    return tell('line', { about, told });
  }
}
