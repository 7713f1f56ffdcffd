import { createHash } from 'node:crypto';
import type { Checked } from '../../check/check-rulebook';
import { inDigits } from '../../check/figures';
import { ownersWords } from '../../check/names';
import { isExact } from '../../verify/count';
import type { RuleFigures } from '../../verify/rule-figures';
import { type Html, html, ours } from '../html';
import script from './choose-pair.js?raw';
import { examples } from './examples';
import { findings } from './findings';
import { heatMap, type Pair } from './heat-map';
import parts from './parts.css?raw';
import { pathDiagram } from './path-diagram';
import print from './print.css?raw';
import { properties } from './properties';
import { rulesTable } from './rules-table';
import { endings, shares } from './shares';
import style from './style.css?raw';

/** What a report is made of. */
export type ReportContent = {
  /** The rulebook's file, as it was named. */
  readonly file: string;
  readonly checked: Checked;
  readonly pairs: readonly Pair[];
  /** How often each rule holds and matters; none while there are mistakes of language. */
  readonly rules: readonly RuleFigures[];
  /** The day of the report, YYYY-MM-DD. */
  readonly date: string;
};

/** The report on a rulebook as one page that needs nothing else: no network, no font, and no script to be read. */
export function reportPage(content: ReportContent): string {
  const { loaded, proofs, findings: found } = content.checked;
  const { rulebook, menu, source } = loaded;
  const title = `${rulebook ? ownersWords(rulebook, rulebook.studio.name) : content.file}: report on the rules`;
  return html`<!doctype html>
<html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; img-src data:; style-src 'unsafe-inline'; script-src 'sha256-${createHash('sha256').update(script).digest('base64')}'">
<meta name="robots" content="noindex"><link rel="icon" href="data:,"><title>${title}</title><style>${ours([style, parts, print].join('\n'))}</style></head>
<body><header><h1>${title}</h1>${facts(content)}</header><main>
${verdict(content.checked)}
${found.length > 0 ? findings(found) : undefined}
${proofs ? properties(proofs) : undefined}
${rulebook && proofs ? [shares(rulebook, proofs.tally, proofs.first), endings(rulebook, proofs.first ?? proofs.tally)] : undefined}
${rulebook ? [heatMap(rulebook, content.pairs), pathDiagram(rulebook, proofs?.longest)] : undefined}
${
  rulebook && source && proofs
    ? rulesTable(
        rulebook,
        source.rules.map(({ id }) => id),
        content.rules,
        proofs.tally.sets,
      )
    : undefined
}
${found.length === 0 ? findings(found) : undefined}
${rulebook && menu && source ? examples(rulebook, menu, source.examples ?? []) : undefined}
</main><script>${ours(script)}</script></body></html>
`.html;
}

function facts({ file, checked, date }: ReportContent): Html {
  const rulebook = checked.loaded.rulebook;
  const rows = [['File', file], ...(rulebook ? [['Rules version', rulebook.version]] : []), ['Date', date]];
  return html`<dl class="facts">${rows.map(([name, value]) => html`<div><dt>${name}</dt><dd>${value}</dd></div>`)}</dl>`;
}

function verdict({ findings: found, proofs, loaded }: Checked): Html {
  const errors = found.filter(({ severity }) => severity === 'error').length;
  const warnings = found.length - errors;
  const many = (number: number, one: string) => `${number} ${one}${number === 1 ? '' : 's'}`;
  const tally = proofs?.tally;
  return html`<section aria-labelledby="verdict"><h2 id="verdict">In short</h2>
<p class="verdict ${errors > 0 ? 'disproved' : 'proved'}">${errors > 0 ? `✗ ${many(errors, 'error')} to mend before this goes live` : '✓ The rulebook is sound'}${warnings > 0 ? `, ${many(warnings, 'warning')}` : ''}.</p>
<p class="unsigned"><strong>No licensed clinician has signed the safety table.</strong> One must, in each language that is used, before a studio relies on it.${
    loaded.rulebook?.languages.includes('es') ? ' Nobody has reviewed the Spanish texts.' : ''
  } “Sound” says that the rules do what they say, not that they are medically right.</p>
${tally ? html`<p class="sets"><span class="figure">${inDigits(tally.sets)}</span> answer sets${isExact(tally.sets) ? ', counted exactly' : ''}. They are of combinations, not of visitors.</p>` : undefined}</section>`;
}
