import { useState } from 'preact/hooks';
import { type FieldKind, KINDS, readTyped } from './field-kinds';
import { type FieldPath, removeField, setField } from './menu-document';
import { isOn, useMenuForm, valueAt } from './menu-form';
import { fieldKey } from './problems-by-field';

type FieldProps = {
  path: FieldPath;
  label: string;
  /** Said behind the label to those who do not see where the field stands. */
  of?: string;
  kind?: FieldKind;
  /** It may be left empty, and is then left out. */
  optional?: boolean;
  long?: boolean;
  help?: string;
};

/** A labelled field of the menu that writes what is typed into the menu's text. */
export function Field({ path, label, of, kind = 'words', optional = false, long = false, help }: FieldProps) {
  const { value, problems, edit } = useMenuForm();
  const [typed, setTyped] = useState<string>();
  const key = fieldKey(path);
  const id = `field-${key}`;
  const wrong = problems.has(key);
  const held = valueAt(value, path);
  const shown = typed ?? (held === undefined || held === null ? '' : String(held));

  const onInput = (event: { currentTarget: HTMLInputElement | HTMLTextAreaElement }) => {
    const text = event.currentTarget.value;
    setTyped(text);
    // An empty field may be on its way to other words: it leaves the file only when the owner leaves the field.
    if (text !== '') edit((menu) => setField(menu, path, readTyped(kind, text)));
  };
  const onBlur = () => {
    setTyped(undefined);
    if (typed === '' && held !== undefined) edit((menu) => (optional ? removeField(menu, path) : setField(menu, path, '')));
  };
  const shared = {
    id,
    value: shown,
    onInput,
    onBlur,
    class: 'input',
    'aria-invalid': wrong,
    'aria-describedby': [help && `${id}-help`, wrong && `${id}-wrong`].filter(Boolean).join(' ') || undefined,
  };
  return (
    <div class={`field field-${kind}${wrong ? ' field-wrong' : ''}`}>
      <label for={id}>
        {label}
        {of !== undefined && <span class="visually-hidden"> ({of})</span>}
        {optional && <span class="optional"> (optional)</span>}
      </label>
      {help !== undefined && (
        <p class="help" id={`${id}-help`}>
          {help}
        </p>
      )}
      {wrong && (
        <p class="wrong" id={`${id}-wrong`}>
          <span class="visually-hidden">Error: </span>
          {KINDS[kind].advice}
        </p>
      )}
      {long ? (
        <textarea rows={2} {...shared} />
      ) : kind === 'day' ? (
        <input type="date" {...shared} />
      ) : (
        <input type="text" inputMode={KINDS[kind].inputMode} autocomplete="off" {...shared} />
      )}
    </div>
  );
}

type SwitchProps = { on: boolean; label: string; of?: string; flip: (on: boolean) => void };

/** A switch with words beside it. */
function Switch({ on, label, of, flip }: SwitchProps) {
  return (
    <label class="switch">
      <input type="checkbox" role="switch" checked={on} aria-checked={on} onChange={(event) => flip(event.currentTarget.checked)} />
      <span class="switch-track" aria-hidden="true" />
      <span>
        {label}
        {of !== undefined && <span class="visually-hidden"> ({of})</span>}
      </span>
    </label>
  );
}

/** Switches entries of the menu on or off together. */
export function OfferedSwitch({ paths, label, of }: { paths: readonly FieldPath[]; label: string; of?: string }) {
  const { value, edit } = useMenuForm();
  const on = paths.some((path) => isOn((valueAt(value, path) ?? {}) as Record<string, unknown>));
  const flip = (now: boolean) => edit((menu) => paths.reduce((text, path) => (now ? removeField(text, [...path, 'offered']) : setField(text, [...path, 'offered'], 'no')), menu));
  return <Switch on={on} label={label} {...(of !== undefined && { of })} flip={flip} />;
}
