import { assign, setup } from 'xstate';
import { choose, forget } from '../engine/choose';
import { chosen } from '../engine/holds';
import { isAnswer, pathOf } from '../engine/path';
import type { Answers, Menu, Question, Rulebook } from '../engine/rulebook';
import { outcomeIn, pathIn } from './follows';
import { nextStep } from './next-step';

/** A visit that was left before its end: its answers, the question it stood on, and how many thresholds of progress were told. */
export type KeptRun = { answers: Answers; at: string; told: number };

/** What the machine is started with. A kept run of another rulebook, whose question is not on the path, counts for nothing. A preset leaves at least one question open. */
type FinderInput = { rulebook: Rulebook; menu: Menu; kept?: KeptRun | undefined; preset?: Answers | undefined };

/** What the machine remembers. Everything else is derived from it. */
export type FinderContext = Omit<FinderInput, 'kept' | 'preset'> & {
  /** What the page answered in advance: a visit starts with it. */
  preset: Answers;
  answers: Answers;
  /** The question on screen is where a kept run was taken up again. */
  resumed: boolean;
  /** The questions visited, the one on screen last. Serves Back alone. */
  trail: readonly string[];
  /** One answer is being changed from the result. */
  changing: boolean;
  /** Continue was pressed without an answer. */
  unanswered: boolean;
  started: boolean;
  /** Thresholds of progress told so far, of {@link THRESHOLDS}. */
  told: number;
  completed: boolean;
};

/** What a visitor does. */
export type FinderEvent =
  | { type: 'choose'; question: string; option: string }
  | { type: 'clear'; question: string }
  | { type: 'next' }
  | { type: 'back' }
  | { type: 'change'; question: string }
  | { type: 'restart' };

/** What the machine tells of a run: each once, and never an answer. */
export type FinderEmitted = { type: 'start' } | { type: 'progress'; percent: number } | { type: 'complete' };

/** Percentages of the way that are told. All have been told by the time a run completes, however it ends. */
const THRESHOLDS = [25, 50, 75] as const;

const current = ({ trail }: FinderContext): string => trail[trail.length - 1] as string;

const questionOf = ({ rulebook }: FinderContext, id: string): Question | undefined => rulebook.questions.find((question) => question.id === id);

const step = (context: FinderContext) => nextStep(pathIn(context), current(context), context.changing);

const isResult = (context: FinderContext, kind: 'referral' | 'recommendation'): boolean => step(context).to === 'result' && outcomeIn(context).kind === kind;

/** How many of these are asked of everybody. Thresholds counted by the others as well would tell which branch a visit takes. */
const countEverybodys = (questions: readonly Question[]): number => questions.filter(({ when, refine }) => !when && !refine).length;

const pathIds = (context: FinderContext): string[] => pathIn(context).questions.map(({ id }) => id);

function fresh({ rulebook, menu, kept, preset = {} }: FinderInput): FinderContext {
  const trail = kept && trailOf(rulebook, kept);
  const { questions, next } = pathOf(rulebook, preset);
  return {
    rulebook,
    menu,
    preset,
    answers: trail ? kept.answers : preset,
    resumed: trail !== undefined,
    trail: trail ?? questions.slice(0, questions.indexOf(next as Question) + 1).map(({ id }) => id),
    changing: false,
    unanswered: false,
    started: trail !== undefined,
    told: trail ? kept.told : 0,
    completed: false,
  };
}

/** The questions that lead to where a kept run stands; undefined for one that no visit of this rulebook can have left. */
function trailOf(rulebook: Rulebook, { answers, at }: KeptRun): string[] | undefined {
  const { questions, next } = pathOf(rulebook, answers);
  const place = questions.findIndex(({ id }) => id === at);
  const gap = next ? questions.indexOf(next) : place;
  const admitted = Object.keys(answers).every((id) => rulebook.questions.some((question) => question.id === id && isAnswer(question, chosen(answers, id))));
  return place >= 0 && gap >= place && admitted ? questions.slice(0, place + 1).map(({ id }) => id) : undefined;
}

type On<Type extends FinderEvent['type']> = { context: FinderContext; event: Extract<FinderEvent, { type: Type }> };

