import { LEVELS, type Level, stopsAtOnce } from '../engine/levels';
import { ALWAYS, type Formula, NEVER } from './formulas';
import { type Choice, notAsked, type Space, type Steps, stepsOf } from './space';

/** A condition to be watched on the way through the questions, and what comes of it. */
export type Watched = {
  readonly when: Formula;
  /** Which of the space's rulebooks it belongs to. */
  readonly side: number;
  /** Where it refers to. */
  readonly level?: Level;
  /** What it adds to the row: numbers that are summed, then bits that are joined. */
  readonly gain?: Int32Array;
  /** Visits at whose end it does not hold are left out. */
  readonly needed?: true;
};

/** A step from one node to another: `ways` answers lead there, and `gain` is what became certain by it. */
export type Edge = { readonly to: number; readonly ways: number; readonly cost: number; readonly gain: number; readonly choice: Choice };

/**
 * Every way through the questions, answers that make no difference lumped, ways with the same future joined. Layer by
 * layer: `edges[layer][node]` lead to nodes of the next layer.
 */
export type Diagram = {
  readonly edges: readonly (readonly (readonly Edge[])[])[];
  /** What edges add; the first adds nothing. */
  readonly gains: readonly Int32Array[];
  /** By node of the last layer and rulebook: the referral, undefined for a recommendation. */
  readonly ends: readonly (readonly (Level | undefined)[])[];
};

/** The columns of a row: numbers that are summed, then bits that are joined. `recommended`: visits that one of the rulebooks refers are left out. */
export type Columns = { readonly sums: number; readonly masks: number; readonly recommended: boolean };

/** More work than was allowed. */
export class TooMuchWork extends Error {}

/** The result of work; undefined where it was too much. */
export function attempt<T>(work: () => T): T | undefined {
  try {
    return work();
  } catch (error) {
    if (error instanceof TooMuchWork) return undefined;
    throw error;
  }
}

/** Nodes in a layer, and conditions looked at in all, past which a diagram is given up. */
const MOST_NODES = 8_000;
const MOST_WORK = 20_000_000;

/** What is to be told of the way so far. */
type State = {
  /** 0: not within a question of which several may be ticked; 1: nothing ticked yet; 2: something is. */
  ticking: number;
  /** By rulebook: 0, or 1 more than the place in LEVELS. */
  levels: number[];
  /** By rulebook: whether its visit is over. */
  over: boolean[];
  /** What is left of each watched condition; NEVER once its gain is taken. */
  left: Formula[];
  /** What is left of the conditions of the questions, by rulebook and question; likewise. */
  paths: Formula[];
};

/** Places of conditions among those watched, and among those of the questions. */
type Slots = { readonly left: readonly number[]; readonly paths: readonly number[] };

/** The first and the last question that a condition tests. */
type Span = { readonly first: number; readonly last: number };

/** A layer to be built. */
type Layer = {
  readonly index: number;
  /** Leaves the question. */
  readonly isLast: boolean;
  /** What tests the question. */
  readonly touched: Slots;
  /** All that two states of the layer can differ in: what tests this question or an earlier one, and is not decided before. */
  readonly open: Slots;
};

