import type { SnapshotFrom } from 'xstate';
import { consult } from '../engine/consult';
import { chosen } from '../engine/holds';
import type { Outcome } from '../engine/outcome';
import { pathOf } from '../engine/path';
import type { Question } from '../engine/rulebook';
import type { FinderEmitted, FinderEvent, finderMachine } from './finder-machine';

/** A moment of a visit: of a snapshot of xstate, what the runner in the script has as well. */
export type FinderSnapshot = Pick<SnapshotFrom<typeof finderMachine>, 'value' | 'context' | 'status'> & { can: (event: FinderEvent) => boolean };

/** A running visit: of an actor of xstate, what the runner in the script has as well. */
export type FinderActor = {
  start: () => unknown;
  send: (event: FinderEvent) => void;
  getSnapshot: () => FinderSnapshot;
  subscribe: (listener: (snapshot: FinderSnapshot) => void) => { unsubscribe: () => void };
  on: (type: '*' | FinderEmitted['type'], listener: (event: FinderEmitted) => void) => { unsubscribe: () => void };
};

/** What the question screen shows. */
export type Asking = {
  question: Question;
  chosen: readonly string[];
  /** Continue was pressed without an answer. */
  unanswered: boolean;
  /** From 1. */
  position: number;
  total: number;
  /** The total may still change, since later questions depend on answers. */
  about: boolean;
  canGoBack: boolean;
};

/** An answered question, to be shown and changed. */
export type Answered = { question: Question; chosen: readonly string[] };

/** The question on screen; undefined on a result. */
export function asking(snapshot: FinderSnapshot): Asking | undefined {
  if (snapshot.value !== 'asking') return undefined;
  const { rulebook, answers, trail, unanswered } = snapshot.context;
  const id = trail[trail.length - 1] as string;
  const index = rulebook.questions.findIndex((question) => question.id === id);
  const question = rulebook.questions[index] as Question;
  const { questions } = pathOf(rulebook, answers);
  return {
    question,
    chosen: chosen(answers, id),
    unanswered,
    position: questions.indexOf(question) + 1,
    total: questions.length,
    about: rulebook.questions.slice(index + 1).some(({ when, refine }) => when && !refine),
    canGoBack: snapshot.can({ type: 'back' }),
  };
}

/** What the visit came to; undefined while asking. */
export function result({ context, value }: FinderSnapshot): Exclude<Outcome, { kind: 'asking' }> | undefined {
  if (value === 'asking') return undefined;
  return consult(context.rulebook, context.menu, context.answers) as Exclude<Outcome, { kind: 'asking' }>;
}

/** The answers that led to the result, in the order asked. */
export function answered({ context }: FinderSnapshot): Answered[] {
  const path = pathOf(context.rulebook, context.answers);
  return path.questions.filter(({ id }) => id in path.answers).map((question) => ({ question, chosen: chosen(path.answers, question.id) }));
}

/** The refinements that a visitor with these answers is offered, answered or not. */
export function refinements({ context }: FinderSnapshot): Answered[] {
  const path = pathOf(context.rulebook, context.answers);
  return path.refinements.map((question) => ({ question, chosen: chosen(path.answers, question.id) }));
}
