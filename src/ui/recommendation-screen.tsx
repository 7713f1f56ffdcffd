import type { Brief } from '../engine/brief';
import { noticesOn } from '../engine/menu';
import type { Match, Recommendation, Said } from '../engine/outcome';
import type { Answered } from '../machine/selectors';
import { Answers } from './answers';
import { Booking, BookLink } from './booking';
import { BriefCard } from './brief-card';
import { Contact } from './contact';
import { Fold } from './fold';
import { Heading } from './heading';
import { PlanSteps } from './plan-steps';
import { Reasons } from './reasons';
import { Refinements } from './refinements';
import type { ScreenProps } from './screen';
import type { View } from './view';

type Props = ScreenProps & { recommendation: Recommendation; answers: readonly Answered[]; refinements: readonly Answered[]; brief: Brief };

/**
 * The result: the best match with its price and Book, why, and the rest in calm order. What a refinement may replace is
 * keyed by what it shows: texts that a page translator rewrote are not updated, only replaced.
 */
export function RecommendationScreen({ view, recommendation, answers, refinements, brief, send, headingRef }: Props) {
  const { rulebook, menu, today, booking, say, tell } = view;
  const { matches, enhancements, excluded, plan, cautions, tips, waits } = recommendation;
  const [best, ...rest] = matches;
  const others = rest.slice(0, 2);
  const after = recommendation.after[0] && say(recommendation.after[0].words);
  const notices = noticesOn(menu, today);
  const therapists = menu.therapists.filter(({ offers }) => best && offers.includes(best.technique.id));
  const general = booking ?? rulebook.studio.booking;

  return (
    <div class="screen result" part="result">
      <Heading view={view} focusRef={headingRef}>
        <span class="eyebrow" key={recommendation.kind}>
          {tell(recommendation.kind === 'match' ? 'bestMatch' : recommendation.kind === 'fallback' ? 'ourSuggestion' : 'asksUs')}
        </span>
        {best && (
          <span class="result-name" key={best.technique.id}>
            {say(best.technique.name)}
          </span>
        )}
      </Heading>
      {best ? <Best view={view} key={best.technique.id} match={best} after={after} /> : <AskUs view={view} />}
      <Texts view={view} title="cautions" entries={cautions} />
      {refinements.length > 0 && (
        <Fold view={view} title={tell('refine')}>
          <Refinements view={view} refinements={refinements} send={send} />
        </Fold>
      )}
      {others.length > 0 && (
        <Fold view={view} title={tell('others')}>
          {others.map(({ technique, reasons }) => (
            <section class="entry" key={technique.id}>
              <Heading view={view} below={2}>
                {say(technique.name)}
              </Heading>
              <p>{say(technique.feels)}</p>
              <Reasons view={view} reasons={reasons} />
              <Booking view={view} technique={technique} after={after} />
            </section>
          ))}
        </Fold>
      )}
      {enhancements.length > 0 && (
        <Fold view={view} title={tell('additions')}>
          {enhancements.map(({ enhancement, reasons }) => (
            <section class="entry" key={enhancement.id}>
              <Heading view={view} below={2}>
                {say(enhancement.name)}
              </Heading>
              <Extra view={view} id={enhancement.id} />
              <p>{say(enhancement.feels)}</p>
              <p>{say(enhancement.about)}</p>
              <Reasons view={view} reasons={reasons} />
              {enhancement.cautions.map((caution) => (
                <p class="note" key={say(caution)}>
                  {say(caution)}
                </p>
              ))}
            </section>
          ))}
        </Fold>
      )}
      {plan && (
        <Fold view={view} title={tell('plan')}>
          <PlanSteps view={view} key={plan.plan.id} plan={plan.plan} waits={plan.plan.waits ? [] : waits} />
          <Reasons view={view} reasons={plan.reasons} />
        </Fold>
      )}
      {!plan && <Texts view={view} title="plan" entries={waits} />}
      {tips.length > 0 && (
        <Fold view={view} title={tell('tips')}>
          <ul>
            {tips.map(({ words }) => (
              <li key={say(words)}>{say(words)}</li>
            ))}
          </ul>
        </Fold>
      )}
      {excluded.length > 0 && (
        <Fold view={view} title={tell('leftOut')}>
          {excluded.map(({ treatment, reasons }) => (
            <section class="entry" key={treatment.id}>
              <Heading view={view} below={2}>
                {say(treatment.name)}
              </Heading>
              <Reasons view={view} reasons={reasons} />
            </section>
          ))}
        </Fold>
      )}
      {rulebook.advice.length > 0 && (
        <Fold view={view} title={tell('advice')}>
          {rulebook.advice.map(({ id, title, points }) => (
            <section class="entry" key={id}>
              <Heading view={view} below={2}>
                {say(title)}
              </Heading>
              <ul>
                {points.map((point) => (
                  <li key={say(point)}>{say(point)}</li>
                ))}
              </ul>
            </section>
          ))}
        </Fold>
      )}
      {therapists.length > 0 && (
        <Fold view={view} title={tell('therapists')}>
          {therapists.map(({ name, about, booking: link }) => (
            <section class="entry" key={say(name)}>
              <Heading view={view} below={2}>
                {say(name)}
              </Heading>
              {about !== undefined && <p>{say(about)}</p>}
              {link !== undefined &&
                (after === undefined ? (
                  <BookLink href={link} label={tell('book', { name: say(name) })} />
                ) : (
                  <BookLink href={link} label={tell('bookAfter', { after })} name={`${tell('bookAfter', { after })}, ${say(name)}`} />
                ))}
            </section>
          ))}
        </Fold>
      )}
      <Fold view={view} title={tell('brief')}>
        <BriefCard view={view} brief={brief} />
      </Fold>
      <Fold view={view} title={tell('answers')}>
        <Answers view={view} answers={answers} send={send} />
      </Fold>
      {notices.length > 0 && (
        <section class="notices">
          <Heading view={view} below={1}>
            {tell('notices')}
          </Heading>
          {notices.map(({ text, link }) => (
            <p key={say(text)}>{link === undefined ? say(text) : <a href={link}>{say(text)}</a>}</p>
          ))}
        </section>
      )}
      <section class="closing">
        <Heading view={view} below={1}>
          {tell('contact')}
        </Heading>
        <Contact view={view} />
        {menu.policies.length > 0 && (
          <ul class="policies" aria-label={tell('policies')}>
            {menu.policies.map((policy) => (
              <li key={say(policy)}>{say(policy)}</li>
            ))}
          </ul>
        )}
        <div class="buttons">
          {best && general !== undefined && <BookLink href={general} label={after === undefined ? tell('bookAny') : tell('bookAfter', { after })} />}
          {menu.giftCard !== undefined && (
            <a class="secondary" href={menu.giftCard} rel="noopener">
              {tell('giftCard')}
            </a>
          )}
        </div>
      </section>
      <p class="note">{tell('notMedical')}</p>
    </div>
  );
}

