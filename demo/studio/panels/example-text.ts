import { isMap, isSeq, stringify } from 'yaml';
import type { Outcome } from '../../../src/engine/outcome';
import { pathOf } from '../../../src/engine/path';
import type { Answers, Rulebook } from '../../../src/engine/rulebook';
import { parseYaml } from '../../../src/language/parse-yaml';

/** A visitor as an example of the rules: a name, answers and what they are to see. */
export type ExampleEntry = { name: string; answers: Record<string, string | string[]>; expect: Record<string, string> };

/**
 * The example that a visitor makes. Safety screens answered "none of these" are left out, as examples take them so, and so
 * are answers that do not count.
 */
export function exampleOf(rulebook: Rulebook, answers: Answers, outcome: Exclude<Outcome, { kind: 'asking' }>, name: string): ExampleEntry {
  const counted = pathOf(rulebook, answers).answers;
  const spoken = rulebook.questions.flatMap(({ id, safety, options }): [string, string | string[]][] => {
    const answer = counted[id];
    const none = safety && options.some((option) => option.exclusive && option.id === answer);
    return answer === undefined || none ? [] : [[id, typeof answer === 'string' ? answer : [...answer]]];
  });
  return { name, answers: Object.fromEntries(spoken), expect: expectationOf(outcome) };
}

function expectationOf(outcome: Exclude<Outcome, { kind: 'asking' }>): Record<string, string> {
  if (outcome.kind === 'referral') return { refer: outcome.referral.level };
  const best = outcome.recommendation.matches[0];
  return best ? { technique: best.technique.id } : { 'ask-us': 'yes' };
}

/** Writes an example at the end of a rulebook's examples. Nothing else in the text changes. */
export function withExample(text: string, entry: ExampleEntry): string {
  const parsed = parseYaml(text);
  const contents = 'document' in parsed ? parsed.document.contents : null;
  if (!isMap(contents)) return text;
  const list = contents.get('examples', true);
  const block = (indent: number) => write(entry).replace(/^(?=.)/gm, ' '.repeat(indent));
  if (!isSeq(list)) return `${text.trimEnd()}\n\nexamples:\n${block(2)}`;
  if (list.flow || list.items.length === 0) {
    // A file in JSON's style has no lines to add to.
    if ('document' in parsed) parsed.document.setIn(['examples', list.items.length], parsed.document.createNode(entry));
    return 'document' in parsed ? parsed.document.toString({ lineWidth: 0 }) : text;
  }
  const [start] = list.range as [number, number, number];
  const last = list.items.at(-1) as { range?: [number, number, number] };
  const end = last.range?.[1] ?? text.length;
  const indent = start - (text.lastIndexOf('\n', start - 1) + 1);
  return `${text.slice(0, end).trimEnd()}\n\n${block(indent)}${text.slice(end).replace(/^\n?/, '')}`;
}

/** The entry in block style, ids bare and words in quotes, as the rest of the file. */
function write({ name, answers, expect }: ExampleEntry): string {
  const body = stringify({ answers, expect }, { lineWidth: 0 }).replace(/^(?=.)/gm, '  ');
  return `- name: ${JSON.stringify(name)}\n${body}`;
}
