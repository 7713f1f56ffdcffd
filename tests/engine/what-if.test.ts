import { describe, expect, test } from 'vitest';
import { consult } from '../../src/engine/consult';
import { chosen } from '../../src/engine/holds';
import { EMPTY_MENU } from '../../src/engine/menu';
import { isAnswer, pathOf } from '../../src/engine/path';
import type { Answers, Menu, Question, Rulebook } from '../../src/engine/rulebook';
import { type WhatIf, whatIf } from '../../src/engine/what-if';
import type { RulebookSource } from '../../src/language/schema';
import { otherAnswer } from '../../src/machine/selectors';
import { always } from '../builders/arbitrary-visit';
import { bestOnScreen, giveAnswer } from '../builders/give-answer';
import { everyVisitor } from '../builders/shipped-answers';
import { rulebook, shipped } from '../builders/source';
import { option, visit, walk } from '../builders/visits';

const technique = (id: string): RulebookSource['techniques'][number] => ({ id, name: id, pressure: 'light', traits: 'none', about: 'A.', feels: 'F.' });
const asks = (id: string, options: string[], changes: Partial<RulebookSource['questions'][number]> = {}): RulebookSource['questions'][number] => ({
  id,
  ask: id,
  options: options.map(option),
  ...changes,
});
const scale = (id: string, steps: string[], others: string[] = []): RulebookSource['questions'][number] => ({
  id,
  ask: id,
  scale: steps.map(option),
  ...(others.length > 0 && { options: others.map(option) }),
});
const suggests = (id: string, when: RulebookSource['rules'][number]['when'], suggested: string, strength: 'strongly' | 'well' | 'slightly' = 'well') => ({
  id,
  when,
  suggest: { [suggested]: strength },
});

const book = (questions: RulebookSource['questions'], rules: RulebookSource['rules'], changes: Partial<RulebookSource> = {}): Rulebook =>
  rulebook({ techniques: ['soft', 'deep', 'feet'].map(technique), questions, rules, ...changes });

/** What is found, in ids. */
function found(of: Rulebook, answers: Answers, menu: Menu = EMPTY_MENU): [string, string[], string] | undefined {
  const { question, options, technique: best } = whatIf(of, menu, answers) ?? {};
  return question && options && best && [question.id, options.map(({ id }) => id), best.id];
}

const STEPS = ['light', 'medium', 'firm', 'deepest'];

