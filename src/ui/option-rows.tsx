import { type ComponentChildren, Fragment } from 'preact';
import type { Option, Question } from '../engine/rulebook';
import { OptionRow } from './option-row';
import { Meter } from './pictures/meter';
import { Picture } from './pictures/picture';
import type { View } from './view';

/** What the options of a question are given. */
export type OptionsProps = {
  view: View;
  question: Question;
  chosen: readonly string[];
  invalid?: boolean;
  describedBy?: string | undefined;
  onChoose: (option: string) => void;
  onEnter?: () => void;
  onPress?: ((option: string) => void) | undefined;
};

type RowsProps = OptionsProps & {
  /** Of the list. */
  class: string;
  options: readonly Option[];
  /** The option pointed at or focused on the body map. */
  lit?: string | undefined;
};

/** Options as rows; one that stands alone comes after an "or". */
export function OptionRows({ class: classes, options, lit, ...props }: RowsProps) {
  const { view, question, chosen, invalid = false, describedBy, onChoose, onEnter, onPress } = props;
  return (
    <div class={classes}>
      {options.map((option) => (
        <Fragment key={option.id}>
          {option.exclusive && <p class="or">{view.tell('or')}</p>}
          <OptionRow
            view={view}
            option={option}
            type={question.many ? 'checkbox' : 'radio'}
            name={`mf-${question.id}`}
            checked={chosen.includes(option.id)}
            invalid={invalid}
            describedBy={describedBy}
            picture={pictureOf(view, question, option)}
            lit={lit === option.id}
            onChoose={() => onChoose(option.id)}
            onEnter={onEnter}
            onPress={onPress && (() => onPress(option.id))}
          />
        </Fragment>
      ))}
    </div>
  );
}

function pictureOf(view: View, { picture, scale, options }: Question, option: Option): ComponentChildren {
  const step = options.indexOf(option) + 1;
  if (picture === 'meter' && scale !== undefined && step <= scale) return <Meter step={step} of={scale} />;
  return <Picture view={view} of={option} />;
}
