import type { Condition } from '../engine/rulebook';

/** A condition by number. {@link NEVER} and {@link ALWAYS} are the two that nothing can change any more. */
export type Formula = number;

/** The condition that does not hold. */
export const NEVER: Formula = 0;
/** The condition that holds. */
export const ALWAYS: Formula = 1;

/** What is known of one question: the options that are chosen for certain, and those that are certainly not, as bits. */
export type Known = { readonly question: number; readonly yes: number; readonly no: number };

/** Finds the number of a question and the bits of options of it; undefined for a question that is never asked. */
export type Lookup = (question: string, options: readonly string[]) => { question: number; bits: number } | undefined;

type Node = { kind: 'test'; question: number; bits: number } | { kind: 'all' | 'any'; parts: readonly Formula[] } | { kind: 'not'; part: Formula };

/**
 * Conditions in a form in which equal ones have the same number, so that what is left of many conditions after some
 * answers can be compared quickly.
 */
export class Formulas {
  private readonly nodes: Node[] = [
    { kind: 'any', parts: [] },
    { kind: 'all', parts: [] },
  ];
  private readonly numbers = new Map<string, Formula>([
    ['any:', NEVER],
    ['all:', ALWAYS],
  ]);
  private readonly memo = new WeakMap<Known, Map<Formula, Formula>>();
  private readonly unanswered = new Map<Formula, boolean>();
  private readonly asked = new Map<Formula, ReadonlySet<number>>();

  /** The number of a condition. */
  of(condition: Condition, lookup: Lookup): Formula {
    if ('not' in condition) return this.not(this.of(condition.not, lookup));
    if ('all' in condition) return this.all(condition.all.map((part) => this.of(part, lookup)));
    if ('any' in condition) return this.any(condition.any.map((part) => this.of(part, lookup)));
    const [question, ...options] = condition;
    const found = lookup(question, options);
    return found ? this.test(found.question, found.bits) : NEVER;
  }

  /** True when one of these options of a question is chosen. */
  test(question: number, bits: number): Formula {
    return bits === 0 ? NEVER : this.number(`${question}:${bits}`, { kind: 'test', question, bits });
  }

  /** True when every part is. */
  all(parts: readonly Formula[]): Formula {
    if (parts.includes(NEVER)) return NEVER;
    return this.joined(
      'all',
      parts.filter((part) => part !== ALWAYS),
    );
  }

  /** True when some part is. Tests of the same question become one. */
  any(parts: readonly Formula[]): Formula {
    if (parts.includes(ALWAYS)) return ALWAYS;
    const bits = new Map<number, number>();
    const others: Formula[] = [];
    for (const part of parts) {
      const node = this.node(part);
      if (node.kind === 'test') bits.set(node.question, (bits.get(node.question) ?? 0) | node.bits);
      else if (part !== NEVER) others.push(part);
    }
    return this.joined('any', [...others, ...[...bits].map(([question, all]) => this.test(question, all))]);
  }

  /** True when the part is not. */
  not(part: Formula): Formula {
    if (part === NEVER) return ALWAYS;
    if (part === ALWAYS) return NEVER;
    const node = this.node(part);
    return node.kind === 'not' ? node.part : this.number(`not:${part}`, { kind: 'not', part });
  }

  /** What is left of a condition once something is known. Remembered for as long as what is known is the same object. */
  given(formula: Formula, known: Known): Formula {
    if (formula <= ALWAYS || !this.questions(formula).has(known.question)) return formula;
    const memo = this.memo.get(known) ?? new Map<Formula, Formula>();
    this.memo.set(known, memo);
    const done = memo.get(formula);
    if (done !== undefined) return done;
    const node = this.node(formula);
    const left = this.leftOf(node, known);
    memo.set(formula, left);
    return left;
  }

  private leftOf(node: Node, known: Known): Formula {
    if (node.kind === 'test') return (node.bits & known.yes) !== 0 ? ALWAYS : this.test(node.question, node.bits & ~known.no);
    if (node.kind === 'not') return this.not(this.given(node.part, known));
    const parts = node.parts.map((part) => this.given(part, known));
    return node.kind === 'all' ? this.all(parts) : this.any(parts);
  }

  /** Whether it holds when nothing more is answered: tests that are left are false. */
  holdsUnanswered(formula: Formula): boolean {
    const done = this.unanswered.get(formula);
    if (done !== undefined) return done;
    const holds = this.holds(formula, []);
    this.unanswered.set(formula, holds);
    return holds;
  }

  /** Whether it holds on answers, given as the bits chosen for each question. */
  holds(formula: Formula, chosen: ArrayLike<number>): boolean {
    const node = this.node(formula);
    if (node.kind === 'test') return ((chosen[node.question] ?? 0) & node.bits) !== 0;
    if (node.kind === 'not') return !this.holds(node.part, chosen);
    const wanted = node.kind === 'any';
    for (const part of node.parts) if (this.holds(part, chosen) === wanted) return wanted;
    return !wanted;
  }

  /** The questions that it tests. */
  questions(formula: Formula): ReadonlySet<number> {
    const done = this.asked.get(formula);
    if (done) return done;
    const node = this.node(formula);
    const parts = node.kind === 'test' ? [] : node.kind === 'not' ? [node.part] : node.parts;
    const questions = new Set(node.kind === 'test' ? [node.question] : parts.flatMap((part) => [...this.questions(part)]));
    this.asked.set(formula, questions);
    return questions;
  }

  /** The bits of each test on a question within it. */
  tests(formula: Formula, question: number): number[] {
    const node = this.node(formula);
    if (node.kind === 'test') return node.question === question ? [node.bits] : [];
    return (node.kind === 'not' ? [node.part] : node.parts).flatMap((part) => this.tests(part, question));
  }

  private joined(kind: 'all' | 'any', parts: readonly Formula[]): Formula {
    const [first, ...more] = parts;
    if (first !== undefined && more.length === 0) return first;
    const inOrder = [...new Set(parts)].sort((a, b) => a - b);
    return inOrder.length === 1 ? (inOrder[0] as Formula) : this.number(`${kind}:${inOrder.join(',')}`, { kind, parts: inOrder });
  }

  private number(key: string, node: Node): Formula {
    const known = this.numbers.get(key);
    if (known !== undefined) return known;
    this.nodes.push(node);
    this.numbers.set(key, this.nodes.length - 1);
    return this.nodes.length - 1;
  }

  private node(formula: Formula): Node {
    return this.nodes[formula] as Node;
  }
}
