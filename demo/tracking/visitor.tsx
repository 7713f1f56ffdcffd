import type { SetUp } from './set-up';
import { type KnownEvent, titleOf } from './told';

type VisitorProps = {
  setUp: SetUp;
  /** What the visitor said last; undefined before. */
  agreed: boolean | undefined;
  waiting: readonly KnownEvent[];
  onAnswer: (agrees: boolean) => void;
};

/** The visitor's word on being measured, where it is waited for. */
export function Visitor({ setUp: { consent, detail }, agreed, waiting, onAnswer }: VisitorProps) {
  if (consent === 'none') return null;
  return (
    <section class="visitor-says" aria-labelledby="visitor-title">
      <h3 id="visitor-title">{consent === 'required' ? 'The question of your page' : 'A consent tool, simulated'}</h3>
      <p>May we count how visitors use this page?</p>
      <div class="buttons">
        <button type="button" class="button-second" aria-pressed={agreed === true} onClick={() => onAnswer(true)}>
          The visitor agrees
        </button>
        <button type="button" class="button-second" aria-pressed={agreed === false} onClick={() => onAnswer(false)}>
          The visitor refuses
        </button>
      </div>
      <p class="help" role="status">
        {standing(consent === 'required', agreed, waiting)}
        {waiting.length > 0 && detail !== 'progress' && ' So do the questions between them, of which the page itself hears nothing.'}
      </p>
    </section>
  );
}

function standing(byCall: boolean, agreed: boolean | undefined, waiting: readonly KnownEvent[]): string {
  if (waiting.length > 0) return `Waiting in the memory of this page: ${waiting.map(titleOf).join('; ')}.`;
  if (agreed === true) return 'Nothing waits: everything is told at once.';
  if (agreed === false && byCall) return 'Nothing waits: everything is thrown away.';
  return 'Nothing waits yet.';
}
