import { consult } from '../engine/consult';
import { pathOf } from '../engine/path';
import type { Answers, Menu, Rulebook } from '../engine/rulebook';

type Visit = { rulebook: Rulebook; menu: Menu; answers: Answers };

/** Reckons once for each set of answers: an event and the screen after it ask several times, and answers are never changed but replaced. */
function once<T>(reckon: (visit: Visit) => T): (visit: Visit) => T {
  const known = new WeakMap<Answers, Visit & { is: T }>();
  return ({ rulebook, menu, answers }) => {
    let last = known.get(answers);
    if (last?.rulebook !== rulebook || last.menu !== menu) {
      last = { rulebook, menu, answers, is: reckon({ rulebook, menu, answers }) };
      known.set(answers, last);
    }
    return last.is;
  };
}

/** The way through the questions that a visit's answers take. */
export const pathIn = once(({ rulebook, answers }) => pathOf(rulebook, answers));

/** What a visit's answers come to. */
export const outcomeIn = once(({ rulebook, menu, answers }) => consult(rulebook, menu, answers));
