import type { FinderEvent } from '../../machine/finder-machine';
import type { Answered } from '../../machine/selectors';
import type { View } from '../view';

/** The answers that led to a result, each to be changed, and a way to start over. */
export function Answers({ view, answers, send }: { view: View } & { answers: readonly Answered[]; send: (event: FinderEvent) => void }) {
  const { say, several, tell } = view;
  return (
    <>
      <dl class="answers">
        {answers.map(({ question, chosen }) => (
          <div class="answer" key={question.id}>
            <dt id={`mf-answer-${question.id}`}>{say(question.ask)}</dt>
            <dd>
              <span>{several(question.options.filter(({ id }) => chosen.includes(id)))}</span>
              <button type="button" class="link" aria-describedby={`mf-answer-${question.id}`} onClick={() => send({ type: 'change', question: question.id })}>
                {tell('change')}
              </button>
            </dd>
          </div>
        ))}
      </dl>
      <button type="button" class="secondary" onClick={() => send({ type: 'restart' })}>
        {tell('startOver')}
      </button>
    </>
  );
}
