import { Fragment } from 'preact';
import { useRef } from 'preact/hooks';
import type { Question } from '../engine/rulebook';
import { OptionRow } from './option-row';
import { useView } from './view';

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
export function Options({ question, chosen, invalid = false, describedBy, onChoose, onEnter, onPress }: Props) {
  const { tell } = useView();
  const pressed = useRef<string | null>(null);
  const roomy = question.options.some(({ help }) => help) ? ' roomy' : '';
  return (
    <div class={`options${roomy}`}>
      {question.options.map((option) => (
        <Fragment key={option.id}>
          {option.exclusive && <p class="or">{tell('or')}</p>}
          <OptionRow
            option={option}
            type={question.many ? 'checkbox' : 'radio'}
            name={`mf-${question.id}`}
            checked={chosen.includes(option.id)}
            invalid={invalid}
            describedBy={describedBy}
            pressed={pressed}
            onChoose={() => onChoose(option.id)}
            onEnter={onEnter}
            onPress={onPress && (() => onPress(option.id))}
          />
        </Fragment>
      ))}
    </div>
  );
}
