import { consult, heldRules } from '../../../src/engine/consult';
import { EMPTY_MENU } from '../../../src/engine/menu';
import type { Answers, Rulebook } from '../../../src/engine/rulebook';
import { CAPS } from '../../../src/language/caps';
import { safety } from '../../builders/source';
import { syntheticRulebook } from '../../builders/synthetic-rulebook';
import { compileWith } from '../../builders/with-core';
import { median, quantile } from '../median';
import type { Tell } from '../results';
import type { Row } from '../table';
import { jsonRulesOf } from './json-rules';
import { wellAnswered } from './well-answered';

const SIZE = { questions: 12, options: 6, techniques: 6, seed: 3 };
const RULES = [100, 500, CAPS.rules];

const VISITORS = 200;

/** How long a recommendation takes, and how long json-rules-engine takes to find which rules hold, which is a part of that. */
export async function rulesAtSize(runs: number, tell: Tell): Promise<void> {
  const rows: Row[] = [];
  for (const rules of RULES) {
    const rulebook = compileWith(syntheticRulebook({ ...SIZE, rules }), safety);
    const visitors = wellAnswered(rulebook, VISITORS, SIZE.seed);
    const others = jsonRulesOf(rulebook);
    await demandEqual(rulebook, visitors, others);
    const held = await timesOf(runs, visitors, (answers) => heldRules(rulebook, answers));
    const own = await timesOf(runs, visitors, (answers) => consult(rulebook, EMPTY_MENU, answers));
    const theirs = await timesOf(runs, visitors, others);
    rows.push({
      rules,
      'rules that hold, ms': median(held),
      'the whole recommendation, ms': median(own),
      'p99, ms': quantile(own, 0.99),
      'json-rules-engine, rules that hold, ms': median(theirs),
      'p99 there, ms': quantile(theirs, 0.99),
      'times as fast, rules that hold': median(theirs) / median(held),
      'times as fast, the whole recommendation': median(theirs) / median(own),
    });
  }
  tell(`A recommendation in Node, ${SIZE.questions} questions of ${SIZE.options} options and the safety core, ${VISITORS} visitors for whom both found the same rules`, rows);
}

/** @throws Error where both engines do not find the same rules for every visitor */
async function demandEqual(rulebook: Rulebook, visitors: readonly Answers[], others: (answers: Answers) => Promise<string[]>): Promise<void> {
  for (const answers of visitors) {
    const own = heldRules(rulebook, answers).map(({ id }) => id);
    const theirs = await others(answers);
    if (own.sort().join() !== theirs.join()) throw new Error(`The two engines differ on ${JSON.stringify(answers)}: ${own} and ${theirs}.`);
    if (consult(rulebook, EMPTY_MENU, answers).kind !== 'recommendation') throw new Error(`${JSON.stringify(answers)} is no visit to a recommendation.`);
  }
}

/** Milliseconds for each visitor in each run, after two runs that do not count. */
async function timesOf(runs: number, visitors: readonly Answers[], work: (answers: Answers) => unknown): Promise<number[]> {
  const times: number[] = [];
  for (let run = -2; run < runs; run++) {
    for (const answers of visitors) {
      const start = performance.now();
      const result = work(answers);
      // What is there at once is not waited for.
      if (result instanceof Promise) await result;
      if (run >= 0) times.push(performance.now() - start);
    }
  }
  return times;
}
