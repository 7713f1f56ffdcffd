import type { Checked } from '../check/check-rulebook';
import { checkedJson } from './check-json';
import { type Colours, PLAIN } from './colours';
import type { Told } from './command';
import { count, countFindings } from './count-findings';
import { findingPrinter } from './print-finding';
import { proofLines } from './proofs-text';

/** `massage-finder check`: every mistake with its place, or that the rulebook is sound. */
export function check(name: string, checked: Checked, { json = false, colours = PLAIN }: { json?: boolean; colours?: Colours } = {}): Told {
  const { errors, words } = countFindings(checked.findings);
  const exitCode = errors > 0 ? 1 : 0;
  if (json) return { text: checkedJson(name, checked), exitCode };
  const paused = checked.pausedExamples.map(({ name: example, ids }) => `Paused on the menu, so not tried: the example "${example}" (${ids.join(', ')}).`);
  const verdict = errors > 0 ? colours.red(`${filesAtFault(checked.findings)}: ${words}.`) : colours.green(`${name} is sound${words && `, ${words}`}.`);
  return { text: [...checked.findings.map(findingPrinter(colours)), ...paused, ...proved(checked, colours), ...size(checked), verdict].join('\n'), exitCode };
}

/** The files that errors stand in: of a menu too, by its own name. */
const filesAtFault = (findings: Checked['findings']): string => [...new Set(findings.filter(({ severity }) => severity === 'error').map(({ file }) => file))].join(' and ');

function proved({ loaded: { rulebook }, proofs }: Checked, colours: Colours): string[] {
  return rulebook && proofs ? proofLines(rulebook, proofs, colours) : [];
}

/** What the rulebook has, in a line; nothing while it means nothing. */
function size({ loaded: { source, rulebook }, proofs }: Checked): string[] {
  if (!source || !rulebook || !proofs) return [];
  const { screens, exact } = proofs.longest;
  const required = rulebook.questions.filter(({ refine }) => !refine).length;
  return [
    `${count(rulebook.questions.length, 'question')} (${required} before the result at most, ${rulebook.questions.length - required} on it), ` +
      `${count(source.rules.length, 'rule')} and ${count(rulebook.rules.length - source.rules.length, 'rule')} of the safety core, ` +
      `${count(source.examples?.length ?? 0, 'example')}, longest path ${exact ? '' : 'at most '}${count(screens, 'screen')}.`,
  ];
}
