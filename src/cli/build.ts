import { brotliCompressSync } from 'node:zlib';
import { type Contents, contentsFor, putIn, templateFor } from '../../embed/build/fill-script';
import type { Template, Templates } from '../../embed/build/script-template';
import type { Checked } from '../check/check-rulebook';
import type { SafetySource } from '../language/schema';
import { type Colours, PLAIN } from './colours';
import type { Told } from './command';
import { countFindings } from './count-findings';
import { findingPrinter } from './print-finding';

/** What a script is made from: the templates, the safety core, and what is done with the script. */
export type Workshop = { readonly templates: Templates; readonly safety: SafetySource; readonly write: (script: string, filling: Filling) => void };

/** A template, what was put into it, and the version of the rules in that; undefined for a generic script. */
export type Filling = { readonly template: Template; readonly contents: Contents; readonly rules?: string };

/**
 * `massage-finder build`: writes the script for a studio; writes nothing while there are errors, and names them.
 *
 * @param marketing with what marketers use, whether the rulebook names analytics tools or not
 */
export function build(name: string, { loaded, findings }: Checked, output: string, marketing: boolean, { templates, safety, write }: Workshop, colours: Colours = PLAIN): Told {
  const { source, rulebook, menu } = loaded;
  const { errors, words } = countFindings(findings);
  const printed = findings.map(findingPrinter(colours));
  if (errors > 0 || !source || !rulebook || !menu) return { text: [...printed, colours.red(`${name}: ${words}. Nothing was written.`)].join('\n'), exitCode: 1 };
  const template = marketing ? templates.marketing : templateFor({ source }, templates);
  const contents = contentsFor({ source, rulebook, menu }, safety, template.marketing);
  const script = putIn(template.script, contents);
  write(script, { template, contents, rules: rulebook.version });
  return { text: [...printed, `${written(output, script, colours)} Rules version ${rulebook.version}.`].join('\n'), exitCode: 0 };
}

/** `massage-finder build --generic`: writes the script that holds no studio. */
export function buildGeneric(output: string, { templates, safety, write }: Workshop, colours: Colours = PLAIN): Told {
  const template = templateFor(undefined, templates);
  const contents = contentsFor(undefined, safety, template.marketing);
  const script = putIn(template.script, contents);
  write(script, { template, contents });
  return { text: `${written(output, script, colours)} It holds no studio: the page names its rules.`, exitCode: 0 };
}

function written(output: string, script: string, { green }: Colours): string {
  const bytes = Buffer.from(script);
  const inDigits = (number: number) => number.toLocaleString('en');
  return `${green(`${output} is written`)}: ${inDigits(bytes.length)} bytes, compressed for the web (brotli) ${inDigits(brotliCompressSync(bytes).length)}.`;
}
