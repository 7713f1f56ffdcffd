import { readFileSync } from 'node:fs';
import kernel from 'virtual:counting-kernel';
import { CAPS } from '../../src/language/caps';
import { countDensePlain } from '../../src/verify/kernel/count-plain';
import { leavesOf } from '../../src/verify/kernel/dense';
import { denseCounter } from '../../src/verify/kernel/dense-counter';
import { countWithHands } from '../../src/verify/kernel/spread';
import { rulebook } from '../builders/source';
import { syntheticRulebook } from '../builders/synthetic-rulebook';
import { checkWithin } from './check-within';
import type { Task } from './checking-worker';
import { denseOf } from './dense-of';
import { withHands } from './hands';
import { measure } from './measure';
import type { Tell } from './results';
import { type Row, withRatio } from './table';

const SIZE = { questions: 12, options: 6, techniques: 6, seed: 3 };
const RULES = [10, 50, 200, CAPS.rules];

/** As many as the safety core's limits on pressure can tell apart. */
const ENDINGS = 5;

/**
 * How long checking takes, and how that grows with the rules. Checking counts what is entangled with one more thread and
 * with two.
 *
 * @param limit seconds after which all runs of one check together are stopped
 */
export async function proofs(runs: number, limit: number, tell: Tell): Promise<void> {
  await checkShipped();
  await compareWithPlain();
  await countSynthetic();
  await checkSynthetic();

  /** A check with one worker that counts, and with two. */
  async function checked(task: Omit<Task, 'runs' | 'hands'>): Promise<Row> {
    const [one, two] = [await checkWithin(limit * 1000, { ...task, hands: 1, runs }), await checkWithin(limit * 1000, { ...task, hands: 2, runs })];
    const known = two ?? one;
    return {
      '1 worker': one?.ms ?? `over ${limit} s`,
      '2 workers': two?.ms ?? `over ${limit} s`,
      'first run': known?.first ?? '',
      'answer sets': known?.sets.toLocaleString('en') ?? '',
      'all exact': known ? (known.exact ? 'yes' : 'no') : '',
      undecided: known?.undecided ?? '',
      'leaves counted': known?.leaves ?? '',
      endings: known?.endings ?? '',
    };
  }

  async function checkShipped(): Promise<void> {
    const read = (name: string) => ({ name, text: readFileSync(name, 'utf8') });
    tell('Checking the shipped rulebook', [await checked({ rulebook: read('rules/massage.yaml'), menu: read('rules/menu.yaml') })]);
  }

  async function checkSynthetic(): Promise<void> {
    const rows: Row[] = [];
    for (const rules of RULES) {
      rows.push({ rules, ...(await checked({ rulebook: { name: `${rules} rules`, text: JSON.stringify(syntheticRulebook({ ...SIZE, rules })) } })) });
    }
    tell(`Checking synthetic rulebooks, ${SIZE.questions} questions of ${SIZE.options} options`, withRatio(withRatio(rows, '1 worker'), '2 workers'));
  }

  async function countSynthetic(): Promise<void> {
    const rows: Row[] = [];
    for (const rules of RULES) {
      const dense = denseOf(rulebook(syntheticRulebook({ ...SIZE, rules })), ENDINGS);
      const timed = async (workers: number) => (await withHands(workers, (hands) => measure(runs, () => countWithHands(dense, hands)))).ms;
      rows.push({ rules, factors: dense.factors.length, leaves: leavesOf(dense), '1 worker': await timed(1), '2 workers': await timed(2) });
    }
    tell(`Counting alone, every leaf, ${ENDINGS} endings`, withRatio(withRatio(rows, '1 worker'), '2 workers'));
  }

  async function compareWithPlain(): Promise<void> {
    const count = denseCounter(kernel);
    const rows: Row[] = [];
    for (const endings of [1, ENDINGS]) {
      const dense = denseOf(rulebook(syntheticRulebook({ ...SIZE, questions: 8, rules: 200 })), endings);
      const plain = await measure(runs, () => countDensePlain(dense));
      const fast = await measure(runs, () => count(dense));
      rows.push({ endings, leaves: leavesOf(dense), plain: plain.ms, kernel: fast.ms, 'times as fast': plain.ms / fast.ms });
    }
    tell('The kernel beside plain JavaScript, one thread, 8 questions of 6 options, 200 rules', rows);
  }
}
