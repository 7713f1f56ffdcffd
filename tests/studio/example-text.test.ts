import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { exampleOf, withExample } from '../../demo/studio/panels/example-text';
import { judge } from '../../src/engine/consult';
import { load, readSafety } from '../../src/language/load';
import { runExamples, withSafetyDefaults } from '../../src/verify/examples';

const safety = readSafety(readFileSync('src/safety/safety.yaml', 'utf8'));
const shipped = readFileSync('rules/massage.yaml', 'utf8');
const loadText = (text: string) => {
  const { findings, source, rulebook, menu } = load({ name: 'rules', text }, undefined, safety);
  if (!source || !rulebook || !menu) throw new Error(findings.map(({ line, what }) => `${line}: ${what}`).join('\n'));
  return { source, rulebook, menu };
};

function added(text: string, answers: Record<string, string | string[]>, name = 'A visitor: "new", # too') {
  const { rulebook, menu, source } = loadText(text);
  const whole = withSafetyDefaults(rulebook, answers);
  const after = withExample(text, exampleOf(rulebook, whole, judge(rulebook, menu, whole), name));
  const now = loadText(after);
  expect(now.source.examples).toHaveLength((source.examples?.length ?? 0) + 1);
  const verdict = runExamples(now.rulebook, now.menu, now.source.examples ?? []).at(-1);
  return { after, verdict };
}

const ACHE = { location: 'lower-back', type: 'deep-ache', duration: 'months', pressure: 'firm', history: ['too-sharp', 'felt-better'] };

describe('a visitor made an example', () => {
  it('stands at the end of the list, in the file as it was, and passes', () => {
    const { after, verdict } = added(shipped, ACHE);
    expect(after.startsWith(shipped.trimEnd())).toBe(true);
    expect(verdict).toMatchObject({ misses: [], offPath: [], example: { name: 'A visitor: "new", # too', answers: ACHE, expect: { technique: 'ashiatsu' } } });
  });

  it('expects the referral where there is one, and names the sign', () => {
    const { verdict } = added(shipped, { ...ACHE, signs: ['nerves'] });
    expect(verdict).toMatchObject({ misses: [], example: { expect: { refer: 'emergency' }, answers: { signs: ['nerves'] } } });
  });

  it('goes before what follows the list', () => {
    const examples = shipped.slice(shipped.indexOf('\nexamples:'));
    const moved = `${shipped.replace(examples, '').replace('\nask-us:', `${examples.trimEnd()}\n\nask-us:`)}`;
    const { after } = added(moved, ACHE);
    expect(after.indexOf('A visitor:')).toBeLessThan(after.indexOf('\nask-us:'));
  });

  it('starts the list where there is none', () => {
    const bare = shipped.slice(0, shipped.indexOf('\nexamples:'));
    expect(added(bare, ACHE).after).toContain('\nexamples:\n  - name:');
  });

  it('joins a list in the style of JSON', () => {
    const { source } = loadText(shipped);
    expect(added(JSON.stringify(source), ACHE).verdict).toMatchObject({ misses: [] });
  });
});