/** Builds the diagram of the watched conditions. @throws TooMuchWork */
export function diagramOf(space: Space, watched: readonly Watched[], columns: Columns): Diagram {
  const { formulas, questions } = space;
  const sides = space.rulebooks.length;
  const pathSlots = questions.flatMap((question, index) => question.asked.map((asked, side) => ({ index, side, when: asked?.when ?? (asked ? ALWAYS : NEVER) })));
  const everything = [...watched.map(({ when }) => when), ...pathSlots.map(({ when }) => when)];
  const lastOfSide = Array.from({ length: sides }, (_, side) => questions.reduce((last, { asked }, index) => (asked[side] && !asked[side].refine ? index : last), -1));
  const gains: Int32Array[] = [new Int32Array(columns.sums + columns.masks)];
  const gainNumbers = new Map<string, number>([[(gains[0] as Int32Array).join(), 0]]);
  const referring = [...watched.keys()].filter((slot) => (watched[slot] as Watched).level);
  const needed = [...watched.keys()].filter((slot) => isNeeded(slot));
  const edges: Edge[][][] = [];
  let work = 0;

  let states: State[] = [
    { ticking: 0, levels: Array(sides).fill(0), over: Array(sides).fill(false), left: watched.map(({ when }) => when), paths: pathSlots.map(({ when }) => when) },
  ];
  const before = states[0] as State;
  const initial = firedAtOnce();

  const unasked = questions.map((question, index) => notAsked(index, question));
  const spans = {
    left: watched.map(({ when }) => spanOf(when)),
    // A condition of a question is looked at until the question is behind.
    paths: pathSlots.map(({ when, index }) => ({ ...spanOf(when), last: index })),
  };

  for (const [index, question] of questions.entries()) {
    const tests = everything.flatMap((formula) => (formulas.questions(formula).has(index) ? formulas.tests(formula, index) : []));
    const steps = stepsOf(index, question, tests);
    const touched = {
      left: [...watched.keys()].filter((slot) => formulas.questions((watched[slot] as Watched).when).has(index)),
      paths: [...pathSlots.keys()].filter((slot) => formulas.questions((pathSlots[slot] as { when: Formula }).when).has(index)),
    };
    const isOpen = ({ first, last }: Span) => first <= index && index <= last;
    const open = {
      left: [...watched.keys()].filter((slot) => isOpen(spans.left[slot] as Span)),
      paths: [...pathSlots.keys()].filter((slot) => isOpen(spans.paths[slot] as Span)),
    };
    layer((state) => choicesAt(state, index, steps), { index, touched, open, isLast: steps.groups.length === 0 });
    for (const [place, group] of steps.groups.entries()) {
      const isLast = place === steps.groups.length - 1;
      layer((state) => (state.ticking === 0 ? undefined : group.filter(({ kind }) => !(isLast && kind === 'left' && state.ticking === 1))), { index, touched, open, isLast });
    }
  }
  const ends = states.map((state) => state.levels.map((level) => (level === 0 ? undefined : LEVELS[level - 1])));
  if (initial !== 0 && edges[0]) edges[0] = edges[0].map((of) => of.map((edge) => ({ ...edge, gain: joinGains(edge.gain, initial) })));
  return { edges, gains, ends };

  function isNeeded(slot: number): boolean {
    return (watched[slot] as Watched).needed === true;
  }

  /** Whether nobody who comes so far is looked for any more. */
  function isLeftOut({ levels, left }: State): boolean {
    return (columns.recommended && levels.some((level) => level > 0)) || needed.some((slot) => left[slot] === NEVER);
  }

  /** What conditions that always hold add, whatever is answered. */
  function firedAtOnce(): number {
    const fired = [...watched.keys()].filter((slot) => (watched[slot] as Watched).when === ALWAYS);
    before.left = before.left.map((formula, slot) => (formula === ALWAYS && !isNeeded(slot) ? NEVER : formula));
    return gainOf(fired);
  }

  function choicesAt(state: State, index: number, { first }: Steps): readonly Choice[] {
    const { asked } = questions[index] as Space['questions'][number];
    const onPath = asked.some((_, side) => state.paths[index * sides + side] === ALWAYS && !state.over[side]);
    return onPath ? first : [unasked[index] as Choice];
  }

  /** One layer: `choices` of a state; undefined passes it on as it is. */
  function layer(choices: (state: State) => readonly Choice[] | undefined, at: Layer): void {
    const next: State[] = [];
    const numbers = new Map<string, number>();
    const numberOf = (state: State): number => {
      const key = keyOf(state, at.open);
      const known = numbers.get(key);
      if (known !== undefined) return known;
      if (next.length >= MOST_NODES) throw new TooMuchWork(`more than ${MOST_NODES} ways that differ`);
      numbers.set(key, next.length);
      next.push(state);
      return next.length - 1;
    };
    edges.push(
      states.map((state) => {
        const merged = new Map<string, Edge>();
        const asked = onPathSides(state, at.index);
        for (const choice of choices(state) ?? [undefined]) {
          const { state: after, fired } = step(state, choice, asked, at);
          if (isLeftOut(after)) continue;
          const edge: Edge = { to: numberOf(after), ways: choice?.ways ?? 1, cost: choice?.cost ?? 0, gain: gainOf(fired), choice: choice ?? PASS };
          const key = `${edge.to} ${edge.gain}`;
          const same = merged.get(key);
          merged.set(key, same ? { ...(same.cost <= edge.cost ? same : edge), ways: same.ways + edge.ways } : edge);
        }
        return [...merged.values()];
      }),
    );
    states = next;
  }

  /** Keeps the whole from taking too long, however many conditions are watched. */
  function spend(): void {
    work += watched.length + pathSlots.length;
    if (work > MOST_WORK) throw new TooMuchWork('too many conditions');
  }

  function step(state: State, choice: Choice | undefined, asked: readonly boolean[], { index, touched, isLast }: Layer): { state: State; fired: number[] } {
    spend();
    const after: State = { ticking: state.ticking, levels: state.levels, over: state.over, left: state.left.slice(), paths: state.paths.slice() };
    if (choice) {
      const none = unasked[index] as Choice;
      for (const slot of touched.left) after.left[slot] = formulas.given(after.left[slot] as Formula, asked[(watched[slot] as Watched).side] ? choice : none);
      for (const slot of touched.paths) after.paths[slot] = formulas.given(after.paths[slot] as Formula, asked[slot % sides] ? choice : none);
      if (choice.kind === 'several') after.ticking = 1;
      else if (choice.kind === 'ticked') after.ticking = 2;
    }
    const fired = take(after, touched.left);
    if (isLast) leave(after, fired, index);
    return { state: after, fired };
  }

  /** The rulebooks whose visitors are asked a question; within one of several ticks, those that were. */
  function onPathSides(state: State, index: number): boolean[] {
    return Array.from({ length: sides }, (_, side) => !state.over[side] && state.paths[index * sides + side] === ALWAYS);
  }

  /** Takes what has become certain. */
  function take(state: State, slots: readonly number[]): number[] {
    const fired = slots.filter((slot) => state.left[slot] === ALWAYS && !isNeeded(slot));
    for (const slot of fired) state.left[slot] = NEVER;
    state.levels = raised(state.levels, fired);
    return fired;
  }

  function raised(levels: number[], fired: readonly number[]): number[] {
    let after = levels;
    for (const slot of fired) {
      const { level, side } = watched[slot] as Watched;
      if (level === undefined) continue;
      const place = LEVELS.indexOf(level) + 1;
      const known = after[side] as number;
      if (known !== 0 && known <= place) continue;
      after = after.slice();
      after[side] = place;
    }
    return after;
  }

  /** Leaves a question: a sign may stop the visit there, and the end of the questions may refer. */
  function leave(state: State, fired: number[], index: number): void {
    state.ticking = 0;
    for (let side = 0; side < sides; side += 1) {
      const asked = questions[index]?.asked[side];
      if (state.over[side] || !asked || asked.refine) continue;
      const holds = (slot: number) => (watched[slot] as Watched).side === side && formulas.holdsUnanswered(state.left[slot] as Formula);
      const level = raised(state.levels, referring.filter(holds))[side] as number;
      const stops = level > 0 && stopsAtOnce(LEVELS[level - 1] as Level);
      if (!stops && !(index === lastOfSide[side] && level > 0)) continue;
      const held = [...watched.keys()].filter(holds);
      fired.push(...held);
      state.levels = raised(state.levels, held);
      state.over = state.over.map((over, other) => over || other === side);
      state.left = state.left.map((formula, slot) => ((watched[slot] as Watched).side === side ? atEnd(slot, formula) : formula));
      state.paths = state.paths.map((formula, slot) => (slot % sides === side ? NEVER : formula));
    }
    if (index === questions.length - 1) {
      const held = [...watched.keys()].filter((slot) => formulas.holdsUnanswered(state.left[slot] as Formula));
      fired.push(...held);
      state.levels = raised(state.levels, held);
      state.over = state.levels.map((level) => level > 0);
      state.left = state.left.map((formula, slot) => atEnd(slot, formula));
    }
    // What was asked is behind; it must not keep two states apart.
    for (let side = 0; side < sides; side += 1) state.paths[index * sides + side] = NEVER;
  }

  /** What is left of a watched condition when nothing more is answered: its gain is taken. */
  function atEnd(slot: number, formula: Formula): Formula {
    return isNeeded(slot) && formulas.holdsUnanswered(formula) ? ALWAYS : NEVER;
  }

  /** The same text for two states of a layer from which everything goes on alike. */
  function keyOf({ ticking, levels, over, left, paths }: State, open: Slots): string {
    let key = `${ticking}`;
    for (let side = 0; side < sides; side += 1) key += ` ${levels[side]}${over[side] ? '!' : ''}`;
    for (const slot of open.left) key += ` ${left[slot]}`;
    for (const slot of open.paths) key += ` ${paths[slot]}`;
    return key;
  }

  function spanOf(when: Formula): Span {
    const tested = [...formulas.questions(when)];
    return { first: Math.min(...tested), last: Math.max(...tested) };
  }

  function gainOf(fired: readonly number[]): number {
    const giving = fired.filter((slot) => (watched[slot] as Watched).gain);
    return giving.reduce((sum, slot) => joinGains(sum, rawGain((watched[slot] as Watched).gain as Int32Array)), 0);
  }

  function rawGain(row: Int32Array): number {
    const key = row.join();
    const known = gainNumbers.get(key);
    if (known !== undefined) return known;
    gainNumbers.set(key, gains.length);
    gains.push(row);
    return gains.length - 1;
  }

  function joinGains(a: number, b: number): number {
    if (a === 0) return b;
    if (b === 0) return a;
    const row = (gains[a] as Int32Array).slice();
    const other = gains[b] as Int32Array;
    for (let column = 0; column < row.length; column += 1)
      row[column] = column < columns.sums ? (row[column] as number) + (other[column] as number) : (row[column] as number) | (other[column] as number);
    return rawGain(row);
  }
}

/** What a step is where nothing is chosen. */
const PASS: Choice = { question: -1, yes: 0, no: 0, ways: 1, cost: 0, option: undefined, kind: 'left' };
