import { mayBook } from '../../engine/levels';
import type { Referral, Sign } from '../../engine/outcome';
import type { Answered } from '../../machine/selectors';
import { Heading } from '../heading';
import type { ScreenProps } from '../screen';
import { Top } from '../top';
import type { View } from '../view';
import { Answers } from './answers';
import { BookLink } from './booking';
import { Contact } from './contact';
import { Fold } from './fold';
import { Paragraphs } from './paragraphs';

/** What to do now, as a care card: the level in words, what to do first, whom to call, what to say, when massage may come back. Nothing to sell. */
export function ReferralScreen({ view, referral, answers, send, headingRef }: ScreenProps & { referral: Referral; answers: readonly Answered[] }) {
  const { rulebook, booking, say, tell } = view;
  const { level, signs, others } = referral;
  const { name, title } = rulebook.levels[level];
  const general = booking ?? rulebook.studio.booking;
  const until = signs.find((sign) => sign.until !== undefined)?.until;
  const clearance = signs.find((sign) => sign.clearance !== undefined)?.clearance;
  return (
    <div class={`screen referral ${level}`} part="result">
      <Top view={view} send={send} />
      <div class="care-card">
        <Heading view={view} focusRef={headingRef}>
          <span class="care-level">{say(name)}</span>
          <span class="care-do">{say(title)}</span>
        </Heading>
        <CareSteps view={view} signs={signs} number={level === 'emergency' ? rulebook.emergency : undefined} />
      </div>
      {others.length > 0 && (
        <Fold view={view} title={tell('alsoTold')}>
          <CareSteps view={view} signs={others} />
        </Fold>
      )}
      {(level === 'doctor-first' || level === 'gate' || level === 'postpone') && <Contact view={view} phoneOnly />}
      {mayBook(level) && general !== undefined && until !== undefined && (
        <div class="buttons">
          <BookLink view={view} href={general} label={tell('bookAfter', { after: say(until) })} />
        </div>
      )}
      {clearance !== undefined && (
        <section class="clearance">
          <Heading view={view} below={1}>
            {tell('askedDoctor')}
          </Heading>
          <button type="button" class="secondary" onClick={() => send({ type: 'change', question: clearance })}>
            {tell('cleared')}
          </button>
        </section>
      )}
      <Fold view={view} title={tell('answers')}>
        <Answers view={view} answers={answers} send={send} />
      </Fold>
      <p class="note">{tell('notMedical')}</p>
    </div>
  );
}

/** What follows from signs of a level: each sentence once, whatever number of signs says it. */
function CareSteps({ view, signs, number }: { view: View; signs: readonly Sign[]; number?: string | undefined }) {
  const { say, tell } = view;
  const every = (of: (sign: Sign) => readonly (Sign['about'] | undefined)[]) => [...new Set(signs.flatMap(of).flatMap((words) => (words === undefined ? [] : [say(words)])))];
  const what = every((sign) => [sign.say]);
  const later = every((sign) => [sign.later]);
  return (
    <div class="care">
      <Heading view={view} below={1}>
        {tell('doNow')}
      </Heading>
      <ol class="steps">
        {every((sign) => sign.do).map((step) => (
          <li key={step}>{step}</li>
        ))}
      </ol>
      {number !== undefined && (
        <a class="primary call" href={`tel:${number}`}>
          {tell('callNumber', { number })}
        </a>
      )}
      {what.length > 0 && (
        <>
          <Heading view={view} below={1}>
            {tell('whatToSay')}
          </Heading>
          <Paragraphs texts={what} />
        </>
      )}
      <Heading view={view} below={1}>
        {tell('youToldUs')}
      </Heading>
      <Paragraphs texts={every((sign) => [sign.about])} />
      <Paragraphs texts={every((sign) => [sign.because])} />
      {later.length > 0 && (
        <>
          <Heading view={view} below={1}>
            {tell('massageLater')}
          </Heading>
          <Paragraphs texts={later} />
        </>
      )}
    </div>
  );
}
