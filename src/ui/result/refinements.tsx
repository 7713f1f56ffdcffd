import type { FinderEvent } from '../../machine/finder-machine';
import type { Answered } from '../../machine/selectors';
import { Options } from '../options';
import type { View } from '../view';

/** What the last answer to a refinement changed, in the words of a view. */
export type Changed = { readonly question: string; readonly words: (view: View) => readonly string[] };

type Props = { view: View; refinements: readonly Answered[]; changed: Changed | undefined; send: (event: FinderEvent) => void };

/** The questions that make a result fit better, each opened by itself and updating the result in place. */
export function Refinements({ view, refinements, changed, send }: Props) {
  const { say, several, tell } = view;
  return (
    <>
      <p>{tell('refineHelp')}</p>
      {refinements.map(({ question, chosen }) => (
        <details class="refinement" key={question.id}>
          <summary>
            <span>{say(question.ask)}</span>
            <span class="answer-now" key={chosen.join()}>
              {chosen.length > 0 ? several(question.options.filter(({ id }) => chosen.includes(id))) : tell('notAnswered')}
            </span>
          </summary>
          <fieldset aria-label={say(question.ask)}>
            {question.help && <p class="help">{say(question.help)}</p>}
            <Options view={view} question={question} chosen={chosen} onChoose={(option) => send({ type: 'choose', question: question.id, option })} />
            {changed?.question === question.id && (
              <ul class="changed">
                {changed.words(view).map((sentence) => (
                  <li key={sentence}>{sentence}</li>
                ))}
              </ul>
            )}
            {chosen.length > 0 && !question.many && (
              <button
                type="button"
                class="link"
                onClick={(event) => {
                  // The button goes with the answer; focus must not.
                  event.currentTarget.closest('fieldset')?.querySelector('input')?.focus();
                  send({ type: 'clear', question: question.id });
                }}
              >
                {tell('clear')}
              </button>
            )}
          </fieldset>
        </details>
      ))}
    </>
  );
}
