import type { Brief } from '../../engine/brief';
import type { Told } from '../../engine/causes';
import { noticesOn } from '../../engine/menu';
import type { Recommendation } from '../../engine/outcome';
import type { WhatIf } from '../../engine/what-if';
import type { Answered } from '../../machine/selectors';
import { Heading } from '../heading';
import { Later } from '../later';
import { Picture } from '../pictures/picture';
import type { ScreenProps } from '../screen';
import { Top } from '../top';
import { studioView } from '../view';
import { Additions } from './additions';
import { Answers } from './answers';
import { BestMatch } from './best-match';
import { Booking } from './booking';
import { BriefCard } from './brief-card';
import { briefText } from './brief-text';
import { Callout } from './callout';
import { Closing } from './closing';
import { EmailResult } from './email-result';
import { Entry } from './entry';
import { Fold } from './fold';
import { Paragraphs, Points } from './paragraphs';
import { PlanSteps } from './plan-steps';
import { Reasons } from './reasons';
import { type Changed, Refinements } from './refinements';
import { resultTexts } from './result-texts';
import { ShareResult } from './share-result';
import { Therapists } from './therapists';
import { WhatIfLine } from './what-if-line';

type Props = ScreenProps & {
  recommendation: Recommendation;
  answers: readonly Answered[];
  refinements: readonly Answered[];
  brief: Brief;
  changed: Changed | undefined;
  /** The answers that made a rule hold. */
  toldFor: (rule: string) => readonly Told[];
  whatIf: () => WhatIf | undefined;
};

/**
 * The result: the best match with why, its price and Book, and the rest in calm order. What a refinement may replace is
 * keyed by what it shows: texts that a page translator rewrote are not updated, only replaced.
 */
export function RecommendationScreen({ view, recommendation, answers, refinements, brief, changed, toldFor, whatIf, send, headingRef }: Props) {
  const { menu, today, offers, say, tell } = view;
  const { kind, matches, plan } = recommendation;
  const best = matches[0];
  const after = recommendation.after[0] && say(recommendation.after[0].words);
  const texts = resultTexts(view, recommendation, toldFor);
  const { blends, others, leftOut, additions, advice } = texts;
  const therapists = menu.therapists.filter(({ offers }) => best && offers.includes(best.technique.id));
  const state = JSON.stringify(refinements.map(({ chosen }) => chosen));

  return (
    <div class="screen result" part="result">
      <Top view={view} send={send} />
      <section class="best">
        <Heading view={view} focusRef={headingRef}>
          <span class="eyebrow" key={kind}>
            {tell(kind === 'match' ? 'bestMatch' : kind === 'fallback' ? 'ourSuggestion' : 'asksUs')}
          </span>
          {best && (
            <span class="best-name" key={best.technique.id}>
              {say(best.technique.name)}
            </span>
          )}
        </Heading>
        {best ? <BestMatch view={view} key={best.technique.id} match={best} texts={texts} after={after} /> : <p class="feels">{say(view.rulebook.askUs)}</p>}
        {__MARKETING__ && best && offers?.share ? <ShareResult view={view} best={best.technique} offer={offers.share} /> : null}
      </section>
      <div class="more">
        <Later>
          {() => (
            <>
              {' '}
              {texts.cautions.length > 0 && <Callout view={view} title={tell('cautions')} texts={texts.cautions} />}
              {!plan && texts.waits.length > 0 && <Callout view={view} title={tell('plan')} texts={texts.waits} />}
              {refinements.length > 0 && (
                <Fold view={view} title={tell('refine')}>
                  <Refinements view={view} refinements={refinements} changed={changed} send={send} />
                </Fold>
              )}
              {(texts.about.length > 0 || texts.more.length > 0) && (
                <Fold view={view} title={tell('moreReasons')}>
                  <Paragraphs texts={texts.about} />
                  <Reasons view={view} reasons={texts.more} />
                </Fold>
              )}
              {blends.length > 0 && (
                <Fold view={view} title={tell('blends')}>
                  {blends.map(({ technique, texts: words }) => (
                    <Entry view={view} key={technique.id} title={say(technique.name)}>
                      <Paragraphs texts={words} />
                    </Entry>
                  ))}
                </Fold>
              )}
              {others.length > 0 && (
                <Fold view={view} title={tell('others')}>
                  {others.map(({ technique, texts: words, reasons }) => (
                    <Entry view={view} key={`${technique.id} ${best?.technique.id}`} title={say(technique.name)}>
                      <Picture view={view} of={technique} />
                      <Paragraphs texts={words} />
                      <Reasons view={view} reasons={reasons} />
                      <Booking view={view} technique={technique} after={after} />
                    </Entry>
                  ))}
                </Fold>
              )}
              {leftOut.length > 0 && (
                <Fold view={view} title={tell('leftOut')}>
                  {leftOut.map(({ names, reasons }) => (
                    <Entry view={view} key={names.join()} title={view.list(names)}>
                      <Reasons view={view} reasons={reasons} />
                    </Entry>
                  ))}
                </Fold>
              )}
              {best && <WhatIfLine view={view} key={state} find={whatIf} />}
              {additions.length > 0 && (
                <Fold view={view} title={tell('additions')}>
                  <Additions view={view} additions={additions} />
                </Fold>
              )}
              {plan && (
                <Fold view={view} title={tell('plan')}>
                  <PlanSteps view={view} key={plan.plan.id} plan={plan.plan} waits={texts.waits} />
                  <Reasons view={view} reasons={texts.plan} />
                </Fold>
              )}
              {texts.tips.length > 0 && (
                <Fold view={view} title={tell('tips')}>
                  <Points texts={texts.tips} />
                </Fold>
              )}
              {therapists.length > 0 && (
                <Fold view={view} title={tell('therapists')}>
                  <Therapists view={view} therapists={therapists} after={after} />
                </Fold>
              )}
              {advice.length > 0 && (
                <Fold view={view} title={tell('advice')}>
                  {advice.map(({ id, title, points }) => (
                    <Entry view={view} key={id} title={title}>
                      <Points texts={points} />
                    </Entry>
                  ))}
                </Fold>
              )}
              <Fold view={view} title={tell('brief')}>
                <BriefCard view={view} text={briefText(studioView(view), brief, recommendation)} />
              </Fold>
              {__MARKETING__ && best && offers?.email ? <EmailResult view={view} recommendation={recommendation} waits={texts.waits} offer={offers.email} /> : null}
              <Fold view={view} title={tell('answers')}>
                <Answers view={view} answers={answers} send={send} />
              </Fold>
              <Closing view={view} notices={noticesOn(menu, today)} after={after} sells={best !== undefined} />
            </>
          )}
        </Later>{' '}
      </div>
    </div>
  );
}
