import fc from 'fast-check';
import { afterEach, describe, expect, test } from 'vitest';
import { createMeasure } from '../../embed/measure';
import { type Detail, type FinderOptions, readOptions } from '../../embed/options';
import type { Answers, Rulebook } from '../../src/engine/rulebook';
import { keepable } from '../../src/machine/selectors';
import { arbitrarySource } from '../builders/arbitrary-rulebook';
import { fittingAnswers } from '../builders/arbitrary-visit';
import { questionsIn } from '../builders/plain-reading';
import { answersTo, everyCombination } from '../builders/safety-combinations';
import { everyVisitor } from '../builders/shipped-answers';
import { safety, shipped } from '../builders/source';
import { answer, branching, MENU, visit, walk } from '../builders/visits';
import { compileWith } from '../builders/with-core';

const page = window as unknown as { dataLayer?: Record<string, unknown>[] };

afterEach(() => {
  delete page.dataLayer;
});

const options = (attributes: Record<string, string>): FinderOptions =>
  readOptions(
    (name) => attributes[name] ?? null,
    (warning) => {
      throw new Error(warning);
    },
  );

/** A visit that is measured; what was told is taken from the data layer. */
function measured(book: Rulebook, detail: Detail, kept?: Parameters<typeof visit>[2], preset?: Answers) {
  const visited = visit(book, MENU, kept, preset);
  const measure = createMeasure(visited.actor, book, () => options({ track: 'datalayer', detail }));
  visited.actor.on('*', ({ type, ...its }) => measure.hear(type, its));
  return { ...visited, measure };
}

/** What is told up to the completion, without ids and with the number of branches left out. */
function toldUpToCompletion(book: Rulebook, detail: Detail, answers: Answers): string {
  page.dataLayer = [];
  walk(measured(book, detail), answers);
  const end = page.dataLayer.findIndex(({ event }) => event === 'finder_complete');
  expect(end).toBeGreaterThan(0);
  const told = page.dataLayer.slice(0, end + 1).map(({ run_id: _, event_id: __, ...rest }) => rest);
  return JSON.stringify(told.filter(({ question }) => question !== 'branch'));
}

/** Every pair of answer sets is told alike, for all of them are told as the first is. */
function expectAlike(book: Rulebook, detail: Detail, all: readonly Answers[]): void {
  const first = toldUpToCompletion(book, detail, all[0] as Answers);
  for (const answers of all) if (toldUpToCompletion(book, detail, answers) !== first) expect(toldUpToCompletion(book, detail, answers), JSON.stringify(answers)).toBe(first);
}

const LEVELS = ['progress', 'questions', 'results'] as const;

describe.each(LEVELS)('at the level %s, the events up to the completion are the same', (detail) => {
  test('for every set of answers to a rulebook with a branch, a stop and a clearance', () => {
    const all = ['back', 'leg'].flatMap((place) =>
      ['left', 'right'].flatMap((side) =>
        [['fire'], ['numb'], ['fire', 'numb'], ['none']].flatMap((signs) => ['yes', 'no', 'unsure'].map((cleared) => ({ place, side, signs, 'numb-clearance': cleared }))),
      ),
    );
    expectAlike(branching(), detail, all);
  });

  test('for visitors with and without signs, in the rulebook that ships', () => {
    const { rulebook } = shipped();
    const visitors = everyVisitor(rulebook);
    const signs = everyCombination().map((combination) => answersTo(combination, visitors[0] as Answers));
    // Ten thousand visits take twenty seconds; which of them are tried moves on with each level.
    const some = [...visitors, ...signs].filter((_, index) => index % 12 === LEVELS.indexOf(detail));
    expect(some.length).toBeGreaterThan(800);
    expectAlike(rulebook, detail, some);
  });

  test('for any rulebook and any answers to it', () => {
    const book = arbitrarySource(safety).chain((source) =>
      fc.tuple(fc.constant(compileWith(source, safety)), fc.array(fittingAnswers(questionsIn({ source, core: safety })), { minLength: 4, maxLength: 4 })),
    );
    fc.assert(
      fc.property(book, ([rulebook, all]) => expectAlike(rulebook, detail, all)),
      { numRuns: 60 },
    );
  });
});