const typed = setup({
  types: { context: {} as FinderContext, events: {} as FinderEvent, emitted: {} as FinderEmitted, input: {} as FinderInput },
});

const tellStart = typed.enqueueActions(({ context, enqueue }) => {
  if (context.started) return;
  enqueue.assign({ started: true });
  enqueue.emit({ type: 'start' });
});

const tellProgress = typed.enqueueActions(({ context, enqueue }) => {
  const { questions } = context.rulebook;
  const place = questions.findIndex(({ id }) => id === current(context));
  const percent = (100 * countEverybodys(questions.slice(0, place))) / countEverybodys(questions);
  const due = THRESHOLDS.filter((threshold) => threshold <= percent).length;
  for (const threshold of THRESHOLDS.slice(context.told, due)) enqueue.emit({ type: 'progress', percent: threshold });
  enqueue.assign({ told: Math.max(context.told, due) });
});

const tellCompletion = typed.enqueueActions(({ context, enqueue }) => {
  if (context.completed) return;
  for (const percent of THRESHOLDS.slice(context.told)) enqueue.emit({ type: 'progress', percent });
  enqueue.assign({ told: THRESHOLDS.length, completed: true });
  enqueue.emit({ type: 'complete' });
});

const finish = typed.assign(({ context }) => ({ trail: pathIds(context), changing: false, resumed: false, unanswered: false }));

const restart = typed.assign(({ context }) => fresh(context));

const remind = typed.assign({ unanswered: true });

const advance = typed.assign(({ context }) => ({ trail: [...context.trail, (step(context) as { question: string }).question], resumed: false, unanswered: false }));

const goBack = typed.assign(({ context }) => ({ trail: context.trail.slice(0, -1), resumed: false, unanswered: false }));

const isRefinement = ({ context, event }: On<'choose' | 'clear'>) => questionOf(context, event.question)?.refine === true;

const answered = ({ context, event }: On<'choose'>) => ({
  answers: choose(context.answers, questionOf(context, event.question) as Question, event.option),
  unanswered: false,
});

const isOnPath = ({ context, event }: On<'change'>) => pathIds(context).includes(event.question);

const changing = ({ context, event }: On<'change'>) => {
  const ids = pathIds(context);
  return { trail: ids.slice(0, ids.indexOf(event.question) + 1), changing: true, unanswered: false };
};

/**
 * A visit: asking, then recommending or referring. States name modes, never questions; which question is on screen is
 * the end of the trail. Reads no clock, network or storage. In the script `runner.ts` runs it, which knows only the part of
 * xstate that is used here.
 */
export const finderMachine = typed.createMachine({
  id: 'finder',
  context: ({ input }) => fresh(input),
  initial: 'asking',
  on: { restart: { target: '.asking', actions: restart } },
  states: {
    asking: {
      on: {
        choose: { guard: ({ context, event }) => event.question === current(context), actions: [assign(answered), tellStart] },
        next: [
          { guard: ({ context }) => step(context).to === 'unanswered', actions: remind },
          { guard: ({ context }) => isResult(context, 'referral'), target: 'referring' },
          { guard: ({ context }) => isResult(context, 'recommendation'), target: 'recommending' },
          { actions: [advance, tellProgress] },
        ],
        back: [
          { guard: ({ context }) => context.changing && isResult(context, 'referral'), target: 'referring' },
          { guard: ({ context }) => context.changing && isResult(context, 'recommendation'), target: 'recommending' },
          { guard: ({ context }) => context.trail.length > 1, actions: goBack },
        ],
      },
    },
    recommending: {
      entry: [finish, tellCompletion],
      on: {
        choose: { guard: isRefinement, actions: assign(answered) },
        clear: { guard: isRefinement, actions: assign(({ context, event }) => ({ answers: forget(context.answers, event.question) })) },
        back: 'asking',
        change: { guard: isOnPath, target: 'asking', actions: assign(changing) },
      },
    },
    referring: {
      entry: [finish, tellCompletion],
      on: {
        back: 'asking',
        change: { guard: isOnPath, target: 'asking', actions: assign(changing) },
      },
    },
  },
});
