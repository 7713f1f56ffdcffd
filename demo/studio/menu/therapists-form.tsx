import type { Named } from '../check/ids';
import { Field, OfferedSwitch } from './field';
import { addEntry, removeField, setField } from './menu-document';
import { entriesOf, useMenuForm, valueAt } from './menu-form';
import { fieldKey } from './problems-by-field';
import { WordsField } from './words-field';

/** Who gives the sessions. */
export function TherapistsForm() {
  const { value, techniques, edit } = useMenuForm();
  const therapists = entriesOf(value, ['therapists']);
  const add = () => edit((menu) => addEntry(menu, ['therapists'], { name: 'New therapist', offers: techniques.slice(0, 1).map(({ id }) => id) }));
  return (
    <section class="group" aria-labelledby="therapists-title">
      <h2 id="therapists-title">Therapists</h2>
      <p class="help">Visitors see who gives what they are suggested.</p>
      <div class="cards">
        {therapists.map((_, index) => (
          <TherapistCard key={index} index={index} />
        ))}
      </div>
      <button type="button" class="button-second" onClick={add}>
        Add a therapist
      </button>
    </section>
  );
}

function TherapistCard({ index }: { index: number }) {
  const { value, edit } = useMenuForm();
  const path = ['therapists', index];
  const held = valueAt(value, [...path, 'name']);
  const name = typeof held === 'string' && held !== '' ? held : `Therapist ${index + 1}`;
  return (
    <section class="card" aria-labelledby={`therapist-${index}`}>
      <div class="card-head">
        <h3 id={`therapist-${index}`}>{name}</h3>
        <OfferedSwitch label="At work" of={name} paths={[path]} />
      </div>
      <WordsField path={[...path, 'name']} label="Name" />
      <WordsField path={[...path, 'about']} label="About" of={name} optional long />
      <Field path={[...path, 'booking']} label="Booking link" of={name} kind="link" optional />
      <Offers index={index} name={name} />
      <button type="button" class="remove" aria-label={`Remove ${name}`} onClick={() => edit((menu) => removeField(menu, path))}>
        Remove
      </button>
    </section>
  );
}

function Offers({ index, name }: { index: number; name: string }) {
  const { value, techniques, enhancements, problems, edit } = useMenuForm();
  const path = ['therapists', index, 'offers'];
  const list = valueAt(value, path);
  const offers: readonly string[] = Array.isArray(list) ? list.map(String) : [];
  const all = [...techniques, ...enhancements];
  const strange = offers.filter((id) => all.every((known) => known.id !== id)).map((id): Named => ({ id, label: `${id} (not in your rules)` }));
  const flip = (id: string, on: boolean) =>
    edit((menu) => {
      if (!on) return removeField(menu, [...path, offers.indexOf(id)]);
      return offers.length === 0 ? setField(menu, path, [id]) : addEntry(menu, path, id);
    });
  const wrong = [...problems.keys()].some((key) => key.startsWith(fieldKey(path)));
  return (
    <fieldset class={`offers${wrong ? ' field-wrong' : ''}`} id={`field-${fieldKey(path)}`}>
      <legend>
        Gives<span class="visually-hidden"> ({name})</span>
      </legend>
      {wrong && <p class="wrong">Choose at least one that your rules know.</p>}
      {[...all, ...strange].map(({ id, label }) => (
        <label class="tick" key={id}>
          {/* A therapist gives something: the last one cannot be taken away. */}
          <input type="checkbox" checked={offers.includes(id)} disabled={offers.length === 1 && offers.includes(id)} onChange={(event) => flip(id, event.currentTarget.checked)} />
          {label}
        </label>
      ))}
    </fieldset>
  );
}
