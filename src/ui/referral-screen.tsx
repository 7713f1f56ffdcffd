import { mayBook } from '../engine/levels';
import type { Referral, Sign } from '../engine/outcome';
import type { Answered } from '../machine/selectors';
import { Answers } from './answers';
import { BookLink } from './booking';
import { Contact } from './contact';
import { Fold } from './fold';
import { Heading } from './heading';
import type { ScreenProps } from './screen';
import type { View } from './view';

/** What to do now, by level, with nothing to sell. */
export function ReferralScreen({ view, referral, answers, send, headingRef }: ScreenProps & { referral: Referral; answers: readonly Answered[] }) {
  const { rulebook, booking, say, tell } = view;
  const { level, signs, others } = referral;
  const { name, title } = rulebook.levels[level];
  const general = booking ?? rulebook.studio.booking;
  const until = signs.find((sign) => sign.until !== undefined)?.until;
  const clearance = signs.find((sign) => sign.clearance !== undefined)?.clearance;
  return (
    <div class={`screen referral ${level}`} part="result">
      <Heading view={view} focusRef={headingRef}>
        <span class="care-level">{say(name)}</span>
        <span class="care-do">{say(title)}</span>
      </Heading>
      {signs.map((sign) => (
        <SignCard view={view} sign={sign} title={tell('youToldUs')} key={sign.rule} />
      ))}
      {others.length > 0 && (
        <Fold view={view} title={tell('alsoTold')}>
          {others.map((sign) => (
            <SignCard view={view} sign={sign} title={tell('youToldUs')} key={sign.rule} />
          ))}
        </Fold>
      )}
      {(level === 'doctor-first' || level === 'gate' || level === 'postpone') && <Contact view={view} phoneOnly />}
      <div class="buttons">
        {mayBook(level) && general !== undefined && until !== undefined && <BookLink href={general} label={tell('bookAfter', { after: say(until) })} />}
        {clearance !== undefined && (
          <button type="button" class="secondary" onClick={() => send({ type: 'change', question: clearance })}>
            {tell('cleared')}
          </button>
        )}
      </div>
      <Fold view={view} title={tell('answers')}>
        <Answers view={view} answers={answers} send={send} />
      </Fold>
      <button type="button" class="secondary" part="back" onClick={() => send({ type: 'back' })}>
        {tell('back')}
      </button>
      <p class="note">{tell('notMedical')}</p>
    </div>
  );
}

function SignCard({ view, sign, title }: { view: View } & { sign: Sign; title: string }) {
  const { say, tell } = view;
  return (
    <section class="sign">
      <ol class="steps">
        {sign.do.map((step) => (
          <li key={say(step)}>{say(step)}</li>
        ))}
      </ol>
      {sign.say !== undefined && (
        <p>
          <strong>{tell('whatToSay')}:</strong> <span>{say(sign.say)}</span>
        </p>
      )}
      <p>
        <strong>{title}:</strong> <span>{say(sign.about)}</span>
      </p>
      {sign.because !== undefined && <p>{say(sign.because)}</p>}
      {sign.later !== undefined && (
        <p>
          <strong>{tell('massageLater')}:</strong> <span>{say(sign.later)}</span>
        </p>
      )}
    </section>
  );
}
