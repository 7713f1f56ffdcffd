import type { FinderEvent } from '../machine/finder-machine';
import type { Asking } from '../machine/selectors';
import { Heading } from './heading';
import { Options } from './options';
import { Progress } from './progress';
import type { ScreenProps } from './screen';
import { Top } from './top';

/** One question: Back and progress, the question as legend and heading, its options, Continue. */
export function QuestionScreen({ view, asking, send, headingRef }: ScreenProps & { asking: Asking }) {
  const { say, several, tell, advance } = view;
  const { question, chosen, unanswered, preset } = asking;
  const advances = advance === 'choice' && !question.many;
  const answer = (option: string): FinderEvent => ({ type: 'choose', question: question.id, option });
  const next = () => send({ type: 'next' });

  return (
    <div class="screen">
      <Top view={view} send={send} canGoBack={asking.canGoBack}>
        <Progress view={view} {...asking} />
      </Top>
      {(asking.resumed || preset) && (
        <p class="kept">
          <span>{preset ? `${say(preset.question.ask)} ${several(preset.question.options.filter(({ id }) => preset.chosen.includes(id)))}` : tell('kept')}</span>{' '}
          <button type="button" class="link" onClick={() => send({ type: preset ? 'back' : 'restart' })}>
            {tell(preset ? 'change' : 'startOver')}
          </button>
        </p>
      )}
      {unanswered && (
        <section class="problem" ref={(problem) => problem?.focus()} tabIndex={-1} aria-labelledby="mf-problem">
          <p class="problem-title" id="mf-problem">
            {tell('problem')}
          </p>
          <button type="button" class="link" onClick={(event) => firstInput(event.currentTarget)?.focus()}>
            {tell('answerFirst')}
          </button>
        </section>
      )}
      <fieldset class="question" part="question" aria-describedby="mf-help">
        <legend>
          <Heading view={view} focusRef={headingRef}>
            {say(question.ask)}
          </Heading>
        </legend>
        <div class="help" id="mf-help">
          {question.help && <p>{say(question.help)}</p>}
          {question.why && <p class="why">{say(question.why)}</p>}
          <p class="how">{tell(question.many ? 'chooseMany' : advances ? 'advances' : 'chooseOne')}</p>
        </div>
        {unanswered && (
          <p class="field-error" id="mf-error">
            <strong>{tell('error')}</strong> <span>{tell('answerFirst')}</span>
          </p>
        )}
        <Options
          view={view}
          question={question}
          chosen={chosen}
          invalid={unanswered}
          describedBy={unanswered ? 'mf-error' : undefined}
          onChoose={(option) => send(answer(option))}
          onEnter={next}
          onPress={
            advances
              ? (option) => {
                  send(answer(option));
                  send({ type: 'next' });
                }
              : undefined
          }
        />
      </fieldset>
      <div class="bottom">
        <button type="button" class="primary" part="continue" onClick={next}>
          {tell('continue')}
        </button>
      </div>
    </div>
  );
}

function firstInput(inside: Element): HTMLInputElement | null | undefined {
  return inside.closest('.screen')?.querySelector('input');
}
