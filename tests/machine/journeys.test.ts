import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { consult } from '../../src/engine/consult';
import type { Answers, Menu, Question, Rulebook } from '../../src/engine/rulebook';
import type { FinderEmitted, FinderEvent } from '../../src/machine/finder-machine';
import { answered, asking, refinements, result } from '../../src/machine/selectors';
import { type Act, anAct, eventOf } from '../builders/acts';
import { shipped } from '../builders/source';
import { branching, MENU, onScreen, visit } from '../builders/visits';

const WHOLE_RUN: FinderEmitted[] = [
  { type: 'start' },
  { type: 'progress', percent: 25 },
  { type: 'progress', percent: 50 },
  { type: 'progress', percent: 75 },
  { type: 'complete' },
];

/** The answers as a plain map would keep them. */
function keep(answers: Map<string, Set<string>>, event: FinderEvent, screen: string | undefined, mode: unknown, question: Question | undefined): void {
  if (event.type === 'restart') answers.clear();
  if (event.type === 'clear' && mode === 'recommending' && question?.refine) answers.delete(event.question);
  if (event.type !== 'choose' || !question) return;
  const counts = mode === 'asking' ? screen === event.question : mode === 'recommending' && question.refine;
  if (!counts) return;
  const before = question.many ? (answers.get(event.question) ?? new Set()) : new Set<string>();
  const alone = (id: string) => question.options.find((option) => option.id === id)?.exclusive === true;
  const after = before.has(event.option) ? [...before].filter((id) => id !== event.option) : [...(alone(event.option) ? [] : [...before].filter((id) => !alone(id))), event.option];
  if (after.length > 0) answers.set(event.question, new Set(after));
  else answers.delete(event.question);
}

const plain = (answers: ReadonlyMap<string, ReadonlySet<string>>, questions: readonly Question[]): Answers =>
  Object.fromEntries(
    questions.flatMap(({ id, many, options }): [string, string | string[]][] => {
      const chosen = options.flatMap((option) => (answers.get(id)?.has(option.id) ? [option.id] : []));
      return chosen.length === 0 ? [] : [[id, many ? chosen : (chosen[0] as string)]];
    }),
  );

/** Takes a journey, checking after each press that the machine and the plain map agree; gives how often a result was reached. */
function travel(book: Rulebook, menu: Menu, acts: readonly Act[]): number {
  const visited = visit(book, menu);
  const answers = new Map<string, Set<string>>();
  let results = 0;
  for (const act of acts) {
    const before = visited.actor.getSnapshot();
    const event = eventOf(act, visited);
    const question = 'question' in event ? book.questions.find(({ id }) => id === event.question) : undefined;
    keep(answers, event, onScreen(visited), before.value, question);
    if (event.type === 'restart') visited.told.splice(0);
    visited.actor.send(event);
    const now = visited.actor.getSnapshot();
    const known = plain(answers, book.questions);
    const outcome = consult(book, menu, known);
    expect(now.status).toBe('active');
    expect(now.context.answers).toEqual(known);
    if (now.value === 'asking') {
      const screen = asking(now);
      expect(screen?.chosen).toEqual([known[screen?.question.id ?? ''] ?? []].flat());
      expect(result(now)).toBeUndefined();
    } else {
      expect(JSON.stringify(result(now))).toBe(JSON.stringify(outcome));
      for (const { question: shown, chosen } of [...answered(now), ...refinements(now)]) expect(chosen).toEqual([known[shown.id] ?? []].flat());
      expect(visited.told).toEqual(WHOLE_RUN);
    }
    expect(visited.told).toEqual(WHOLE_RUN.slice(0, visited.told.length));
    if (now.value !== 'asking' && before.value === 'asking') results += 1;
  }
  return results;
}

describe('on random journeys of a visitor', () => {
  const journeys = (book: Rulebook, menu: Menu, numRuns: number, maxLength: number) => {
    let results = 0;
    const journey = fc.array(anAct, { minLength: 10, maxLength, size: 'max' });
    fc.assert(
      fc.property(journey, (acts) => {
        results += travel(book, menu, acts);
      }),
      { numRuns },
    );
    return results;
  };

  test('through the small rulebook answers, results and what is told agree with a plain map', () => {
    expect(journeys(branching(), MENU, 1_000, 60)).toBeGreaterThan(1_000);
  });

  test('through the rulebook that ships, likewise', () => {
    const { rulebook, menu } = shipped();
    expect(journeys(rulebook, menu, 1_000, 60)).toBeGreaterThan(200);
  });
});

test('what is told of a journey names no question and no option', () => {
  const { rulebook, menu } = shipped();
  const names = new Set(rulebook.questions.flatMap(({ id, options }) => [id, ...options.map((option) => option.id)]));
  fc.assert(
    fc.property(fc.array(anAct, { minLength: 10, maxLength: 60, size: 'max' }), (acts) => {
      const visited = visit(rulebook, menu);
      for (const act of acts) visited.actor.send(eventOf(act, visited));
      for (const event of visited.told) {
        expect(Object.keys(event).filter((key) => !['type', 'percent'].includes(key))).toEqual([]);
        expect(Object.values(event).filter((value) => names.has(String(value)))).toEqual([]);
      }
    }),
    { numRuns: 300 },
  );
});

test('no sequence of events whatever breaks a visit', () => {
  const names = branching().questions.flatMap(({ id, options }) => [id, ...options.map((option) => option.id)]);
  const word = fc.oneof(fc.constantFrom(...names, '__proto__', 'constructor', 'toString', ''), fc.string());
  const type = fc.constantFrom('choose', 'clear', 'next', 'back', 'change', 'restart', 'submit');
  const events = fc.array(fc.record({ type, question: word, option: word }), { maxLength: 40, size: 'max' });
  fc.assert(
    fc.property(events, (sent) => {
      const visited = visit();
      for (const event of sent) {
        visited.actor.send(event as FinderEvent);
        const snapshot = visited.actor.getSnapshot();
        expect(snapshot.status).toBe('active');
        expect(Boolean(asking(snapshot)) !== Boolean(result(snapshot))).toBe(true);
        expect(result(snapshot)?.kind).not.toBe('asking');
      }
    }),
    { numRuns: 1_000 },
  );
});
