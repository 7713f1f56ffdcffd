import type { Checked } from '../check/check-rulebook';
import { ruleFiguresOf } from '../verify/rule-figures';
import { type Colours, PLAIN } from './colours';
import type { Told } from './command';
import { countFindings } from './count-findings';
import { reportPage } from './report/page';
import { pairsOf } from './report/pairs';

/** What a report is written with: the day that it names, and what is done with the page. */
export type Desk = { readonly date: string; readonly write: (page: string) => void };

/** `massage-finder report`: writes one page about a rulebook, its mistakes included; ends with 1 where there are any. */
export function report(name: string, checked: Checked, output: string, { date, write }: Desk, colours: Colours = PLAIN): Told {
  const { rulebook, menu } = checked.loaded;
  write(reportPage({ file: name, checked, pairs: rulebook && menu ? pairsOf(rulebook, menu) : [], rules: rulebook && menu ? ruleFiguresOf(rulebook, menu) : [], date }));
  const { errors, words } = countFindings(checked.findings);
  const written = `${output} is written.`;
  return errors > 0
    ? { text: `${written}\n${colours.red(`${name}: ${words}. They are in the report.`)}`, exitCode: 1 }
    : { text: `${written}\n${colours.green(`${name} is sound${words && `, ${words}`}.`)}`, exitCode: 0 };
}
