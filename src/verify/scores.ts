import { isOffered, menuPlace } from '../engine/menu';
import type { Menu, Rule, Rulebook, Treatment } from '../engine/rulebook';
import { keeps } from '../engine/within';

/** Bits in one column of a row. */
const BITS = 30;

/** The best match and those shown beside it. */
const SHOWN = 3;

/** Whether a rule keeps a treatment from being recommended. */
export const vetoes = (rule: Rule, treatment: Treatment): boolean => rule.avoid?.includes(treatment.id) === true || (rule.limit !== undefined && !keeps(treatment, rule.limit));

/**
 * The points of the techniques that can be had, and what keeps each from being recommended, as columns of a row: a sum
 * for each technique, then bits.
 */
export type Scores = {
  /** In the order in which the menu lists them, which decides between equal points. */
  readonly techniques: readonly string[];
  readonly sums: number;
  readonly masks: number;
  /** What a rule adds, as [column among the sums, points] and [column among the masks, bit]; undefined when nothing. */
  readonly gain: (rule: Rule) => { readonly sums: readonly (readonly [number, number])[]; readonly masks: readonly (readonly [number, number])[] } | undefined;
  /** Drops the points of what cannot be recommended any more. */
  readonly normalise: (row: Int32Array, sumsAt: number, masksAt: number) => void;
  /** The place of the best match in `techniques`; their number when none is left and the visitor is to ask. */
  readonly best: (row: Int32Array, sumsAt: number, masksAt: number) => number;
  /** Whether another has as many points as the best match. */
  readonly tied: (row: Int32Array, sumsAt: number, masksAt: number, best: number) => boolean;
  /** The places of the best match and the two that are shown beside it. */
  readonly shown: (row: Int32Array, sumsAt: number, masksAt: number) => number[];
};

/** The scores of a rulebook with its menu. */
export function scoresOf(rulebook: Rulebook, menu: Menu): Scores {
  const suggested = new Set(rulebook.rules.flatMap(({ suggest }) => Object.keys(suggest ?? {})));
  const offered = rulebook.techniques.filter(({ id }) => isOffered(menu, id) && (suggested.has(id) || rulebook.fallback?.technique === id));
  const inOrder = [...offered].sort((a, b) => menuPlace(menu, a.id) - menuPlace(menu, b.id));
  const techniques = inOrder.map(({ id }) => id);
  const count = techniques.length;
  const fallback = rulebook.fallback ? techniques.indexOf(rulebook.fallback.technique) : -1;
  const isOut = (row: Int32Array, masksAt: number, place: number) => (((row[masksAt + Math.floor(place / BITS)] as number) >> (place % BITS)) & 1) === 1;

  function best(row: Int32Array, sumsAt: number, masksAt: number): number {
    let found = -1;
    let most = 0;
    for (let place = 0; place < count; place += 1) {
      const points = row[sumsAt + place] as number;
      if (points > most && !isOut(row, masksAt, place)) {
        found = place;
        most = points;
      }
    }
    if (found >= 0) return found;
    return fallback >= 0 && !isOut(row, masksAt, fallback) ? fallback : count;
  }

  function shown(row: Int32Array, sumsAt: number, masksAt: number): number[] {
    const matches: number[] = [];
    for (let place = 0; place < count; place += 1) {
      const points = row[sumsAt + place] as number;
      if (points <= 0 || isOut(row, masksAt, place)) continue;
      let at = matches.length;
      while (at > 0 && (row[sumsAt + (matches[at - 1] as number)] as number) < points) at -= 1;
      if (at >= SHOWN) continue;
      for (let last = Math.min(matches.length, SHOWN - 1); last > at; last -= 1) matches[last] = matches[last - 1] as number;
      matches[at] = place;
    }
    if (matches.length > 0) return matches;
    const other = best(row, sumsAt, masksAt);
    return other === count ? [] : [other];
  }

  return {
    techniques,
    sums: count,
    masks: Math.ceil(count / BITS),
    gain(rule) {
      const sums = Object.entries(rule.suggest ?? {}).flatMap(([id, points]) => (techniques.includes(id) ? [[techniques.indexOf(id), points] as const] : []));
      const masks = inOrder.flatMap((technique, place) => (vetoes(rule, technique) ? [[Math.floor(place / BITS), 2 ** (place % BITS)] as const] : []));
      return sums.length + masks.length > 0 ? { sums, masks } : undefined;
    },
    normalise(row, sumsAt, masksAt) {
      for (let place = 0; place < count; place += 1) if (isOut(row, masksAt, place)) row[sumsAt + place] = 0;
    },
    best,
    tied(row, sumsAt, masksAt, place) {
      const points = row[sumsAt + place] as number;
      if (points === 0) return false;
      for (let other = 0; other < count; other += 1) if (other !== place && row[sumsAt + other] === points && !isOut(row, masksAt, other)) return true;
      return false;
    },
    shown,
  };
}
