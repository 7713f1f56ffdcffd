import { describe, expect, it } from 'vitest';
import { placeCounterexample } from '../../src/check/place-counterexample';
import { tellVisit } from '../../src/check/tell-visit';
import type { Question, Rule, Rulebook } from '../../src/engine/rulebook';
import { coreFor } from '../../src/language/load';
import type { Counterexample } from '../../src/verify/proofs';
import { proofsOf } from '../../src/verify/proofs-of';
import { checkBroken } from '../builders/broken-file';
import { playWitness } from '../builders/play-witness';
import { safety } from '../builders/source';

const { source, rulebook, menu } = checkBroken('not-broken-veto');

/** What no file can say: the compiled rulebook itself is changed. */
function counterexamples(changes: Partial<Rulebook>): readonly Counterexample[] {
  const own = new Set(source.rules.map(({ id }) => id));
  return proofsOf({ rulebook: { ...rulebook, ...changes }, menu, core: coreFor(source, safety), own }).counterexamples;
}

const withQuestion = (id: string, change: Partial<Question>): Question[] => rulebook.questions.map((question) => (question.id === id ? { ...question, ...change } : question));

const withRule = (id: string, change: (rule: Rule) => Rule): Rule[] => rulebook.rules.map((rule) => (rule.id === id ? change(rule) : rule));

/** The one found against a property. */
function found(all: readonly Counterexample[], property: Counterexample['property']): Counterexample {
  const [one, ...more] = all.filter((each) => each.property === property);
  expect(more).toEqual([]);
  if (!one) throw new Error(`nothing found: ${property}`);
  return one;
}

/** The rules of the core that are weakened, with the code of the finding about them. */
const weakened = (rules: readonly Rule[]) =>
  counterexamples({ rules }).flatMap((each) =>
    placeCounterexample(source, each).map(({ code }) => ({ property: each.property, subject: each.subject, verdict: each.verdict, code })),
  );

const ofRule = (id: string) => ({ property: 'safety-stands', subject: { kind: 'rule', id }, verdict: 'disproved', code: 'safety-weakened' });

describe('A safety core that was tampered with, in the compiled rulebook', () => {
  it('is sound before', () => {
    expect(counterexamples({})).toEqual([]);
  });

  it.each(['signs', 'health'])('asks %s of some only: somebody gets a recommendation without it', async (id) => {
    const changes = { questions: withQuestion(id, { when: ['place', 'back'] }) };
    const broken: Rulebook = { ...rulebook, ...changes };
    const all = counterexamples(changes);
    const counterexample = found(all, 'safety-is-asked');
    expect(counterexample).toMatchObject({ subject: { kind: 'question', id }, verdict: 'disproved' });
    expect(placeCounterexample(source, counterexample)).toMatchObject([{ code: 'safety-unasked', id }]);
    const { answers, outcome } = counterexample.witness ?? {};
    if (!answers || !outcome) throw new Error('no witness');
    const played = await playWitness(broken, menu, answers);
    expect(played.asked).not.toContain(rulebook.questions.find((question) => question.id === id)?.ask);
    expect(outcome.kind).toBe('recommendation');
    expect(played.sees).toEqual(tellVisit(broken, answers, outcome).sees);
    expect(found(all, 'safety-stands')).toMatchObject({ subject: { kind: 'question', id }, verdict: 'disproved' });
  });

  it('offers a safety question on the result instead', async () => {
    const changes = { questions: [...withQuestion('health', { refine: true })] };
    const counterexample = found(counterexamples(changes), 'safety-is-asked');
    expect(counterexample.subject).toEqual({ kind: 'question', id: 'health' });
    const played = await playWitness({ ...rulebook, ...changes }, menu, counterexample.witness?.answers ?? {});
    expect(counterexample.witness?.answers).not.toHaveProperty('health');
    expect(played.sees[0]).toMatch(/^(Best match|Write to)/);
  });

  it('has lost a rule', () => {
    expect(weakened(rulebook.rules.filter(({ id }) => id !== 'safety-nerves'))).toEqual([ofRule('safety-nerves')]);
  });

  it('has a looser limit', () => {
    const limited = rulebook.rules.find(({ id, limit }) => id.startsWith('safety-') && limit?.pressure === 'light');
    if (!limited) throw new Error('no such limit');
    expect(weakened(withRule(limited.id, (rule) => ({ ...rule, limit: { forbid: [], ...rule.limit, pressure: 'firm' } })))).toEqual([ofRule(limited.id)]);
  });

  it('has a lower level', () => {
    expect(weakened(withRule('safety-sudden', (rule) => ({ ...rule, ...(rule.refer && { refer: { ...rule.refer, level: 'urgent' } }) })))).toEqual([ofRule('safety-sudden')]);
  });

  it('has a narrower condition', () => {
    const when = (rule: Rule): Rule => ({ ...rule, when: { all: [rule.when, ['place', 'back']] } });
    expect(weakened(withRule('safety-nerves', when))).toEqual([ofRule('safety-nerves')]);
  });
});
