import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { it } from 'vitest';
import { checkRulebook } from '../../src/check/check-rulebook';
import { safety } from '../builders/source';

const dir = process.env['DIR'] ?? 'tests/broken';
it('x', () => {
  for (const name of readdirSync(dir).filter((n) => n.endsWith('.yaml') && !n.endsWith('.menu.yaml'))) {
    const text = readFileSync(`${dir}/${name}`, 'utf8');
    const m = `${dir}/${name.replace('.yaml', '.menu.yaml')}`;
    const start = performance.now();
    const c = checkRulebook({ name, text }, existsSync(m) ? { name: m, text: readFileSync(m, 'utf8') } : undefined, safety);
    const here = text.split('\n').flatMap((l, i) => (l.includes('# here') ? [i + 1] : []));
    console.log(
      `== ${name} here ${here} ${Math.round(performance.now() - start)}ms ${
        c.proofs
          ? Object.entries(c.proofs.properties)
              .filter(([, v]) => v !== 'proved')
              .map(String)
              .join(' ')
          : 'NO PROOFS'
      }\n` +
        c.findings.map((f) => `  ${f.severity} ${f.code} ${f.line}:${f.column} ${f.what}\n     ${JSON.stringify(f.witness?.answers)} ${f.witness?.sees.join(' | ')}`).join('\n'),
    );
  }
}, 200000);
