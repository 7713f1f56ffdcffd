import { answerSets, inDigits, shareInPercent } from '../check/figures';
import { nameOf } from '../check/names';
import { PROPERTIES_IN_WORDS, subjectInWords } from '../check/proofs-in-words';
import { LEVELS } from '../engine/levels';
import type { Rulebook } from '../engine/rulebook';
import { type Count, exactly, isExact } from '../verify/count';
import { PROPERTIES, type Proofs, type Tally, type Verdict } from '../verify/proofs';
import type { Colours } from './colours';

const MARKS: Readonly<Record<Verdict, string>> = { proved: '✓', disproved: '✗', undecided: '?' };

/** Lines past which the subjects that could not be decided are only counted. */
const FEW = 5;

/** What is proved and counted, a line each. */
export function proofLines(rulebook: Rulebook, { properties, counterexamples, paused, tally, first }: Proofs, { green, red, yellow }: Colours): string[] {
  const paint: Readonly<Record<Verdict, (text: string) => string>> = { proved: green, disproved: red, undecided: yellow };
  const share = (name: string, countOf: (of: Tally) => Count | undefined): string => {
    const count = countOf(tally) ?? exactly(0n);
    const atFirst = first && countOf(first);
    return `  ${name}: ${atFirst && first ? `${shareInPercent(atFirst, first.recommendations)} at first, ` : ''}${shareInPercent(count, tally.recommendations)} in all (${inDigits(count)})`;
  };
  const open = counterexamples.filter(({ verdict }) => verdict === 'undecided').map(({ subject }) => subjectInWords(subject));
  return [
    `${answerSets(tally.sets)}${isExact(tally.sets) ? ', counted exactly' : ''}. Proved over all of them:`,
    ...PROPERTIES.map((name) => `  ${paint[properties[name]](MARKS[properties[name]])} ${PROPERTIES_IN_WORDS[name]}`),
    ...(open.length > 0 ? [`Not decided, and nothing found against them: ${open.slice(0, FEW).join(', ')}${open.length > FEW ? ` and ${open.length - FEW} more` : ''}.`] : []),
    ...(paused.length > 0 ? [`Paused on the menu, and resting with it: ${paused.map(subjectInWords).join(', ')}.`] : []),
    `Of the ${answerSets(tally.recommendations)} that reach a recommendation (of combinations, not of visitors; “at first” before anything offered on the result is answered):`,
    ...[...tally.best.keys()].map((id) => share(nameOf(rulebook, id), ({ best }) => best.get(id))),
    share(nameOf(rulebook, 'ask'), ({ ask }) => ask),
    share('decided by the order of the menu, being equal', ({ ties }) => ties),
    ...[...tally.enhancements.keys()].map((id) => share(`${nameOf(rulebook, id)}, added`, ({ enhancements }) => enhancements.get(id))),
    `Referred${first ? `, of the ${answerSets(first.sets)} before the result` : ''}:`,
    ...LEVELS.map((level) => `  ${nameOf(rulebook, level)}: ${first ? `${shareInPercent(tally.referrals[level], first.sets)} ` : ''}(${inDigits(tally.referrals[level])})`),
    '',
  ];
}