const told = () => (page.dataLayer ?? []).map(({ event, percent, question, technique }) => [event, percent ?? question ?? technique].filter(Boolean).join(' '));

test('a question that not everybody is asked is told as a branch, never by its id', () => {
  walk(measured(branching(), 'questions'), { place: 'leg', side: 'left', signs: ['numb'], 'numb-clearance': 'yes' });
  expect(told()).toEqual([
    'finder_view',
    'finder_start',
    'finder_question place',
    'finder_progress 25',
    'finder_progress 50',
    'finder_question branch',
    'finder_question signs',
    'finder_progress 75',
    'finder_complete',
  ]);
});

test('at the level of progress no question is told, and the technique only when the visitor says so', () => {
  const { measure, ...visited } = measured(branching(), 'progress');
  walk(visited, { place: 'back', signs: ['none'] });
  expect(told()).toEqual(['finder_view', 'finder_start', 'finder_progress 25', 'finder_progress 50', 'finder_progress 75', 'finder_complete']);
  measure.share('deep');
  measure.share('soft');
  expect(told().slice(6)).toEqual(['finder_result deep']);
});

test('what the page has answered is told the same whether the visitor leaves it or goes back and changes it', () => {
  const { rulebook } = shipped();
  const signs = { signs: ['none'], health: ['none'] };
  const given = { location: 'lower-back', type: 'deep-ache' };
  const runs = [given, { location: 'neck', type: 'stiff' }].map((answers) => {
    page.dataLayer = [];
    const visited = measured(rulebook, 'questions', undefined, given);
    if (answers !== given) for (const _ of 'ab') visited.actor.send({ type: 'back' });
    walk(visited, { ...answers, duration: 'months', pressure: 'firm', ...signs });
    return told();
  });
  expect(runs[0]).toEqual(runs[1]);
  expect(runs[0]).toHaveLength(12);
});

test('a visitor is asked to share the technique only where somebody may hear of it now', () => {
  const asks = (attributes: Record<string, string>) => createMeasure(visit(branching()).actor, branching(), () => options({ detail: 'results', ...attributes })).asks();
  expect([
    asks({ track: 'ga4' }),
    asks({ endpoint: '/events' }),
    asks({ track: 'meta fathom' }),
    asks({ track: 'ga4', consent: 'required' }),
    asks({ track: 'ga4', detail: 'questions' }),
  ]).toEqual([true, true, false, false, false]);
});

test('a visit that is taken up in the same tab goes on where its events were', () => {
  const before = measured(branching(), 'questions');
  answer(before, 'leg');
  page.dataLayer = [];
  const after = measured(branching(), 'questions', keepable(before.actor.getSnapshot()));
  after.measure.hear('view', {});
  for (const options of [['right'], ['none']]) answer(after, ...options);
  expect(told()).toEqual(['finder_question signs', 'finder_progress 75', 'finder_complete']);
});

test('the tools and the consent are those of the rulebook where the page names none, and nobody is told where it says so', () => {
  const book = { ...branching(), studio: { ...branching().studio, track: ['datalayer'] as const } };
  for (const attributes of [{}, { track: 'none' }, { consent: 'required' }]) {
    const visited = visit(book);
    const measure = createMeasure(visited.actor, book, () => options(attributes));
    measure.hear('start', {});
  }
  expect(told()).toEqual(['finder_view', 'finder_start']);
});

test('what the page itself hears beside an event holds ids to join on, and its own id once', () => {
  const { measure } = measured(branching(), 'progress');
  const [first, second] = [measure.hear('cta', { cta_index: 2 }), measure.hear('cta', { cta_index: 1 })];
  expect(first).toEqual({ cta_index: 2, version: expect.any(String), run_id: expect.any(String), event_id: page.dataLayer?.[0]?.['event_id'] });
  expect(second).toEqual({ cta_index: 1, version: first.version, run_id: first.run_id });
  expect(measure.hear('close', {})).toEqual({});
  const start = measure.hear('start', {});
  expect(page.dataLayer?.find(({ event }) => event === 'finder_start')?.['event_id']).toBe(start.event_id);
});
