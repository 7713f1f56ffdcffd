import { createActor } from 'xstate';
import { isAnswer, pathOf } from '../../src/engine/path';
import type { Answers, Menu, Rulebook } from '../../src/engine/rulebook';
import type { RulebookSource } from '../../src/language/schema';
import { type FinderEmitted, finderMachine, type KeptRun } from '../../src/machine/finder-machine';
import { asking, type FinderActor } from '../../src/machine/selectors';
import { rulebook } from './source';

/** A visit with everything that it has told so far. */
export type Visit = { actor: FinderActor; told: FinderEmitted[] };

/** A menu with a session of each technique of {@link branching}. */
export const MENU: Menu = {
  currency: 'USD',
  sessions: [
    { technique: 'soft', minutes: 60, price: 90, booking: 'https://book.example/soft-60', offered: true },
    { technique: 'deep', minutes: 90, price: 140.5, offered: true },
  ],
  extras: [],
  therapists: [],
  notices: [],
  contact: { phone: '+1 503 555 0100' },
  policies: [],
};

/**
 * A rulebook with a branch (`side`, asked of a leg only), a screen with a sign that stops at once and one that a doctor
 * can clear (`numb-clearance`), and a refinement.
 */
export const branching = (changes: Partial<RulebookSource> = {}): Rulebook =>
  rulebook({
    questions: [
      { id: 'place', ask: 'Where?', options: [option('back'), option('leg')] },
      { id: 'side', ask: 'Which side?', when: { place: 'leg' }, options: [option('left'), option('right')] },
      { id: 'signs', ask: 'Any of these?', answer: 'many', options: [option('fire'), option('numb'), { ...option('none'), exclusive: 'yes' }] },
      { id: 'mood', ask: 'How are you?', refine: 'yes', options: [option('calm'), option('tense')] },
    ],
    rules: [
      { id: 'on-the-back', when: { place: 'back' }, suggest: { deep: 'strongly' }, because: 'You told us about your back.' },
      { id: 'on-the-left', when: { side: 'left' }, suggest: { soft: 'strongly' }, because: 'You told us about your left leg.' },
      { id: 'on-the-right', when: { side: 'right' }, suggest: { deep: 'slightly' }, because: 'You told us about your right leg.' },
      { id: 'tense', when: { mood: 'tense' }, suggest: { soft: 'well' }, because: 'You are tense.' },
      { id: 'fire', when: { signs: 'fire' }, refer: { level: 'emergency', about: 'a fire', do: ['Call 911.'] }, because: 'You told us about a fire.' },
      { id: 'numb', when: { signs: 'numb' }, refer: { level: 'doctor-first', about: 'a numb leg', do: ['See a doctor.'] }, because: 'You told us about a numb leg.' },
    ],
    ...changes,
  });

/** An option whose label is its id. */
export const option = (id: string): { id: string; label: string } => ({ id, label: id });

/** Starts a visit, with what the page answers in advance, or takes up a kept one. */
export function visit(book: Rulebook = branching(), menu: Menu = MENU, kept?: KeptRun, preset?: Answers): Visit {
  const actor = createActor(finderMachine, { input: { rulebook: book, menu, kept, preset } });
  const told: FinderEmitted[] = [];
  actor.on('*', (event) => told.push(event));
  actor.start();
  return { actor, told };
}

/** The question on screen; undefined on a result. */
export const onScreen = ({ actor }: { actor: FinderActor }): string | undefined => asking(actor.getSnapshot())?.question.id;

/** Chooses options of the question on screen, as a visitor does. */
export function choose({ actor }: { actor: FinderActor }, ...options: string[]): void {
  for (const id of options) actor.send({ type: 'choose', question: onScreen({ actor }) as string, option: id });
}

/** Chooses options of the question on screen and presses Continue. */
export function answer(visited: { actor: FinderActor }, ...options: string[]): void {
  choose(visited, ...options);
  visited.actor.send({ type: 'next' });
}

/** Answers question after question, each with the options in its place, until they run out. */
export function answerAll(visited: { actor: FinderActor }, ...screens: (string | readonly string[])[]): void {
  for (const options of screens) answer(visited, ...[options].flat());
}

/** Walks a fresh visit to its result with a full set of answers, then gives the refinements. */
export function walk(visited: { actor: FinderActor }, answers: Answers): void {
  const { rulebook: book } = visited.actor.getSnapshot().context;
  for (let question = onScreen(visited); question !== undefined; question = onScreen(visited)) {
    const given = [answers[question] ?? []].flat();
    const asked = book.questions.find(({ id }) => id === question);
    if (!asked || !isAnswer(asked, given)) throw new Error(`no answer to ${question}`);
    answer(visited, ...given);
  }
  for (const { id } of pathOf(book, answers).refinements) {
    for (const chosen of [answers[id] ?? []].flat()) visited.actor.send({ type: 'choose', question: id, option: chosen });
  }
}
