import type { Menu, Rulebook } from '../engine/rulebook';
import { type Count, exactly } from './count';
import type { DenseCounts } from './kernel/dense';
import type { Proofs, Verdict } from './proofs';
import { scoresOf } from './scores';

/** Puts what was counted leaf by leaf in the place of bounds. */
export function settle(proofs: Proofs, rulebook: Rulebook, menu: Menu, counts: DenseCounts): Proofs {
  const { techniques } = scoresOf(rulebook, menu);
  const best = new Map<string, Count>(rulebook.techniques.map(({ id }) => [id, exactly(0n)]));
  for (const [place, id] of techniques.entries()) best.set(id, exactly((counts.best[place] as bigint) + (id === rulebook.fallback?.technique ? counts.fallback : 0n)));
  const { entangled: _, ...tally } = proofs.tally;
  const nobodyAsks = counts.ask === 0n;
  const ends: Verdict = nobodyAsks && proofs.properties['every-end-helps'] === 'undecided' ? 'proved' : proofs.properties['every-end-helps'];
  return {
    ...proofs,
    properties: { ...proofs.properties, 'every-end-helps': ends },
    counterexamples: nobodyAsks ? proofs.counterexamples.filter(({ property }) => property !== 'every-end-helps') : proofs.counterexamples,
    tally: { ...tally, best, ask: exactly(counts.ask), ties: exactly(counts.ties) },
  };
}