describe('the nearest other answer is', () => {
  test('the next step of a scale before one that is farther', () => {
    const stepped = book(
      [scale('pressure', STEPS)],
      [suggests('a', { pressure: 'light' }, 'soft'), suggests('b', { pressure: ['medium', 'firm'] }, 'deep'), suggests('c', { pressure: 'deepest' }, 'feet')],
    );
    expect(found(stepped, { pressure: 'light' })).toEqual(['pressure', ['medium'], 'deep']);
    expect(found(stepped, { pressure: 'medium' })).toEqual(['pressure', ['light'], 'soft']);
    expect(found(stepped, { pressure: 'firm' })).toEqual(['pressure', ['deepest'], 'feet']);
  });

  test('two steps of a scale where one changes nothing', () => {
    const stepped = book([scale('pressure', STEPS)], [suggests('a', { pressure: ['light', 'medium'] }, 'soft'), suggests('b', { pressure: ['firm', 'deepest'] }, 'deep')]);
    expect(found(stepped, { pressure: 'light' })).toEqual(['pressure', ['firm'], 'deep']);
    expect(found(stepped, { pressure: 'deepest' })).toEqual(['pressure', ['medium'], 'soft']);
  });

  test('a step of a later scale before another option of an earlier question', () => {
    const both = book(
      [asks('place', ['back', 'neck']), scale('pressure', STEPS)],
      [suggests('a', { place: ['back', 'neck'] }, 'soft'), suggests('b', { place: 'neck' }, 'deep', 'strongly'), suggests('c', { pressure: 'medium' }, 'feet', 'strongly')],
    );
    expect(found(both, { place: 'back', pressure: 'light' })).toEqual(['pressure', ['medium'], 'feet']);
    expect(found(both, { place: 'back', pressure: 'deepest' })).toEqual(['place', ['neck'], 'deep']);
  });

  test('of equally near ones the first asked, and of one question the first option', () => {
    const both = book(
      [asks('place', ['back', 'neck', 'leg']), asks('kind', ['dull', 'sharp'])],
      [suggests('a', { place: ['back', 'neck', 'leg'] }, 'soft', 'slightly'), suggests('b', { place: ['neck', 'leg'] }, 'deep'), suggests('c', { kind: 'sharp' }, 'feet')],
    );
    expect(found(both, { place: 'back', kind: 'dull' })).toEqual(['place', ['neck'], 'deep']);
  });

  test('two steps of a scale and another option are equally near', () => {
    const both = book(
      [scale('pressure', STEPS, ['any']), asks('place', ['back', 'neck'])],
      [suggests('a', { place: ['back', 'neck'] }, 'soft', 'slightly'), suggests('b', { pressure: { 'at-least': 'firm' } }, 'deep'), suggests('c', { place: 'neck' }, 'feet')],
    );
    expect(found(both, { pressure: 'light', place: 'back' })).toEqual(['pressure', ['firm'], 'deep']);
    // Three steps are farther than another option.
    const far = book(
      [scale('pressure', STEPS), asks('place', ['back', 'neck'])],
      [suggests('a', { place: ['back', 'neck'] }, 'soft', 'slightly'), suggests('b', { pressure: 'deepest' }, 'deep'), suggests('c', { place: 'neck' }, 'feet')],
    );
    expect(found(far, { pressure: 'light', place: 'back' })).toEqual(['place', ['neck'], 'feet']);
  });

  test('no step away beside a scale: what stands outside its order is another option', () => {
    const beside = book(
      [scale('pressure', STEPS, ['any']), scale('time', ['short', 'long'])],
      [suggests('a', { time: ['short', 'long'] }, 'soft', 'slightly'), suggests('b', { pressure: 'any' }, 'deep'), suggests('c', { time: 'long' }, 'feet')],
    );
    expect(found(beside, { pressure: 'deepest', time: 'short' })).toEqual(['time', ['long'], 'feet']);
    const back = book(
      [scale('pressure', STEPS, ['any']), scale('time', ['short', 'long'])],
      [suggests('a', { time: ['short', 'long'] }, 'soft', 'slightly'), suggests('b', { pressure: 'light' }, 'deep'), suggests('c', { time: 'long' }, 'feet')],
    );
    expect(found(back, { pressure: 'any', time: 'short' })).toEqual(['time', ['long'], 'feet']);
  });

  test('one answer more, or one less, where several may be given', () => {
    const many = book(
      [asks('signs', ['sore', 'stiff'], { answer: 'many', options: [option('sore'), option('stiff'), { ...option('none'), exclusive: 'yes' }] })],
      [suggests('a', { signs: ['sore', 'stiff', 'none'] }, 'soft', 'slightly'), suggests('b', { signs: 'stiff' }, 'deep')],
    );
    expect(found(many, { signs: ['sore'] })).toEqual(['signs', ['sore', 'stiff'], 'deep']);
    expect(found(many, { signs: ['sore', 'stiff'] })).toEqual(['signs', ['sore'], 'soft']);
    expect(found(many, { signs: ['none'] })).toEqual(['signs', ['stiff'], 'deep']);
    expect(found(many, { signs: ['stiff'] })).toEqual(['signs', ['none'], 'soft']);
  });

  test('an answer to a refinement that was left open after everything else', () => {
    const questions = [asks('mood', ['calm', 'tense'], { refine: 'yes' }), asks('place', ['back', 'neck'])];
    const rules = [suggests('a', { place: ['back', 'neck'] }, 'soft', 'slightly'), suggests('b', { mood: 'tense' }, 'feet')];
    expect(found(book(questions, rules), { place: 'back' })).toEqual(['mood', ['tense'], 'feet']);
    expect(found(book(questions, [...rules, suggests('c', { place: 'neck' }, 'deep')]), { place: 'back' })).toEqual(['place', ['neck'], 'deep']);
  });

  test('another answer to a refinement that was answered, like any other', () => {
    const questions = [asks('place', ['back', 'neck']), asks('mood', ['calm', 'tense'], { refine: 'yes' }), asks('time', ['short', 'long'], { refine: 'yes' })];
    const rules = [suggests('a', { place: 'back' }, 'soft', 'slightly'), suggests('b', { mood: 'tense' }, 'feet'), suggests('c', { time: 'long' }, 'deep', 'strongly')];
    expect(found(book(questions, rules), { place: 'back', mood: 'calm' })).toEqual(['mood', ['tense'], 'feet']);
  });

  test('any that gives a match, where there was none', () => {
    const some = book([asks('place', ['back', 'neck'])], [suggests('a', { place: 'neck' }, 'soft')]);
    expect(consult(some, EMPTY_MENU, { place: 'back' })).toMatchObject({ recommendation: { kind: 'ask' } });
    expect(found(some, { place: 'back' })).toEqual(['place', ['neck'], 'soft']);
  });

  test('one that gives another match on this menu', () => {
    const some = book(
      [asks('place', ['back', 'neck', 'leg'])],
      [suggests('a', { place: 'back' }, 'soft'), suggests('b', { place: 'neck' }, 'deep'), suggests('c', { place: 'leg' }, 'feet')],
    );
    const menu: Menu = { ...EMPTY_MENU, sessions: [{ technique: 'deep', minutes: 60, offered: false }] };
    expect(found(some, { place: 'back' }, menu)).toEqual(['place', ['leg'], 'feet']);
  });
});

