import type { Recommendation } from '../../engine/outcome';
import type { View } from '../view';
import { mailto } from './mailto';
import { resultLetter } from './result-letter';

type Props = {
  view: View;
  recommendation: Recommendation;
  /** What the screen says before the plan: a first step. */
  waits: readonly string[];
};

/** Opens the visitor's own mail app with the result as text: theirs to read, so that a wait and where to book come along. */
export function OwnMail({ view, recommendation, waits }: Props) {
  const { rulebook, booking, say, tell } = view;
  const general = booking ?? rulebook.studio.booking;
  const after = recommendation.after[0];
  const text = [
    resultLetter(view, recommendation),
    ...waits.map((words) => tell('line', { about: tell('planFirst'), told: words })),
    ...(general === undefined ? [] : [tell('line', { about: after ? tell('bookAfter', { after: say(after.words) }) : tell('bookAny'), told: general })]),
  ].join('\n\n');
  return (
    <div class="buttons">
      <a class="secondary" href={mailto(`${tell('finder')}, ${say(rulebook.studio.name)}`, text)}>
        {tell('emailApp')}
      </a>
    </div>
  );
}
