import { type CheckedFinding, checkRulebook } from '../../src/check/check-rulebook';
import { readSafety } from '../../src/language/load';
import safetyText from '../../src/safety/safety.yaml?raw';

/** What the settings page asks: the two boxes as they stand. An empty menu is none. */
type Asked = { readonly number: number; readonly rules: string; readonly menu: string };

/** What it is told: every finding, and without an error the JSON to save. */
type Told = { readonly number: number; readonly findings: readonly CheckedFinding[]; readonly rules?: string; readonly menu?: string };

const safety = readSafety(safetyText);

function check({ number, rules, menu }: Asked): Told {
  const { loaded, findings } = checkRulebook({ name: 'rules', text: rules }, menu.trim() === '' ? undefined : { name: 'menu', text: menu }, safety);
  const { source, menuSource } = loaded;
  if (!source || findings.some(({ severity }) => severity === 'error')) return { number, findings };
  return { number, findings, rules: JSON.stringify(source), ...(menu.trim() !== '' && { menu: JSON.stringify(menuSource) }) };
}

self.onmessage = ({ data }: MessageEvent<Asked>) => {
  self.postMessage(check(data));
};
