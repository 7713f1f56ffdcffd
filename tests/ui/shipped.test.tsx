import { cleanup } from '@testing-library/preact';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { consult, heldRules } from '../../src/engine/consult';
import { pathOf } from '../../src/engine/path';
import type { Answers, Question, Words } from '../../src/engine/rulebook';
import { show } from '../builders/screens';
import { shipped } from '../builders/source';

const { rulebook, menu } = shipped();
const english = (words: Words | undefined): string => (typeof words === 'string' ? words : (words?.['en'] ?? ''));
const names = rulebook.techniques.map(({ name }) => english(name));
const bookable = new Set(
  [rulebook.studio.booking, ...menu.sessions.map(({ booking }) => booking), ...menu.therapists.map(({ booking }) => booking)].map((link) => (link ? new URL(link).href : link)),
);

/** An answer to a question, mostly "none of these" where there is such an option: nearly every other set ends in a referral. */
function anAnswer({ many, options }: Question): fc.Arbitrary<string | string[]> {
  const ids = options.map(({ id }) => id);
  if (!many) return fc.constantFrom(...ids);
  const alone = options.filter(({ exclusive }) => exclusive).map(({ id }) => [id]);
  const several = fc.subarray(
    options.filter(({ exclusive }) => !exclusive).map(({ id }) => id),
    { minLength: 1, maxLength: 3 },
  );
  return alone.length === 0 ? several : fc.oneof({ weight: 3, arbitrary: fc.constantFrom(...alone) }, { weight: 2, arbitrary: several });
}

const asked = rulebook.questions.filter(({ refine }) => !refine);
const refinable = rulebook.questions.filter(({ refine }) => refine);
const record = (questions: readonly Question[]) => Object.fromEntries(questions.map((question) => [question.id, anAnswer(question)]));
const completeAnswers: fc.Arbitrary<Answers> = fc
  .tuple(fc.record(record(asked)), fc.record(record(refinable), { requiredKeys: [] }))
  .map(([required, refined]) => ({ ...required, ...refined }) as Answers);

/** Every id that one element gives another, with what it names. */
function danglingIds(container: Element): string[] {
  const ids = [...container.querySelectorAll('[id]')].map(({ id }) => id);
  const named = [...container.querySelectorAll('[aria-labelledby], [aria-describedby]')].flatMap((element) =>
    ['aria-labelledby', 'aria-describedby'].flatMap((attribute) => element.getAttribute(attribute)?.split(' ') ?? []),
  );
  return [...named.filter((id) => !ids.includes(id)), ...ids.filter((id, index) => ids.indexOf(id) !== index)];
}

/** Sentences that a result says twice. What the visitor answered may stand beside each reason that it led to. */
function repeated(container: Element): string[] {
  const sentences = [...container.querySelectorAll('.result p:not(.told), .result .reasons > li > p:not(.told), .result ul:not(.reasons, .changed) > li')]
    .filter((element) => !element.closest('.refinement, .session') && !element.matches('.session-words, .plan-title'))
    .map(({ textContent }) => textContent ?? '')
    .filter((words) => words.length > 12 && !/^(?:Gentler than|Firmer than|About as firm as) /.test(words));
  return sentences.filter((words, index) => sentences.indexOf(words) !== index);
}

const hrefs = (container: Element) => [...container.querySelectorAll('a')].map(({ href }) => href);

describe('whatever a visitor answers to the rulebook that ships', () => {
  const seen: Record<string, number> = {};

  test('the screen sells nothing where it must not, suggests one best match where it may, and explains by rules that held', () => {
    fc.assert(
      fc.property(completeAnswers, (answers) => {
        const { container } = show({ rulebook, menu, answers });
        const outcome = consult(rulebook, menu, answers);
        const counted = pathOf(rulebook, answers).answers;
        const title = [...container.querySelectorAll('h2')];
        expect(title).toHaveLength(1);
        expect(danglingIds(container)).toEqual([]);
        const kind = outcome.kind === 'referral' ? outcome.referral.level : outcome.kind === 'recommendation' ? outcome.recommendation.kind : outcome.kind;
        seen[kind] = (seen[kind] ?? 0) + 1;

        if (outcome.kind === 'referral') {
          const { level } = outcome.referral;
          for (const name of names) expect(container.textContent).not.toContain(name);
          const links = hrefs(container);
          if (level === 'emergency') expect(links).toEqual(['tel:911']);
          else if (level === 'urgent') expect(links).toEqual([]);
          else if (level !== 'postpone') expect(links.filter((link) => !link.startsWith('tel:'))).toEqual([]);
          else expect(links.filter((link) => bookable.has(link))).toEqual([new URL(String(rulebook.studio.booking)).href]);
          expect(container.textContent).toContain(english(rulebook.levels[level].title));
        } else {
          const becauses = heldRules(rulebook, counted).map(({ because }) => english(because));
          const allowed = new Set([...becauses, english(rulebook.fallback?.because)]);
          const reasons = [...container.querySelectorAll('[part="reason"] > li > p:not(.told)')].map(({ textContent }) => textContent);
          expect(reasons.filter((words) => !allowed.has(words ?? ''))).toEqual([]);
          expect(repeated(container)).toEqual([]);
          const matches = outcome.kind === 'recommendation' ? outcome.recommendation.matches : [];
          expect(names.filter((name) => title[0]?.textContent?.includes(name))).toEqual(matches.slice(0, 1).map(({ technique }) => english(technique.name)));
          expect(matches.length === 0 || reasons.length > 0).toBe(true);
          expect(hrefs(container).some((link) => bookable.has(link))).toBe(matches.length > 0);
        }
        cleanup();
      }),
      { numRuns: 300 },
    );
    expect(Object.keys(seen).sort()).toEqual(expect.arrayContaining(['doctor-first', 'emergency', 'gate', 'match', 'postpone', 'urgent']));
    expect(seen['match']).toBeGreaterThan(50);
  }, 60_000);
});
