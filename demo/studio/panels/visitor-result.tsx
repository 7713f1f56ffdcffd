import { sessionsOf } from '../../../src/engine/menu';
import type { Outcome, Recommendation, Referral, Said } from '../../../src/engine/outcome';
import type { Menu, Rulebook, Words } from '../../../src/engine/rulebook';
import { inLanguage } from '../../../src/engine/words';
import { Part, Reasons, RuleName, type Rules, SaidLines } from './told-lines';

type LinesProps = { rulebook: Rulebook; say: (words: Words) => string; rules: Rules };

type VisitorResultProps = Rules & { rulebook: Rulebook; menu: Menu; outcome: Exclude<Outcome, { kind: 'asking' }> };

/** What a visitor is told, line by line, with the rules behind each line. */
export function VisitorResult({ rulebook, menu, outcome, ...rules }: VisitorResultProps) {
  const say = (words: Words) => inLanguage(words, rulebook.languages[0] as string, rulebook.languages[0] as string);
  if (outcome.kind === 'referral') return <ReferralLines referral={outcome.referral} rulebook={rulebook} say={say} rules={rules} />;
  return <RecommendationLines result={outcome.recommendation} rulebook={rulebook} menu={menu} say={say} rules={rules} />;
}

function RecommendationLines({ result, rulebook, menu, say, rules }: LinesProps & { result: Recommendation; menu: Menu }) {
  const { matches, kind, enhancements, excluded, plan, waits, after, cautions, tips, notes } = result;
  const prices = (technique: string) =>
    sessionsOf(menu, technique)
      .map(({ minutes, price }) => `${minutes} min${price === undefined ? '' : ` ${price} ${menu.currency}`}`)
      .join(', ');
  return (
    <>
      {kind === 'ask' && <Part title="Ask us">{<p>{say(rulebook.askUs)}</p>}</Part>}
      {matches.map(({ technique, points, reasons }, index) => (
        <Part key={technique.id} title={index > 0 ? 'Also' : kind === 'fallback' ? 'When nothing else fits' : 'Best match'}>
          <p>
            <strong>{say(technique.name)}</strong>
            {points > 0 && `, ${points} ${points === 1 ? 'point' : 'points'}`}
          </p>
          <p class="help">{prices(technique.id)}</p>
          <Reasons reasons={reasons} say={say} rules={rules} />
        </Part>
      ))}
      {enhancements.length > 0 && (
        <Part title="Extras">
          {enhancements.map(({ enhancement, reasons }) => (
            <div key={enhancement.id}>
              <p>{say(enhancement.name)}</p>
              <Reasons reasons={reasons} say={say} rules={rules} />
            </div>
          ))}
        </Part>
      )}
      {excluded.length > 0 && (
        <Part title="Left out">
          {excluded.map(({ treatment, reasons, points }) => (
            <div key={treatment.id}>
              <p>
                {say(treatment.name)}
                {points > 0 && `, would have had ${points} ${points === 1 ? 'point' : 'points'}`}
              </p>
              <Reasons reasons={reasons} say={say} rules={rules} />
            </div>
          ))}
        </Part>
      )}
      {plan && (
        <Part title="How often to come">
          <p>{say(plan.plan.name)}</p>
          <Reasons reasons={plan.reasons} say={say} rules={rules} />
        </Part>
      )}
      {[
        ['Wait first', waits],
        ['Book for', after],
        ['Take care', cautions],
        ['Tips', tips],
        ['For the therapist', notes],
      ].map(([title, lines]) => (
        <SaidLines key={title as string} title={title as string} lines={lines as readonly Said[]} say={say} rules={rules} />
      ))}
    </>
  );
}

function ReferralLines({ referral, rulebook, say, rules }: LinesProps & { referral: Referral }) {
  const { name, title } = rulebook.levels[referral.level];
  return (
    <Part title={say(name)}>
      <p>
        <strong>{say(title)}</strong>
      </p>
      {[...referral.signs, ...referral.others].map(({ rule, about, do: steps }) => (
        <div key={rule}>
          <p>
            {say(about)} <RuleName id={rule} {...rules} />
          </p>
          <ol>
            {steps.map((step) => (
              <li key={say(step)}>{say(step)}</li>
            ))}
          </ol>
        </div>
      ))}
    </Part>
  );
}
