import type { Told } from '../../engine/causes';
import type { Exclusion, Match, Reason, Recommendation, Said } from '../../engine/outcome';
import { exceeds } from '../../engine/pressure';
import type { Enhancement, Technique, Words } from '../../engine/rulebook';
import type { View } from '../view';

/** A reason in the owner's words, and the answers that led to it. Words that the result has said before are left out. */
export type ReasonText = { readonly rule: string; readonly words: string | undefined; readonly told: string };

/** What a result says, each sentence once, in the order in which it is read. */
export type ResultTexts = {
  readonly feels: readonly string[];
  readonly first: readonly ReasonText[];
  readonly cautions: readonly string[];
  readonly about: readonly string[];
  readonly more: readonly ReasonText[];
  readonly blends: readonly { readonly technique: Technique; readonly texts: readonly string[] }[];
  readonly others: readonly { readonly technique: Technique; readonly texts: readonly string[]; readonly reasons: readonly ReasonText[] }[];
  readonly leftOut: readonly { readonly names: readonly string[]; readonly reasons: readonly ReasonText[] }[];
  readonly additions: readonly {
    readonly enhancement: Enhancement;
    readonly texts: readonly string[];
    readonly reasons: readonly ReasonText[];
    readonly cautions: readonly string[];
  }[];
  /** A first step before the plan. */
  readonly waits: readonly string[];
  readonly plan: readonly ReasonText[];
  readonly tips: readonly string[];
  readonly advice: readonly { readonly id: string; readonly title: string; readonly points: readonly string[] }[];
};

/** How many techniques stand beside the best match. */
const OTHERS = 2;

/**
 * Puts a recommendation into words.
 *
 * @param toldFor gives the answers that made a rule hold
 */
export function resultTexts(view: View, recommendation: Recommendation, toldFor: (rule: string) => readonly Told[]): ResultTexts {
  const { say, several, tell } = view;
  const { matches, excluded, enhancements, plan, tips, cautions, waits } = recommendation;
  const [best, ...rest] = matches;
  const reasonsOfBest = best?.reasons.filter(({ words }) => words !== undefined) ?? [];
  const said = new Set<string>();

  function once(texts: readonly Words[]): string[] {
    return texts.map(say).filter((text) => !said.has(text) && said.add(text));
  }

  function reasonText({ rule, words }: Reason): ReasonText {
    // A refinement's "yes" says nothing without what was asked.
    const told = toldFor(rule).map(({ question, options }) => `${question.refine ? `${say(question.brief ?? question.ask)}: ` : ''}${several(options)}`);
    return { rule, words: words === undefined ? undefined : once([words])[0], told: told.join(tell('between')) };
  }

  // An answer alone says why, where the words have been said.
  const reasons = (list: readonly Reason[]) => list.map(reasonText).filter(({ words, told }) => words !== undefined || told !== '');
  const wordsOf = (list: readonly Said[]) => once(list.map(({ words }) => words));

  function apart(technique: Technique, from: Technique): string {
    const [firmer, gentler] = [exceeds(technique.pressure, from.pressure), exceeds(from.pressure, technique.pressure)];
    return tell(firmer ? 'firmer' : gentler ? 'gentler' : 'alike', { name: say(from.name) });
  }

  // In the order of the screen: what is said first is not said again.
  return {
    feels: best ? once([best.technique.feels]) : [],
    first: reasons(reasonsOfBest.slice(0, 1)),
    cautions: once([...(best?.technique.cautions ?? []), ...cautions.map(({ words }) => words)]),
    about: best ? once([best.technique.about]) : [],
    more: reasons(reasonsOfBest.slice(1)),
    blends: (best?.blends ?? []).map((technique) => ({ technique, texts: once([technique.feels]) })),
    others: rest.slice(0, OTHERS).map(({ technique, reasons: why }: Match) => ({
      technique,
      texts: [apart(technique, (best as Match).technique), ...once([technique.about, technique.feels])],
      reasons: reasons(why),
    })),
    leftOut: groupsOf(excluded).map((group) => ({
      names: group.map(({ treatment }) => say(treatment.name)),
      reasons: reasons((group[0] as Exclusion).reasons),
    })),
    additions: enhancements.map(({ enhancement, reasons: why }) => ({
      enhancement,
      texts: once([enhancement.feels, enhancement.about]),
      reasons: reasons(why),
      cautions: once(enhancement.cautions),
    })),
    waits: plan?.plan.waits ? [] : wordsOf(waits),
    plan: reasons(plan?.reasons ?? []),
    tips: wordsOf(tips),
    advice: view.rulebook.advice.flatMap(({ id, title, points }) => {
      const left = once(points);
      return left.length > 0 ? [{ id, title: say(title), points: left }] : [];
    }),
  };
}

/** What was left out for the same reasons stands together. */
function groupsOf(excluded: readonly Exclusion[]): Exclusion[][] {
  const groups = new Map<string, Exclusion[]>();
  for (const exclusion of excluded) {
    const key = exclusion.reasons.map(({ rule }) => rule).join(' ');
    groups.set(key, [...(groups.get(key) ?? []), exclusion]);
  }
  return [...groups.values()];
}
