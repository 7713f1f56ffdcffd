import { Field, OfferedSwitch } from './field';
import { addEntry, removeField } from './menu-document';
import { entriesOf, useMenuForm } from './menu-form';

/** What can be added to a session, and for how much. */
export function ExtrasForm() {
  const { value, enhancements, edit } = useMenuForm();
  const extras = entriesOf(value, ['extras']);
  const currency = typeof value['currency'] === 'string' ? value['currency'] : 'USD';
  const name = (id: unknown) => enhancements.find((enhancement) => enhancement.id === id)?.label ?? String(id);
  const missing = enhancements.filter(({ id }) => extras.every(({ enhancement }) => enhancement !== id));
  if (extras.length + missing.length === 0) return null;
  return (
    <section class="group" aria-labelledby="extras-title">
      <h2 id="extras-title">Extras</h2>
      <p class="help">The price is added to that of the session.</p>
      <div class="card">
        {extras.map(({ enhancement }, index) => (
          <div class="row row-extra" key={String(enhancement)}>
            <h3>{name(enhancement)}</h3>
            <Field path={['extras', index, 'price']} label={`Price (${currency})`} of={name(enhancement)} kind="price" optional />
            <Field path={['extras', index, 'minutes']} label="Minutes more" of={name(enhancement)} kind="minutes" optional />
            <div class="row-end">
              <OfferedSwitch label="Offered" of={name(enhancement)} paths={[['extras', index]]} />
              <button type="button" class="remove" aria-label={`Remove ${name(enhancement)}`} onClick={() => edit((menu) => removeField(menu, ['extras', index]))}>
                Remove
              </button>
            </div>
          </div>
        ))}
        {missing.map(({ id, label }) => (
          <button key={id} type="button" class="quiet" onClick={() => edit((menu) => addEntry(menu, ['extras'], { enhancement: id, price: 0 }))}>
            Add a price for {label}
          </button>
        ))}
      </div>
    </section>
  );
}
