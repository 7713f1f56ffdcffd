import { chosen } from '../../../src/engine/holds';
import { isAnswer } from '../../../src/engine/path';
import type { Answers, Question, Rulebook } from '../../../src/engine/rulebook';
import { inLanguage } from '../../../src/engine/words';

type AnswerProps = { question: Question; rulebook: Rulebook; answers: Answers; choose: (id: string, options: readonly string[]) => void };

/** A question with what the visitor answers to it. */
export function VisitorAnswer({ question, rulebook, answers, choose }: AnswerProps) {
  const { id, ask, options, many } = question;
  const first = rulebook.languages[0] as string;
  const picked = chosen(answers, id);
  if (!many) {
    return (
      <div class="field">
        <label for={`visitor-${id}`}>{inLanguage(ask, first, first)}</label>
        <select class="input" id={`visitor-${id}`} value={picked[0] ?? ''} onChange={(event) => choose(id, [event.currentTarget.value].filter(Boolean))}>
          <option value="">No answer</option>
          {options.map((option) => (
            <option key={option.id} value={option.id}>
              {inLanguage(option.label, first, first)}
            </option>
          ))}
        </select>
      </div>
    );
  }
  const flip = (option: string, on: boolean) => {
    const next = on ? [...picked, option] : picked.filter((other) => other !== option);
    // One that stands alone clears the others, and is cleared by them.
    choose(id, isAnswer(question, next) ? next : on ? [option] : next);
  };
  return (
    <fieldset class="offers">
      <legend>{inLanguage(ask, first, first)}</legend>
      {options.map((option) => (
        <label class="tick" key={option.id}>
          <input type="checkbox" checked={picked.includes(option.id)} onChange={(event) => flip(option.id, event.currentTarget.checked)} />
          {inLanguage(option.label, first, first)}
        </label>
      ))}
    </fieldset>
  );
}
