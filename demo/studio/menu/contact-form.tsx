import { Field } from './field';
import { addEntry, removeField } from './menu-document';
import { entriesOf, useMenuForm } from './menu-form';
import { WordsField } from './words-field';

/** How to reach the studio. */
export function ContactForm() {
  return (
    <section class="group" aria-labelledby="contact-title">
      <h2 id="contact-title">Contact</h2>
      <div class="card">
        <div class="row row-pair">
          <Field path={['contact', 'phone']} label="Phone" kind="phone" optional />
          <Field path={['contact', 'text']} label="Text messages" kind="phone" optional />
        </div>
        <Field path={['contact', 'email']} label="Email" kind="email" optional />
        <WordsField path={['contact', 'hours']} label="Opening hours" optional />
        <div class="row row-pair">
          <Field path={['gift-card']} label="Link to gift cards" kind="link" optional />
          <Field path={['currency']} label="Currency of all prices" kind="currency" optional help="Three letters, such as USD." />
        </div>
      </div>
    </section>
  );
}

/** What the studio asks of visitors. */
export function PoliciesForm() {
  const { value, edit } = useMenuForm();
  const policies = entriesOf(value, ['policies']);
  return (
    <section class="group" aria-labelledby="policies-title">
      <h2 id="policies-title">Good to know</h2>
      <p class="help">What you ask of visitors, such as when to cancel. A line each.</p>
      <div class="card">
        {policies.map((_, index) => (
          <div class="row row-line" key={index}>
            <WordsField path={['policies', index]} label={`Line ${index + 1}`} />
            <button type="button" class="remove" aria-label={`Remove line ${index + 1}`} onClick={() => edit((menu) => removeField(menu, ['policies', index]))}>
              Remove
            </button>
          </div>
        ))}
        <button type="button" class="quiet" onClick={() => edit((menu) => addEntry(menu, ['policies'], 'Please …'))}>
          Add a line
        </button>
      </div>
    </section>
  );
}