describe('no other answer is found', () => {
  const rules = [suggests('a', { place: ['back', 'neck'] }, 'soft', 'slightly')];

  test('where none changes the best match', () => {
    expect(found(book([asks('place', ['back', 'neck'])], rules), { place: 'back' })).toBeUndefined();
  });

  test('where only an answer about safety would: nobody is told what to say there', () => {
    const sore: RulebookSource['rules'][number] = { id: 'sore', when: { place: 'back' }, refer: { level: 'doctor-first', about: 'it', do: ['Ask.'] } };
    const safe = book([asks('place', ['back', 'neck'])], [suggests('a', { place: 'back' }, 'soft', 'slightly'), suggests('b', { place: 'neck' }, 'soft'), sore]);
    expect(safe.questions.map(({ id, safety }) => [id, safety])).toEqual([
      ['place', undefined],
      ['sore-clearance', true],
    ]);
    expect(found(safe, { place: 'back', 'sore-clearance': 'yes' })).toBeUndefined();
    expect(found(safe, { place: 'neck' })).toBeUndefined();
  });

  test('where it would lead to a question that is not answered', () => {
    const branch = book(
      [asks('place', ['back', 'leg']), asks('side', ['left', 'right'], { when: { place: 'leg' } })],
      [suggests('a', { place: 'back' }, 'soft'), suggests('b', { side: ['left', 'right'] }, 'deep')],
    );
    expect(found(branch, { place: 'back' })).toBeUndefined();
    expect(found(branch, { place: 'leg', side: 'left' })).toEqual(['place', ['back'], 'soft']);
  });

  test('where it would end in a referral, or in nothing to suggest', () => {
    const ends = book(
      [asks('place', ['back', 'neck', 'leg'])],
      [
        suggests('a', { place: 'back' }, 'soft'),
        suggests('b', { place: 'neck' }, 'deep'),
        { id: 'c', when: { place: 'neck' }, refer: { level: 'gate', about: 'it', do: ['Call.'] } },
      ],
    );
    expect(found(ends, { place: 'back' })).toBeUndefined();
  });

  test('where it would leave a question unanswered', () => {
    const many = book(
      [asks('signs', ['sore'], { answer: 'many' }), asks('place', ['back', 'neck'])],
      [suggests('a', { place: ['back', 'neck'] }, 'soft'), suggests('b', { signs: 'sore' }, 'deep', 'strongly')],
    );
    expect(found(many, { signs: ['sore'], place: 'back' })).toBeUndefined();
  });
});

/** The best match of answers; undefined where they come to something else. */
function bestOf(of: Rulebook, menu: Menu, answers: Answers): string | undefined {
  const outcome = consult(of, menu, answers);
  return outcome.kind === 'recommendation' ? outcome.recommendation.matches[0]?.technique.id : undefined;
}

/** Every other answer to a question that one press gives, read plainly: one option instead of another, one more or one less. */
function otherAnswers(question: Question, now: readonly string[]): string[][] {
  const { options, many } = question;
  return options.flatMap(({ id, exclusive }) => {
    if (!many) return now.includes(id) ? [] : [[id]];
    const others = options.filter((each) => now.includes(each.id) && !each.exclusive).map((each) => each.id);
    const after = now.includes(id) ? now.filter((each) => each !== id) : exclusive ? [id] : [...others, id];
    return after.length === 0 ? [] : [options.map((each) => each.id).filter((each) => after.includes(each))];
  });
}

/** Every change of one answer that gives another best match. */
function allChanges(of: Rulebook, menu: Menu, answers: Answers): [string, string[], string][] {
  const path = pathOf(of, answers);
  const best = bestOf(of, menu, answers);
  return [...path.questions, ...path.refinements].flatMap((question) =>
    question.safety
      ? []
      : otherAnswers(question, chosen(path.answers, question.id)).flatMap((after): [string, string[], string][] => {
          const other = bestOf(of, menu, { ...answers, [question.id]: question.many ? after : (after[0] as string) });
          return other !== undefined && other !== best ? [[question.id, after, other]] : [];
        }),
  );
}

/** Those of some changes that are nearest: steps of a scale count as many, another option two, an answer that was left open three. */
function nearest(of: Rulebook, answers: Answers, changes: readonly [string, string[], string][]): [string, string[], string] | undefined {
  const distance = ([id, after]: [string, string[], string]) => {
    const { many, scale = 0, options } = of.questions.find((question) => question.id === id) as Question;
    const now = chosen(answers, id);
    if (now.length === 0) return 3;
    const steps = [...now, ...after].map((option_) => options.findIndex((each) => each.id === option_));
    return many || steps.some((step) => step >= scale) ? 2 : Math.abs((steps[0] as number) - (steps[1] as number));
  };
  return changes.reduce<[string, string[], string] | undefined>((best, change) => (best && distance(best) <= distance(change) ? best : change), undefined);
}

