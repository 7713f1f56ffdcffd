import { assign, enqueueActions, setup } from 'xstate';
import { choose, forget } from '../engine/choose';
import { consult } from '../engine/consult';
import { pathOf } from '../engine/path';
import type { Answers, Menu, Question, Rulebook } from '../engine/rulebook';
import { nextStep } from './next-step';

/** A visit that was left before its end: its answers, the question it stood on, and how many thresholds of progress were told. */
export type KeptRun = { answers: Answers; at: string; told: number };

/** What the machine is started with. A kept run of another rulebook, whose question is not on the path, counts for nothing. */
export type FinderInput = { rulebook: Rulebook; menu: Menu; kept?: KeptRun | undefined };

/** What the machine remembers. Everything else is derived from it. */
export type FinderContext = Omit<FinderInput, 'kept'> & {
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

const step = (context: FinderContext) => nextStep(context.rulebook, context.answers, current(context), context.changing);

const isResult = (context: FinderContext, kind: 'referral' | 'recommendation'): boolean =>
  step(context).to === 'result' && consult(context.rulebook, context.menu, context.answers).kind === kind;

const pathIds = ({ rulebook, answers }: Pick<FinderContext, 'rulebook' | 'answers'>): string[] => pathOf(rulebook, answers).questions.map(({ id }) => id);

function fresh({ rulebook, menu, kept }: FinderInput): FinderContext {
  const ids = kept ? pathIds({ rulebook, answers: kept.answers }) : [];
  const resumed = kept !== undefined && ids.includes(kept.at);
  return {
    rulebook,
    menu,
    answers: resumed ? kept.answers : {},
    resumed,
    trail: resumed ? ids.slice(0, ids.indexOf(kept.at) + 1) : [(rulebook.questions[0] as Question).id],
    changing: false,
    unanswered: false,
    started: resumed,
    told: resumed ? kept.told : 0,
    completed: false,
  };
}

/**
 * A visit: asking, then recommending or referring. States name modes, never questions; which question is on screen is
 * the end of the trail. Reads no clock, network or storage. In the script `runner.ts` runs it, which knows only the part of
 * xstate that is used here.
 */
export const finderMachine = setup({
  types: { context: {} as FinderContext, events: {} as FinderEvent, emitted: {} as FinderEmitted, input: {} as FinderInput },
  guards: {
    isOnScreen: ({ context }, { question }: { question: string }) => question === current(context),
    isRefinement: ({ context }, { question }: { question: string }) => questionOf(context, question)?.refine === true,
    isOnPath: ({ context }, { question }: { question: string }) => pathIds(context).includes(question),
    isUnanswered: ({ context }) => step(context).to === 'unanswered',
    isRecommendation: ({ context }) => isResult(context, 'recommendation'),
    isReferral: ({ context }) => isResult(context, 'referral'),
    hasTrail: ({ context }) => context.trail.length > 1,
  },
  actions: {
    choose: assign(({ context }, { question, option }: { question: string; option: string }) => ({
      answers: choose(context.answers, questionOf(context, question) as Question, option),
      unanswered: false,
    })),
    clear: assign(({ context }, { question }: { question: string }) => ({ answers: forget(context.answers, question) })),
    remind: assign({ unanswered: true }),
    advance: assign(({ context }) => {
      const next = step(context) as { question: string };
      return { trail: [...context.trail, next.question], resumed: false, unanswered: false };
    }),
    goBack: assign(({ context }) => ({ trail: context.trail.slice(0, -1), resumed: false, unanswered: false })),
    change: assign(({ context }, { question }: { question: string }) => {
      const ids = pathIds(context);
      return { trail: ids.slice(0, ids.indexOf(question) + 1), changing: true, unanswered: false };
    }),
    finish: assign(({ context }) => ({ trail: pathIds(context), changing: false, resumed: false, unanswered: false })),
    restart: assign(({ context }) => fresh(context)),
    tellStart: enqueueActions(({ context, enqueue }) => {
      if (context.started) return;
      enqueue.assign({ started: true });
      enqueue.emit({ type: 'start' });
    }),
    tellProgress: enqueueActions(({ context, enqueue }) => {
      const ids = pathIds(context);
      const percent = (100 * ids.indexOf(current(context))) / ids.length;
      const due = THRESHOLDS.filter((threshold) => threshold <= percent).length;
      for (const threshold of THRESHOLDS.slice(context.told, due)) enqueue.emit({ type: 'progress', percent: threshold });
      enqueue.assign({ told: Math.max(context.told, due) });
    }),
    tellCompletion: enqueueActions(({ context, enqueue }) => {
      if (context.completed) return;
      for (const percent of THRESHOLDS.slice(context.told)) enqueue.emit({ type: 'progress', percent });
      enqueue.assign({ told: THRESHOLDS.length, completed: true });
      enqueue.emit({ type: 'complete' });
    }),
  },
}).createMachine({
  id: 'finder',
  context: ({ input }) => fresh(input),
  initial: 'asking',
  on: { restart: { target: '.asking', actions: 'restart' } },
  states: {
    asking: {
      on: {
        choose: {
          guard: { type: 'isOnScreen', params: ({ event }) => event },
          actions: [{ type: 'choose', params: ({ event }) => event }, 'tellStart'],
        },
        next: [
          { guard: 'isUnanswered', actions: 'remind' },
          { guard: 'isReferral', target: 'referring' },
          { guard: 'isRecommendation', target: 'recommending' },
          { actions: ['advance', 'tellProgress'] },
        ],
        back: [
          { guard: ({ context }) => context.changing && isResult(context, 'referral'), target: 'referring' },
          { guard: ({ context }) => context.changing && isResult(context, 'recommendation'), target: 'recommending' },
          { guard: 'hasTrail', actions: 'goBack' },
        ],
      },
    },
    recommending: {
      entry: ['finish', 'tellCompletion'],
      on: {
        choose: { guard: { type: 'isRefinement', params: ({ event }) => event }, actions: { type: 'choose', params: ({ event }) => event } },
        clear: { guard: { type: 'isRefinement', params: ({ event }) => event }, actions: { type: 'clear', params: ({ event }) => event } },
        back: 'asking',
        change: { guard: { type: 'isOnPath', params: ({ event }) => event }, target: 'asking', actions: { type: 'change', params: ({ event }) => event } },
      },
    },
    referring: {
      entry: ['finish', 'tellCompletion'],
      on: {
        back: 'asking',
        change: { guard: { type: 'isOnPath', params: ({ event }) => event }, target: 'asking', actions: { type: 'change', params: ({ event }) => event } },
      },
    },
  },
});
