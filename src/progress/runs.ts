import type { OfFinder, OfItsKind, RunEvent, RunEventName } from './run-event';

/** A question as far as the order of events depends on it. */
type Asked = { readonly id: string; readonly when?: unknown; readonly refine?: boolean | undefined; readonly safety?: boolean | undefined };

/** The runs of one widget, one after the other. */
export type Runs = {
  /** The id of the run. */
  readonly id: () => string;
  /** What is to be told of an event, in order; nothing where it was told before in the run. */
  readonly hear: (name: RunEventName, its?: OfItsKind) => RunEvent[];
  /** What is to be told of a question that is on screen. */
  readonly reach: (question: string) => RunEvent[];
};

type Start = {
  /** All questions of the rulebook, in file order. */
  readonly questions: readonly Asked[];
  /** The first question that is open at the start: those before it the page has answered. */
  readonly first: string;
  /** Where a visit that was left is taken up again: what led there has been told. */
  readonly resumedAt?: string | undefined;
  /** Which finder it is, when an event is told. */
  readonly about: () => OfFinder;
  /** Hears the id of each run that another one follows. */
  readonly ended: (run: string) => void;
};

/**
 * Puts what happens in a visit into an order that tells no answer: up to the completion, the events of any two runs differ in
 * ids, and in the branches that they have. A follow-up of a safety question is not even told as a branch: that there was one would
 * tell of a warning sign. So each question that everybody is asked is told before the run completes, though a
 * warning sign stopped the visit before it, and in the same order with the thresholds of progress.
 */
export function createRuns({ questions, first, resumedAt, about, ended }: Start): Runs {
  const everybodys = questions.filter(({ when, refine }) => !when && !refine).map(({ id }) => id);
  const placeOf = (id: string): number => questions.findIndex((question) => question.id === id);
  let run = randomId();
  let told = new Set<string>();
  /** Another run of the same widget is not seen anew. */
  let seen = false;

  const once = (name: RunEventName, its: OfItsKind = {}, what: string = name): RunEvent[] => {
    if (told.has(what)) return [];
    told.add(what);
    return [{ name, ...its, ...about(), run_id: run, event_id: randomId() }];
  };
  /** The questions that everybody is asked, as far as the condition on their place among them holds. */
  const everybodysWhile = (isDue: (place: number, id: string) => boolean): RunEvent[] =>
    everybodys.filter((id, place) => isDue(place, id)).flatMap((question) => once('question', { question }, `question ${question}`));

  const own: Runs = {
    id: () => run,
    hear(name, its = {}) {
      // Only a visitor who starts over starts again.
      if (name === 'start' && told.has('start')) {
        ended(run);
        run = randomId();
        told = new Set();
      }
      const { percent } = its;
      if (name === 'view' && seen) return [];
      if (name === 'view') seen = true;
      // Whoever answers has seen it, though it was in view for less than a second, or half of it never.
      if (name === 'start') return [...own.hear('view'), ...once(name, its), ...everybodysWhile((_, id) => placeOf(id) <= placeOf(first))];
      if (percent !== undefined) return [...everybodysWhile((place) => (100 * place) / everybodys.length < percent), ...once(name, its, `${name} ${percent}`)];
      return name === 'complete' ? [...everybodysWhile(() => true), ...once(name, its)] : once(name, its);
    },
    reach(question) {
      // Before the first answer there is no run to tell of; after its end, another question would tell of a changed answer.
      if (!told.has('start') || told.has('complete')) return [];
      const place = placeOf(question);
      const before = everybodysWhile((_, id) => placeOf(id) <= place);
      const { safety } = questions[place] as Asked;
      return safety || everybodys.includes(question) ? before : [...before, ...once('question', { question: 'branch' }, `question ${question}`)];
    },
  };
  if (resumedAt !== undefined) {
    own.hear('view');
    own.hear('start');
    // Branches are told by where they stand, so those on the way are known by it as well.
    for (const { id } of questions.slice(0, placeOf(resumedAt) + 1)) own.reach(id);
  }
  return own;
}

/** Random enough to join on; also where a page has no secure context, and so no `crypto.randomUUID`. */
export const randomId = (): string => [...crypto.getRandomValues(new Uint32Array(3))].map((number) => number.toString(36)).join('');
