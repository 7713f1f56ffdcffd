import type { FinderEvent } from '../machine/finder-machine';
import type { Answered } from '../machine/selectors';
import { Options } from './options';
import type { View } from './view';

/** The questions that make a result fit better, each updating it in place. */
export function Refinements({ view, refinements, send }: { view: View } & { refinements: readonly Answered[]; send: (event: FinderEvent) => void }) {
  const { say, tell } = view;
  return (
    <>
      <p>{tell('refineHelp')}</p>
      {refinements.map(({ question, chosen }) => (
        <fieldset class="refinement" key={question.id}>
          <legend>{say(question.ask)}</legend>
          {question.help && <p class="help">{say(question.help)}</p>}
          <Options view={view} question={question} chosen={chosen} onChoose={(option) => send({ type: 'choose', question: question.id, option })} />
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
      ))}
    </>
  );
}
