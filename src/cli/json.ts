import type { Loaded } from '../language/load';
import { type Colours, PLAIN } from './colours';
import type { Told } from './command';
import { findingPrinter } from './print-finding';

/**
 * `massage-finder json`: a rulebook or its menu as the JSON that a page holds for the generic script. Nothing is made while
 * there are mistakes, and they are named.
 */
export function json(name: string, { findings, source, menuSource }: Loaded, of: 'rulebook' | 'menu', colours: Colours = PLAIN): Told {
  if (!source) return { text: [...findings.map(findingPrinter(colours)), colours.red(`${name} has mistakes. No JSON was made.`)].join('\n'), exitCode: 1 };
  return { text: JSON.stringify(of === 'menu' ? menuSource : source), exitCode: 0 };
}
