import { TOOL_NAMES } from '../../embed/build/event-table';
import { allowedFor, DETAILS, type Detail } from '../../embed/options';
import { ANALYTICS_TOOLS, CONSENTS, type Consent } from '../../src/engine/analytics';
import { endpointOf, type SetUp } from './set-up';

/** What each level adds, in a sentence or two. */
const LEVELS: Readonly<Record<Detail, readonly [name: string, adds: string]>> = {
  progress: ['Progress', 'Seen, started, a quarter, half and three quarters of the way, completed, Book pressed. Never a question, never an answer.'],
  questions: [
    'Questions',
    'Adds which question is on screen. One that only some answers lead to is told as “branch”, never by its name; how many branches there are can differ between visits.',
  ],
  results: ['Results', 'Adds the technique suggested, for visitors who tick a box of its own beside the result, and only then.'],
};

const CONSENT_WORDS: Readonly<Record<Consent, readonly [name: string, means: string]>> = {
  none: ['Nobody is asked', 'Everything is told at once.'],
  required: ['The page says so by a call', 'Events wait for massageFinder.consent(true); massageFinder.consent(false) throws them away.'],
  host: ['As the consent tool of the page says', 'Google Consent Mode, IAB TCF and GPP, or Shopify: each of those that are there.'],
};

type ChoicesProps<T extends string> = {
  name: string;
  legend: string;
  of: readonly T[];
  words: Readonly<Record<T, readonly [name: string, means: string]>>;
  chosen: T;
  onChoose: (value: T) => void;
};

/** One of several, each with a sentence. */
function Choices<T extends string>({ name, legend, of, words, chosen, onChoose }: ChoicesProps<T>) {
  return (
    <fieldset>
      <legend>{legend}</legend>
      {of.map((each) => (
        <div class="choice" key={each}>
          <label class="tick">
            <input type="radio" name={name} checked={chosen === each} aria-describedby={`${name}-${each}`} onChange={() => onChoose(each)} /> {words[each][0]}
          </label>
          <p class="help" id={`${name}-${each}`}>
            {words[each][1]}
          </p>
        </div>
      ))}
    </fieldset>
  );
}

/** Everything that a marketer decides. */
export function SetUpForm({ setUp, onChange }: { setUp: SetUp; onChange: (setUp: SetUp) => void }) {
  const { tools, detail, consent, finder, variant, endpoint } = setUp;
  const wrong = endpoint.trim() !== '' && endpointOf(setUp) === undefined;
  return (
    <form class="set-up" autocomplete="off" onSubmit={(event) => event.preventDefault()}>
      <fieldset>
        <legend>Tools that the page has</legend>
        <div class="choices">
          {ANALYTICS_TOOLS.map((tool) => (
            <label class="tick" key={tool}>
              <input
                type="checkbox"
                checked={tools.includes(tool)}
                onChange={({ currentTarget }) => onChange({ ...setUp, tools: ANALYTICS_TOOLS.filter((each) => (each === tool ? currentTarget.checked : tools.includes(each))) })}
              />{' '}
              {TOOL_NAMES[tool]}
            </label>
          ))}
        </div>
        <p class="help">Meta shows advertisements: it hears of progress alone, and of nothing where the browser sends Global Privacy Control.</p>
      </fieldset>
      <Choices name="detail" legend="How much they hear" of={DETAILS} words={LEVELS} chosen={detail} onChoose={(each) => onChange({ ...setUp, detail: each })} />
      <Choices
        name="consent"
        legend="Whose consent they wait for"
        of={CONSENTS}
        words={CONSENT_WORDS}
        chosen={consent}
        onChoose={(each) => onChange({ ...setUp, consent: each })}
      />
      <div class="pair">
        <label class="field">
          Name of this finder
          <input class="input" type="text" value={finder} onInput={({ currentTarget }) => onChange({ ...setUp, finder: currentTarget.value })} />
        </label>
        <label class="field">
          Variant of an experiment
          <input class="input" type="text" value={variant} onInput={({ currentTarget }) => onChange({ ...setUp, variant: currentTarget.value })} />
        </label>
      </div>
      <div class={wrong ? 'field field-wrong' : 'field'}>
        <label for="endpoint">Your own endpoint</label>
        <input
          class="input"
          id="endpoint"
          type="text"
          inputMode="url"
          spellcheck={false}
          value={endpoint}
          aria-describedby="endpoint-help"
          aria-invalid={wrong}
          onInput={({ currentTarget }) => onChange({ ...setUp, endpoint: currentTarget.value })}
        />
        <p class={wrong ? 'wrong' : 'help'} id="endpoint-help">
          {wrong ? `Not understood. Allowed: ${allowedFor('endpoint')}.` : 'A receiver of your own, such as /events. Nothing is posted from this page.'}
        </p>
      </div>
    </form>
  );
}
