import { useState } from 'preact/hooks';

/** Turns the visitor into an example of the rules, under a name that may be changed. */
export function MakeExample({ name, make }: { name: string; make: ((name: string) => void) | undefined }) {
  const [typed, setTyped] = useState<string>();
  const [said, setSaid] = useState('');
  const add = () => {
    if (!make) return;
    make((typed ?? name).trim() || name);
    setTyped(undefined);
    setSaid('Added at the end of your rules. It is checked on every change from now on.');
  };
  return (
    <div class="make-example">
      <div class="field">
        <label for="example-name">Name of the example</label>
        <input class="input" id="example-name" type="text" maxLength={200} value={typed ?? name} onInput={(event) => setTyped(event.currentTarget.value)} />
      </div>
      <div class="buttons">
        <button type="button" class="button" aria-disabled={make === undefined} onClick={add}>
          Make it an example
        </button>
        <span role="status">{said}</span>
      </div>
      {make === undefined && <p class="reason-against">Mend the problems in your rules first, so that the example says what you see.</p>}
    </div>
  );
}
