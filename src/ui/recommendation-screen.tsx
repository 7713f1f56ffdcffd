import { useEffect, useRef } from 'preact/hooks';
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
import { useView } from './view';

type Props = ScreenProps & { recommendation: Recommendation; answers: readonly Answered[]; refinements: readonly Answered[]; brief: Brief };

/**
 * The result: the best match with its price and Book, why, and the rest in calm order. What a refinement may replace is
 * keyed by what it shows: texts that a page translator rewrote are not updated, only replaced.
 */
export function RecommendationScreen({ recommendation, answers, refinements, brief, send, headingRef }: Props) {
  const { rulebook, menu, today, booking, say, tell } = useView();
  const { matches, enhancements, excluded, plan, cautions, tips, waits } = recommendation;
  const [best, ...rest] = matches;
  const others = rest.slice(0, 2);
  const after = recommendation.after[0] && say(recommendation.after[0].words);
  const notices = noticesOn(menu, today);
  const therapists = menu.therapists.filter(({ offers }) => best && offers.includes(best.technique.id));
  const general = booking ?? rulebook.studio.booking;
  useUpdateAnnounced(recommendation);

  return (
    <div class="screen result" part="result">
      <Heading focusRef={headingRef} class="result-title">
        <span class="eyebrow" key={recommendation.kind}>
          {tell(recommendation.kind === 'match' ? 'bestMatch' : recommendation.kind === 'fallback' ? 'ourSuggestion' : 'asksUs')}
        </span>
        {best && (
          <span class="result-name" key={best.technique.id}>
            {say(best.technique.name)}
          </span>
        )}
      </Heading>
      {best ? <Best key={best.technique.id} match={best} after={after} /> : <AskUs />}
      <Texts title="cautions" entries={cautions} />
      {refinements.length > 0 && (
        <Fold title={tell('refine')}>
          <Refinements refinements={refinements} send={send} />
        </Fold>
      )}
      {others.length > 0 && (
        <Fold title={tell('others')}>
          {others.map(({ technique, reasons }) => (
            <section class="entry" key={technique.id}>
              <Heading below={2}>{say(technique.name)}</Heading>
              <p>{say(technique.feels)}</p>
              <Reasons reasons={reasons} />
              <Booking technique={technique} after={after} />
            </section>
          ))}
        </Fold>
      )}
      {enhancements.length > 0 && (
        <Fold title={tell('additions')}>
          {enhancements.map(({ enhancement, reasons }) => (
            <section class="entry" key={enhancement.id}>
              <Heading below={2}>{say(enhancement.name)}</Heading>
              <Extra id={enhancement.id} />
              <p>{say(enhancement.about)}</p>
              <Reasons reasons={reasons} />
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
        <Fold title={tell('plan')}>
          <PlanSteps key={plan.plan.id} plan={plan.plan} waits={plan.plan.waits ? [] : waits} />
          <Reasons reasons={plan.reasons} />
        </Fold>
      )}
      {!plan && <Texts title="plan" entries={waits} />}
      {tips.length > 0 && (
        <Fold title={tell('tips')}>
          <ul>
            {tips.map(({ words }) => (
              <li key={say(words)}>{say(words)}</li>
            ))}
          </ul>
        </Fold>
      )}
      {excluded.length > 0 && (
        <Fold title={tell('leftOut')}>
          {excluded.map(({ treatment, reasons }) => (
            <section class="entry" key={treatment.id}>
              <Heading below={2}>{say(treatment.name)}</Heading>
              <Reasons reasons={reasons} />
            </section>
          ))}
        </Fold>
      )}
      {rulebook.advice.length > 0 && (
        <Fold title={tell('advice')}>
          {rulebook.advice.map(({ id, title, points }) => (
            <section class="entry" key={id}>
              <Heading below={2}>{say(title)}</Heading>
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
        <Fold title={tell('therapists')}>
          {therapists.map(({ name, about, booking: link }) => (
            <section class="entry" key={say(name)}>
              <Heading below={2}>{say(name)}</Heading>
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
      <Fold title={tell('brief')}>
        <BriefCard brief={brief} />
      </Fold>
      <Fold title={tell('answers')}>
        <Answers answers={answers} send={send} />
      </Fold>
      {notices.length > 0 && (
        <section class="notices">
          <Heading below={1}>{tell('notices')}</Heading>
          {notices.map(({ text, link }) => (
            <p key={say(text)}>{link === undefined ? say(text) : <a href={link}>{say(text)}</a>}</p>
          ))}
        </section>
      )}
      <section class="closing">
        <Heading below={1}>{tell('contact')}</Heading>
        <Contact />
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

function Best({ match, after }: { match: Match; after: string | undefined }) {
  const { rulebook, say, tell } = useView();
  const { technique, reasons } = match;
  const [first, ...more] = reasons;
  const blends = rulebook.techniques.filter(({ id }) => technique.blends.includes(id));
  return (
    <section class="best">
      <p class="feels">{say(technique.feels)}</p>
      <Reasons reasons={first ? [first] : []} />
      <Booking technique={technique} after={after} />
      <p>{say(technique.about)}</p>
      {more.length > 0 && (
        <Fold title={tell('moreReasons')}>
          <Reasons reasons={more} />
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

function AskUs() {
  const { rulebook, say } = useView();
  return <p class="feels">{say(rulebook.askUs)}</p>;
}

function Extra({ id }: { id: string }) {
  const { menu, tell, price } = useView();
  const extra = menu.extras.find(({ enhancement, offered }) => enhancement === id && offered);
  if (!extra) return null;
  return (
    <p class="session-words">
      {extra.minutes !== undefined && extra.minutes > 0 && <span class="minutes">{tell('minutesExtra', { minutes: extra.minutes })}</span>}
      {extra.price !== undefined && <span class="price">{price(extra.price)}</span>}
    </p>
  );
}

function Texts({ title, entries }: { title: 'cautions' | 'plan'; entries: readonly Said[] }) {
  const { say, tell } = useView();
  if (entries.length === 0) return null;
  return (
    <section class="callout">
      <Heading below={1}>{tell(title)}</Heading>
      {entries.map(({ words }) => (
        <p key={say(words)}>{say(words)}</p>
      ))}
    </section>
  );
}

/** Says in words what a refinement changed; silent on the first result. */
function useUpdateAnnounced(recommendation: Recommendation): void {
  const { say, tell, announce } = useView();
  const before = useRef<Recommendation | undefined>(undefined);
  useEffect(() => {
    const [was, is] = [before.current?.matches[0]?.technique, recommendation.matches[0]?.technique];
    if (before.current) announce(is ? tell(was === is ? 'updatedSame' : 'updated', { name: say(is.name) }) : tell('updatedNone'));
    before.current = recommendation;
  }, [recommendation]);
}
