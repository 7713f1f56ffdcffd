import type { Brief } from '../../engine/brief';
import type { Recommendation } from '../../engine/outcome';
import type { View } from '../view';

/**
 * The note for the therapist as plain text: what was told, what was suggested, what to work around.
 *
 * @param view in the language of the studio, since the therapist reads it
 */
export function briefText({ say, tell, list }: View, { lines, notes }: Brief, { matches, enhancements }: Recommendation): string {
  const best = matches[0]?.technique;
  const suggested = [...(best ? [best] : []), ...enhancements.map(({ enhancement }) => enhancement)].map(({ name }) => say(name));
  return [
    ...lines.map(({ about, told }) => tell('line', { about: say(about), told: told.map(say).join(tell('between')) })),
    ...(suggested.length > 0 ? [tell('line', { about: tell('suggested'), told: list(suggested) })] : []),
    ...(notes.length > 0 ? ['', tell('line', { about: tell('workAround'), told: '' }).trim(), ...notes.map((note) => `- ${say(note)}`)] : []),
  ].join('\n');
}