test('of any rulebook, the nearest change of one answer that gives another best match is found, and none where there is none', () => {
  const ends = { found: 0, none: 0 };
  always(({ rulebook: any, menu, answers }) => {
    if (consult(any, menu, answers).kind !== 'recommendation') return;
    const counted = pathOf(any, answers).answers;
    const expected = nearest(any, counted, allChanges(any, menu, counted));
    expect(found(any, counted, menu)).toEqual(expected);
    ends[expected ? 'found' : 'none'] += 1;
  });
  expect(Math.min(ends.found, ends.none)).toBeGreaterThan(50);
});

describe('an answer that was left on another branch is kept', () => {
  const place = asks('place', ['back', 'leg']);
  const rules = [suggests('back', { place: 'back' }, 'soft'), suggests('leg', { place: 'leg' }, 'deep')];
  const side = book([place, asks('side', ['left', 'right'], { when: { place: 'leg' } })], rules);
  const mood = book([place, asks('mood', ['calm', 'tense'], { when: { place: 'leg' }, refine: 'yes' })], [...rules, suggests('tense', { mood: 'tense' }, 'feet', 'strongly')]);

  test.each<[string, Rulebook, Answers, string]>([
    ['to a question, which need not be asked again', side, { side: 'left' }, 'deep'],
    ['to a refinement, which counts again', mood, { mood: 'tense' }, 'feet'],
  ])('%s: what is told to a visitor who first told of a leg, then of the back, is what they get', (_, branch, answers, best) => {
    const visited = visit(branch, EMPTY_MENU);
    walk(visited, { place: 'leg', ...answers });
    const [question] = branch.questions as [Question];
    giveAnswer(visited, { question, options: question.options.slice(0, 1) });
    expect(bestOnScreen(visited)).toBe('soft');
    const other = otherAnswer(visited.actor.getSnapshot());
    expect(other && [other.question.id, other.options.map(({ id }) => id), other.technique.id]).toEqual(['place', ['leg'], best]);
    expect(giveAnswer(visited, other as WhatIf)).toBeUndefined();
    expect(bestOnScreen(visited)).toBe(best);
  });

  test('in any rulebook: what is found is what the visitor gets who gives that answer', () => {
    let left = 0;
    always(({ rulebook: any, menu, answers }) => {
      if (consult(any, menu, answers).kind !== 'recommendation') return;
      // A visit holds answers that fit their questions, on the path or not.
      const kept = Object.fromEntries(Object.entries(answers).filter(([id]) => any.questions.some((question) => question.id === id && isAnswer(question, chosen(answers, id)))));
      if (Object.keys(kept).length === Object.keys(pathOf(any, answers).answers).length) return;
      left += 1;
      expect(found(any, kept, menu)).toEqual(nearest(any, kept, allChanges(any, menu, kept)));
    });
    expect(left).toBeGreaterThan(20);
  });
});

describe('through the rulebook that ships, for every answer to its questions', () => {
  const { rulebook: ships, menu } = shipped();

  /** Gives another answer on the result of a visitor; the best match before and after it. */
  function afterGiving(answers: Answers, other: WhatIf): [before: string | undefined, after: string | undefined] {
    const visited = visit(ships, menu);
    walk(visited, answers);
    const before = bestOnScreen(visited);
    expect(giveAnswer(visited, other)).toBeUndefined();
    return [before, bestOnScreen(visited)];
  }

  test('the other answer that is named leads to the technique that is named; where none is, no single answer changes the best match', () => {
    const ends = { named: 0, none: 0 };
    for (const answers of everyVisitor(ships)) {
      const other = whatIf(ships, menu, answers);
      if (!other) {
        expect(allChanges(ships, menu, answers), JSON.stringify(answers)).toEqual([]);
        ends.none += 1;
        continue;
      }
      const [before, after] = afterGiving(answers, other);
      expect([after, before === after, other.question.safety], JSON.stringify(answers)).toEqual([other.technique.id, false, undefined]);
      ends.named += 1;
    }
    expect(ends.named + ends.none).toBe(1225);
    expect(ends.named).toBeGreaterThan(1_000);
  });

  test('what is named is a match that rules suggest, not the fallback', () => {
    for (const answers of everyVisitor(ships)) {
      const other = whatIf(ships, menu, answers);
      if (!other) continue;
      const { question, options } = other;
      const outcome = consult(ships, menu, { ...answers, [question.id]: question.many ? options.map(({ id }) => id) : (options[0]?.id as string) });
      expect(outcome.kind === 'recommendation' && outcome.recommendation.kind, JSON.stringify(answers)).toBe('match');
    }
  });
});
