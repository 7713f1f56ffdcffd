import type { Named } from '../check/ids';
import { Field, OfferedSwitch } from './field';
import { addEntry, moveEntries, removeField } from './menu-document';
import { entriesOf, useMenuForm } from './menu-form';

/** Lengths and prices of each technique. */
export function SessionsForm() {
  const { value, techniques } = useMenuForm();
  const sessions = entriesOf(value, ['sessions']);
  const onMenu = [...new Set(sessions.map(({ technique }) => String(technique)))];
  const name = (id: string): Named => techniques.find((technique) => technique.id === id) ?? { id, label: id };
  const missing = techniques.filter(({ id }) => !onMenu.includes(id));
  return (
    <section class="group" aria-labelledby="sessions-title">
      <h2 id="sessions-title">Sessions and prices</h2>
      <p class="help">When two suit a visitor equally well, the one higher up is shown first. Switch off what is paused; nothing else has to change.</p>
      <div class="cards">
        {[...onMenu.map(name), ...missing].map((technique) => (
          <TechniqueCard key={technique.id} technique={technique} above={onMenu[onMenu.indexOf(technique.id) - 1]} />
        ))}
      </div>
    </section>
  );
}

function TechniqueCard({ technique, above }: { technique: Named; above: string | undefined }) {
  const { value, edit } = useMenuForm();
  const { id, label } = technique;
  const sessions = entriesOf(value, ['sessions']);
  const places = sessions.flatMap((session, index) => (session['technique'] === id ? [index] : []));
  const currency = typeof value['currency'] === 'string' ? value['currency'] : 'USD';
  const last = places.at(-1);
  const firstOf = (other: string) => sessions.findIndex((session) => session['technique'] === other);
  const add = () => {
    const minutes = last === undefined ? 60 : Number(sessions[last]?.['minutes'] ?? 45) + 15;
    edit((menu) => addEntry(menu, ['sessions'], { technique: id, minutes }, last === undefined ? undefined : last + 1));
  };
  return (
    <section class="card" aria-labelledby={`technique-${id}`}>
      <div class="card-head">
        <h3 id={`technique-${id}`}>{label}</h3>
        {places.length > 0 && <OfferedSwitch label="Offered" of={label} paths={places.map((index) => ['sessions', index])} />}
      </div>
      {places.length === 0 && <p class="help">Not on your menu yet. It can be suggested, without a price.</p>}
      <div class="rows">
        {places.map((index) => {
          const minutes = `${sessions[index]?.['minutes'] ?? '?'} minutes ${label}`;
          return (
            <div class="row row-session" key={index}>
              <Field path={['sessions', index, 'minutes']} label="Minutes" of={label} kind="minutes" />
              <Field path={['sessions', index, 'price']} label={`Price (${currency})`} of={minutes} kind="price" />
              <Field path={['sessions', index, 'booking']} label="Booking link" of={minutes} kind="link" optional />
              <div class="row-end">
                <OfferedSwitch label="On" of={minutes} paths={[['sessions', index]]} />
                <button type="button" class="remove" aria-label={`Remove ${minutes}`} onClick={() => edit((menu) => removeField(menu, ['sessions', index]))}>
                  Remove
                </button>
              </div>
            </div>
          );
        })}
      </div>
      <div class="card-acts">
        <button type="button" class="quiet" onClick={add}>
          Add a length<span class="visually-hidden"> of {label}</span>
        </button>
        {above !== undefined && (
          <button type="button" class="quiet" onClick={() => edit((menu) => moveEntries(menu, ['sessions'], places, firstOf(above)))}>
            Move up<span class="visually-hidden"> {label}</span>
          </button>
        )}
      </div>
    </section>
  );
}
