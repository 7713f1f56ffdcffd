import type { Outcome, Reason, Said } from '../../src/engine/outcome';

/** The engine's outcome with things by their ids, to be held against a plain reading. */
export function summaryOf(outcome: Outcome): unknown {
  if (outcome.kind === 'asking') return { asking: outcome.question.id };
  if (outcome.kind === 'referral') {
    const sign = ({ level, about, rule, because }: (typeof outcome.referral.signs)[number]) => ({ level, about, rule, ...(because !== undefined && { words: because }) });
    return { referral: outcome.referral.level, signs: outcome.referral.signs.map(sign), others: outcome.referral.others.map(sign) };
  }
  const { recommendation: found } = outcome;
  const said = (entries: readonly Said[]) => entries.map(({ words, rules }) => ({ words, rules: [...rules] }));
  const reasons = (list: readonly Reason[]) => [...list];
  return {
    kind: found.kind,
    matches: found.matches.map((match) => ({ id: match.technique.id, points: match.points, reasons: reasons(match.reasons), blends: match.blends.map(({ id }) => id) })),
    enhancements: found.enhancements.map((addition) => ({ id: addition.enhancement.id, reasons: reasons(addition.reasons) })),
    excluded: found.excluded.map(({ treatment, points, reasons: list }) => ({ id: treatment.id, points, reasons: reasons(list) })),
    plan: found.plan && { id: found.plan.plan.id, reasons: reasons(found.plan.reasons) },
    tips: said(found.tips),
    cautions: said(found.cautions),
    notes: said(found.notes),
    waits: said(found.waits),
    after: said(found.after),
    limits: found.limits.map(({ rule }) => rule),
  };
}
