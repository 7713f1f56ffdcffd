import { Field } from './field';
import { addEntry, removeField } from './menu-document';
import { entriesOf, useMenuForm } from './menu-form';
import { WordsField } from './words-field';

/** What visitors are told for some days. */
export function NoticesForm() {
  const { value, edit } = useMenuForm();
  const notices = entriesOf(value, ['notices']);
  return (
    <section class="group" aria-labelledby="notices-title">
      <h2 id="notices-title">Notices</h2>
      <p class="help">Shown from the first day to the last, both included. Without days it is always shown.</p>
      <div class="cards">
        {notices.map((_, index) => (
          <section class="card" key={index} aria-labelledby={`notice-${index}`}>
            <h3 id={`notice-${index}`}>Notice {index + 1}</h3>
            <WordsField path={['notices', index, 'text']} label="Text" of={`notice ${index + 1}`} long />
            <div class="row row-days">
              <Field path={['notices', index, 'from']} label="First day" of={`notice ${index + 1}`} kind="day" optional />
              <Field path={['notices', index, 'until']} label="Last day" of={`notice ${index + 1}`} kind="day" optional />
            </div>
            <Field path={['notices', index, 'link']} label="Link" of={`notice ${index + 1}`} kind="link" optional />
            <button type="button" class="remove" aria-label={`Remove notice ${index + 1}`} onClick={() => edit((menu) => removeField(menu, ['notices', index]))}>
              Remove
            </button>
          </section>
        ))}
      </div>
      <button type="button" class="button-second" onClick={() => edit((menu) => addEntry(menu, ['notices'], { text: 'We are closed on …' }))}>
        Add a notice
      </button>
    </section>
  );
}
