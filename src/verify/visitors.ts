import { stopsAtOnce } from '../engine/levels';
import type { Answers, Rulebook } from '../engine/rulebook';
import { type Formula, NEVER } from './formulas';
import type { Space } from './space';

/** Somebody who went through the questions. */
export type Visitor = {
  /** The bits of the options chosen, by question; 0 where it was not answered. */
  readonly chosen: Int32Array;
  /** By question: whether it was on the path. */
  readonly asked: Uint8Array;
  /** No rule referred them on. */
  readonly recommended: boolean;
};

/** A random number from 0 to 1 (mulberry32), the same for a seed on every machine. */
function randomOf(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

/**
 * Random visitors. Each option is as likely as the others; of several, one to three are ticked; "none of these" is the
 * answer of half, on safety screens of three in four; a refinement is left out by four in ten.
 *
 * @param space of one rulebook
 * @param led a condition towards which visitors are led, where they come by a question that it tests
 */
export function* visitorsOf(space: Space, number: number, seed = 1, led: Formula = NEVER): Generator<Visitor> {
  const { formulas, questions } = space;
  const rulebook = space.rulebooks[0] as Rulebook;
  const random = randomOf(seed);
  const referring = rulebook.rules.filter(({ refer }) => refer);
  const all = referring.map(({ when }) => space.formula(when));
  const stops = referring.filter(({ refer }) => refer && stopsAtOnce(refer.level)).map(({ when }) => space.formula(when));
  const stopsAt = questions.map((_, index): Formula[] => stops.filter((formula) => formulas.questions(formula).has(index)));
  const forms = questions.map(({ id, options, alone, asked }, index) => ({
    wanted: formulas.tests(led, index).flatMap((mask) => options.map((_, bit) => bit).filter((bit) => ((mask >> bit) & 1) === 1)),
    when: asked[0]?.when,
    refine: asked[0]?.refine === true,
    safety: rulebook.questions.find((question) => question.id === id)?.safety === true,
    alone: options.map((_, bit) => bit).filter((bit) => ((alone >> bit) & 1) === 1),
    several: options.map((_, bit) => bit).filter((bit) => ((alone >> bit) & 1) === 0),
  }));
  const pick = (bits: readonly number[]) => 2 ** (bits[Math.floor(random() * bits.length)] as number);

  function answer({ wanted, alone, several, safety, refine }: (typeof forms)[number]): number {
    if (wanted.length > 0 && random() < 0.9) return pick(wanted);
    if (refine && random() < 0.4) return 0;
    if (several.length === 0 || (alone.length > 0 && random() < (safety ? 0.75 : 0.5))) return pick(alone);
    let bits = 0;
    for (let ticks = 1 + Math.floor(random() * 3); ticks > 0; ticks -= 1) bits |= pick(several);
    return bits;
  }

  for (let index = 0; index < number; index += 1) {
    const chosen = new Int32Array(questions.length);
    const asked = new Uint8Array(questions.length);
    let recommended = true;
    let refining = false;
    for (const [place, form] of forms.entries()) {
      // The refinements come last: whoever is referred is not offered them.
      if (form.refine && !refining) {
        refining = true;
        recommended &&= !all.some((formula) => formulas.holds(formula, chosen));
      }
      if (!recommended) break;
      if (form.when !== undefined && !formulas.holds(form.when, chosen)) continue;
      asked[place] = 1;
      chosen[place] = answer(form);
      if (!form.refine && (stopsAt[place] as Formula[]).some((formula) => formulas.holds(formula, chosen))) recommended = false;
    }
    if (recommended) recommended = !all.some((formula) => formulas.holds(formula, chosen));
    yield { chosen, asked, recommended };
  }
}

/** The answers of a visitor. */
export function answersOf({ questions }: Space, chosen: ArrayLike<number>): Answers {
  return Object.fromEntries(
    questions.flatMap(({ id, options, alone }, index) => {
      const bits = chosen[index] as number;
      if (bits === 0) return [];
      const picked = options.filter((_, bit) => ((bits >> bit) & 1) === 1);
      return [[id, picked.length === 1 && (bits & alone) !== 0 ? (picked[0] as string) : picked]];
    }),
  );
}
