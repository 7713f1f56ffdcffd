type Props = {
  /** Of the input; nothing else in the widget has it. */
  id: string;
  label: string;
  help?: string | undefined;
  ticked: boolean;
  /** It stays as it is, and says so, yet can be reached. */
  fixed?: boolean;
  onTick: () => void;
};

/** A box by itself, in a row that looks like an option. */
export function TickBox({ id, label, help, ticked, fixed = false, onTick }: Props) {
  return (
    <label class={ticked ? 'option chosen' : 'option'} part="option">
      <input
        type="checkbox"
        id={id}
        checked={ticked}
        aria-labelledby={`${id}-label`}
        aria-describedby={help && `${id}-help`}
        aria-disabled={fixed || undefined}
        onClick={(event) => fixed && event.preventDefault()}
        onChange={onTick}
      />
      <span class="option-words">
        <span class="option-label" id={`${id}-label`} key={label}>
          {label}
        </span>
        {help && (
          <span class="option-help" id={`${id}-help`} key={help}>
            {help}
          </span>
        )}
      </span>
    </label>
  );
}
