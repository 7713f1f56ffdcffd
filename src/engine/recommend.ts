import { isOffered, menuPlace } from './menu';
import type { Addition, Exclusion, Match, Reason, Recommendation, Said } from './outcome';
import type { Enhancement, Menu, Rule, Rulebook, Treatment, Words } from './rulebook';
import { keeps } from './within';

type Scored = Omit<Match, 'blends'>;

/**
 * What rules come to: every rule that holds contributes all it lists, and limits and avoidances outrank points.
 *
 * @param held the rules whose conditions hold, by id; none of them may refer
 */
export function recommend(rulebook: Rulebook, menu: Menu, held: readonly Rule[]): Recommendation {
  const limits = held.flatMap((rule) => (rule.limit ? [{ rule: rule.id, limit: rule.limit }] : []));

  const vetoes = (treatment: Treatment): Reason[] =>
    held.filter((rule) => rule.avoid?.includes(treatment.id) || (rule.limit && !keeps(treatment, rule.limit))).map((rule) => reason(rule));

  const scored = rulebook.techniques.map((technique): Scored => {
    const reasons: Reason[] = [];
    let sum = 0;
    for (const rule of held) {
      const points = rule.suggest?.[technique.id];
      if (!points) continue;
      sum += points;
      reasons.push(reason(rule, points));
    }
    return { technique, points: sum, reasons };
  });
  const possible = scored.filter(({ technique }) => isOffered(menu, technique.id) && vetoes(technique).length === 0);
  const matches = possible.filter(({ points }) => points > 0).map(asMatch);
  matches.sort((a, b) => b.points - a.points || menuPlace(menu, a.technique.id) - menuPlace(menu, b.technique.id));

  const { fallback } = rulebook;
  const fallen = possible.find(({ technique }) => technique.id === fallback?.technique);
  const kind = matches.length > 0 ? 'match' : fallen ? 'fallback' : 'ask';
  if (kind === 'fallback') matches.push({ ...asMatch(fallen as Scored), reasons: [{ rule: 'fallback', words: (fallback as { because: Words }).because }] });
  const best = matches[0]?.technique.id;

  const wanted = rulebook.enhancements.map((enhancement) => ({ enhancement, reasons: held.filter((rule) => rule.enhance?.includes(enhancement.id)).map((rule) => reason(rule)) }));
  const suits = (enhancement: Enhancement) => best !== undefined && (enhancement.with ?? [best]).includes(best);
  const enhancements = wanted.filter(
    ({ enhancement, reasons }): boolean => reasons.length > 0 && isOffered(menu, enhancement.id) && suits(enhancement) && vetoes(enhancement).length === 0,
  );

  const plan = rulebook.plans.find(({ id }) => held.some((rule) => rule.plan === id));
  return {
    kind,
    matches,
    enhancements: enhancements as Addition[],
    excluded: [...scored.flatMap(({ technique, points }) => exclusion(technique, points)), ...wanted.flatMap(({ enhancement, reasons }) => exclusion(enhancement, reasons.length))],
    ...(plan && { plan: { plan, reasons: held.filter((rule) => rule.plan === plan.id).map((rule) => reason(rule)) } }),
    tips: gather(held, (rule) => rule.tips),
    cautions: gather(held, (rule) => rule.cautions),
    notes: gather(held, (rule) => rule.note && [rule.note]),
    waits: gather(held, (rule) => rule.limit?.wait && [rule.limit.wait]),
    after: gather(held, (rule) => rule.limit?.after && [rule.limit.after]),
    limits,
  };

  function asMatch(match: Scored): Match {
    const reasons = [...match.reasons].sort((a, b) => (b.points as number) - (a.points as number));
    return { ...match, reasons, blends: possible.filter(({ technique }) => match.technique.blends.includes(technique.id)).map(({ technique }) => technique) };
  }

  function exclusion(treatment: Treatment, points: number): Exclusion[] {
    const reasons = isOffered(menu, treatment.id) ? vetoes(treatment) : [];
    return reasons.length > 0 ? [{ treatment, points, reasons }] : [];
  }
}

function reason(rule: Rule, points?: number): Reason {
  return { rule: rule.id, ...(rule.because !== undefined && { words: rule.because }), ...(points !== undefined && { points }) };
}

/** What rules say, by rule id, each text once with all the rules that say it. */
function gather(held: readonly Rule[], of: (rule: Rule) => readonly Words[] | undefined | ''): Said[] {
  const said = new Map<string, { words: Words; rules: Set<string> }>();
  for (const rule of held) {
    for (const words of of(rule) || []) {
      const key = JSON.stringify(words);
      const entry = said.get(key) ?? { words, rules: new Set() };
      said.set(key, entry);
      entry.rules.add(rule.id);
    }
  }
  return [...said.values()].map(({ words, rules }) => ({ words, rules: [...rules] }));
}
