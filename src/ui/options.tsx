import { Fragment } from 'preact';
import type { Question } from '../engine/rulebook';
import { OptionRow } from './option-row';
import type { View } from './view';

type Props = {
  question: Question;
  chosen: readonly string[];
  invalid?: boolean;
  describedBy?: string | undefined;
  onChoose: (option: string) => void;
  onEnter?: () => void;
  onPress?: ((option: string) => void) | undefined;
};

/** The options of a question; one that stands alone comes after an "or". */
export function Options({ view, question, chosen, invalid = false, describedBy, onChoose, onEnter, onPress }: { view: View } & Props) {
  const { tell } = view;
  const roomy = question.options.some(({ help }) => help) ? ' roomy' : '';
  return (
    <div class={`options${roomy}`}>
      {question.options.map((option) => (
        <Fragment key={option.id}>
          {option.exclusive && <p class="or">{tell('or')}</p>}
          <OptionRow
            view={view}
            option={option}
            type={question.many ? 'checkbox' : 'radio'}
            name={`mf-${question.id}`}
            checked={chosen.includes(option.id)}
            invalid={invalid}
            describedBy={describedBy}
            onChoose={() => onChoose(option.id)}
            onEnter={onEnter}
            onPress={onPress && (() => onPress(option.id))}
          />
        </Fragment>
      ))}
    </div>
  );
}
