import type { Loaded } from '../language/load';
import { runExamples } from '../verify/examples';
import { longestPath } from '../verify/longest-path';
import { printFinding } from './print-finding';

const count = (number: number, one: string, many = `${one}s`) => `${number} ${number === 1 ? one : many}`;

/** `massage-finder check`: every mistake with its place, or that the rulebook is sound. */
export function check(name: string, loaded: Loaded): { text: string; exitCode: 0 | 1 } {
  const findings = [...loaded.findings];
  const lines: string[] = [];
  const { source, rulebook, menu, find } = loaded;
  if (source && rulebook && menu) {
    const verdicts = runExamples(rulebook, menu, source.examples ?? []);
    for (const { example, index, misses, offPath, paused } of verdicts) {
      for (const id of offPath) findings.push(find({ source: 'rulebook', path: ['examples', index, 'answers', id], on: 'key', code: 'answer-off-path', id }));
      for (const { key, expected, found } of misses)
        findings.push(find({ source: 'rulebook', path: ['examples', index, 'expect', key], code: 'example-fails', name: example.name, expected, found }));
      if (paused.length > 0) lines.push(`Paused on the menu, so not tried: the example "${example.name}" (${paused.join(', ')}).`);
    }
    const { screens, exact } = longestPath(rulebook);
    const required = rulebook.questions.filter(({ refine }) => !refine).length;
    lines.push(
      `${count(rulebook.questions.length, 'question')} (${required} before the result at most, ${rulebook.questions.length - required} on it), ` +
        `${count(source.rules.length, 'rule')} and ${count(rulebook.rules.length - source.rules.length, 'rule')} of the safety core, ` +
        `${count(verdicts.length, 'example')}, longest path ${exact ? '' : 'at most '}${count(screens, 'screen')}.`,
    );
  }
  const errors = findings.filter(({ severity }) => severity === 'error').length;
  const warnings = findings.length - errors;
  const verdict = errors > 0 ? `${name}: ${count(errors, 'error')}` : `${name} is sound`;
  const text = [...findings.map(printFinding), ...lines, `${verdict}${warnings > 0 ? `, ${count(warnings, 'warning')}` : ''}.`].join('\n');
  return { text, exitCode: errors > 0 ? 1 : 0 };
}