function Best({ view, match, after }: { view: View } & { match: Match; after: string | undefined }) {
  const { say, tell } = view;
  const { technique, reasons, blends } = match;
  const [first, ...more] = reasons;
  return (
    <section class="best">
      <p class="feels">{say(technique.feels)}</p>
      <Reasons view={view} reasons={first ? [first] : []} />
      <Booking view={view} technique={technique} after={after} />
      <p>{say(technique.about)}</p>
      {more.length > 0 && (
        <Fold view={view} title={tell('moreReasons')}>
          <Reasons view={view} reasons={more} />
        </Fold>
      )}
      {technique.cautions.map((caution) => (
        <p class="note" key={say(caution)}>
          {say(caution)}
        </p>
      ))}
      {blends.length > 0 && (
        <p>
          <strong>{tell('blends')}:</strong> <span>{blends.map(({ name }) => say(name)).join(', ')}</span>
        </p>
      )}
    </section>
  );
}

function AskUs({ view }: { view: View }) {
  const { rulebook, say } = view;
  return <p class="feels">{say(rulebook.askUs)}</p>;
}

function Extra({ view, id }: { view: View } & { id: string }) {
  const { menu, tell, price } = view;
  const extra = menu.extras.find(({ enhancement, offered }) => enhancement === id && offered);
  if (!extra) return null;
  return (
    <p class="session-words">
      {extra.minutes !== undefined && extra.minutes > 0 && <span class="minutes">{tell('minutesExtra', { minutes: extra.minutes })}</span>}
      {extra.price !== undefined && <span class="price">{price(extra.price)}</span>}
    </p>
  );
}

function Texts({ view, title, entries }: { view: View } & { title: 'cautions' | 'plan'; entries: readonly Said[] }) {
  const { say, tell } = view;
  if (entries.length === 0) return null;
  return (
    <section class="callout">
      <Heading view={view} below={1}>
        {tell(title)}
      </Heading>
      {entries.map(({ words }) => (
        <p key={say(words)}>{say(words)}</p>
      ))}
    </section>
  );
}
