import { cleanup, within } from '@testing-library/preact';
import type { Answers, Menu, Question, Rulebook, Words } from '../../src/engine/rulebook';
import { inLanguage } from '../../src/engine/words';
import { en } from '../../src/locales/en';
import { type Result, readResult } from './read-result';
import { type Shown, show } from './screens';
import { onScreen } from './visits';

/** A visit as it went on screen: the words of each question that was put, in order, and the result. */
export type Played = Result & { readonly asked: readonly string[] };

/**
 * Plays a set of answers through the widget: each question as it comes up, then what is offered on the result.
 *
 * @throws where the widget asks what is not answered, or never asks what is
 */
export async function playWitness(rulebook: Rulebook, menu: Menu, answers: Answers): Promise<Played> {
  const shown = show({ rulebook, menu });
  const say = (words: Words) => inLanguage(words, rulebook.languages[0] as string, rulebook.languages[0] as string);
  const asked: string[] = [];
  const left = new Set(Object.keys(answers));

  async function choose(question: Question, inside: HTMLElement): Promise<void> {
    const given = [answers[question.id] ?? []].flat();
    if (given.length === 0) throw new Error(`no answer to ${question.id}`);
    for (const { id, label } of question.options) {
      if (given.includes(id)) await shown.user.click(within(inside).getByRole(question.many ? 'checkbox' : 'radio', { name: say(label) }));
    }
    left.delete(question.id);
  }

  for (let question = questionOf(rulebook, shown); question; question = questionOf(rulebook, shown)) {
    const screen = within(shown.container as HTMLElement);
    asked.push(screen.getByRole('heading').textContent ?? '');
    await choose(question, screen.getByRole('group', { name: say(question.ask) }));
    await shown.user.click(screen.getByRole('button', { name: en.continue }));
  }
  for (const question of rulebook.questions.filter(({ id, refine }) => refine && left.has(id))) {
    const offered = [...shown.container.querySelectorAll<HTMLElement>('.refinement')].find(
      (fold) => fold.querySelector('fieldset')?.getAttribute('aria-label') === say(question.ask),
    );
    if (offered) await choose(question, offered);
  }
  if (left.size > 0) throw new Error(`never asked: ${[...left].join(', ')}`);
  const reasons = rulebook.rules.flatMap(({ because }) => (because === undefined ? [] : [say(because)]));
  const played = { asked, ...readResult(shown.container, reasons) };
  // Two visits in one page would share the names of their inputs.
  cleanup();
  return played;
}

const questionOf = (rulebook: Rulebook, shown: Shown): Question | undefined => rulebook.questions.find(({ id }) => id === onScreen(shown));
