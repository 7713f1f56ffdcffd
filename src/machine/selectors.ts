import type { SnapshotFrom } from 'xstate';
import { causesOf, type Told } from '../engine/causes';
import { chosen } from '../engine/holds';
import type { Outcome } from '../engine/outcome';
import type { Question } from '../engine/rulebook';
import { type WhatIf, whatIf } from '../engine/what-if';
import type { FinderEmitted, FinderEvent, finderMachine, KeptRun } from './finder-machine';
import { outcomeIn, pathIn } from './follows';

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
  /** A kept run was taken up again on this screen. */
  resumed: boolean;
  /** The question before, where the page has answered it and the visitor nothing yet. */
  preset: Answered | undefined;
};

/** An answered question, to be shown and changed. */
export type Answered = { question: Question; chosen: readonly string[] };

/** The question on screen; undefined on a result. */
export function asking(snapshot: FinderSnapshot): Asking | undefined {
  if (snapshot.value !== 'asking') return undefined;
  const { rulebook, answers, trail, unanswered, resumed, started } = snapshot.context;
  const id = trail[trail.length - 1] as string;
  const index = rulebook.questions.findIndex((question) => question.id === id);
  const question = rulebook.questions[index] as Question;
  const { questions } = pathIn(snapshot.context);
  const place = questions.indexOf(question);
  const before = started ? undefined : questions[place - 1];
  return {
    question,
    chosen: chosen(answers, id),
    unanswered,
    resumed,
    preset: before && { question: before, chosen: chosen(answers, before.id) },
    position: place + 1,
    total: questions.length,
    about: rulebook.questions.slice(index + 1).some(({ when, refine }) => when && !refine),
    canGoBack: snapshot.can({ type: 'back' }),
  };
}

/** What the visit came to; undefined while asking. */
export function result({ context, value }: FinderSnapshot): Exclude<Outcome, { kind: 'asking' }> | undefined {
  if (value === 'asking') return undefined;
  return outcomeIn(context) as Exclude<Outcome, { kind: 'asking' }>;
}

/** The answers that led to the result, in the order asked. */
export function answered({ context }: FinderSnapshot): Answered[] {
  const path = pathIn(context);
  return path.questions.filter(({ id }) => id in path.answers).map((question) => ({ question, chosen: chosen(path.answers, question.id) }));
}

/** The refinements that a visitor with these answers is offered, answered or not. */
export function refinements({ context }: FinderSnapshot): Answered[] {
  const path = pathIn(context);
  return path.refinements.map((question) => ({ question, chosen: chosen(path.answers, question.id) }));
}

/** What must be kept so that the visit can be taken up where it stands; undefined before its first answer and once it has come to a result. */
export function keepable({ context }: FinderSnapshot): KeptRun | undefined {
  const { answers, trail, told, started, completed } = context;
  return started && !completed ? { answers, at: trail[trail.length - 1] as string, told } : undefined;
}

/** The answers that made a rule hold. */
export function toldFor({ context }: FinderSnapshot, rule: string): Told[] {
  return causesOf(context.rulebook, pathIn(context).answers, rule);
}

/** The nearest other answer that gives another best match. */
export const otherAnswer = ({ context }: FinderSnapshot): WhatIf | undefined => whatIf(context.rulebook, context.menu, context.answers);
