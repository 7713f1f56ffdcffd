import type { ComponentChildren } from 'preact';
import type { Option } from '../engine/rulebook';
import { endsPress, forgetPress, pressDown } from './real-pointer';
import type { View } from './view';

type Props = {
  option: Option;
  type: 'radio' | 'checkbox';
  /** Shared by the options of one question. */
  name: string;
  checked: boolean;
  invalid?: boolean;
  describedBy?: string | undefined;
  /** Drawn at the end of the row. */
  picture?: ComponentChildren;
  /** Drawn as pointed at or focused elsewhere: on the body map. */
  lit?: boolean | undefined;
  onChoose: () => void;
  /** Enter was pressed on it. */
  onEnter?: (() => void) | undefined;
  /** A press by a real pointer, on whatever is chosen already too. */
  onPress?: (() => void) | undefined;
};

/** One option: a native input with a row as wide as the question for its target. */
export function OptionRow({ view, option, type, name, checked, invalid, describedBy, picture, lit, onChoose, onEnter, onPress }: { view: View } & Props) {
  const { say } = view;
  const id = `${name}-${option.id}`;
  const describers = [option.help && `${id}-help`, describedBy].filter(Boolean).join(' ');
  return (
    <label class={`option${checked ? ' chosen' : ''}${lit ? ' lit' : ''}`} part="option" data-option={option.id} onPointerDown={(event) => pressDown(event)}>
      <input
        type={type}
        id={id}
        name={name}
        value={option.id}
        checked={checked}
        aria-labelledby={`${id}-label`}
        aria-describedby={describers || undefined}
        aria-invalid={invalid || undefined}
        onChange={onChoose}
        onKeyDown={(event) => {
          forgetPress();
          if (event.key !== 'Enter' || !onEnter) return;
          event.preventDefault();
          onEnter();
        }}
        onClick={(event) => {
          if (endsPress(event, event.currentTarget.parentElement)) onPress?.();
        }}
      />
      <span class="option-words">
        <span class="option-label" id={`${id}-label`}>
          {say(option.label)}
        </span>
        {option.help && (
          <span class="option-help" id={`${id}-help`}>
            {say(option.help)}
          </span>
        )}
      </span>
      {picture}
    </label>
  );
}
