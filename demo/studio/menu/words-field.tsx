import { Field } from './field';
import { type FieldPath, setField } from './menu-document';
import { useMenuForm, valueAt } from './menu-form';

type WordsFieldProps = { path: FieldPath; label: string; of?: string; optional?: boolean; long?: boolean; help?: string };

/** Words for visitors: one field, or one for each language where the studio speaks several. */
export function WordsField({ path, label, ...rest }: WordsFieldProps) {
  const { value, languages, edit } = useMenuForm();
  const held = valueAt(value, path);
  if (typeof held === 'object' && held !== null) {
    const spoken = [...new Set([...languages, ...Object.keys(held)])];
    return (
      <>
        {spoken.map((language) => (
          <Field key={language} path={[...path, language]} label={`${label} (${nameOf(language)})`} {...rest} />
        ))}
      </>
    );
  }
  return (
    <>
      <Field path={path} label={label} {...rest} />
      {languages.length > 1 && typeof held === 'string' && held !== '' && (
        <button type="button" class="quiet" onClick={() => edit((menu) => setField(menu, path, { [languages[0] as string]: held }))}>
          Write “{label.toLowerCase()}” in each language
        </button>
      )}
    </>
  );
}

const nameOf = (language: string): string => new Intl.DisplayNames('en', { type: 'language' }).of(language) ?? language;
