import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { type Checked, checkRulebook } from '../../src/check/check-rulebook';
import { playWitness } from '../builders/play-witness';
import { safety } from '../builders/source';

const read = (name: string) => ({ name, text: readFileSync(name, 'utf8') });

/** The shipped rules with a menu as it stands. */
const check = (menuText: string): Checked => checkRulebook(read('rules/massage.yaml'), { name: 'rules/menu.yaml', text: menuText }, safety);

const MENU = read('rules/menu.yaml').text;

/** The menu with every session of Ashiatsu paused, as its first lines say how. */
const PAUSED = MENU.replace(/^( *)- technique: ashiatsu$/gm, '$&\n$1  offered: no');

const paused = check(PAUSED);
const { source, rulebook, menu } = paused.loaded;

describe('Ashiatsu paused in the menu', () => {
  it('is paused in all its sessions', () => {
    const sessions = menu?.sessions.filter(({ technique }) => technique === 'ashiatsu') ?? [];
    expect(sessions.length).toBeGreaterThan(1);
    expect(sessions.some(({ offered }) => offered)).toBe(false);
  });

  it('leaves the rules sound, and every property proved', () => {
    expect(paused.findings).toEqual([]);
    expect(Object.entries(paused.proofs?.properties ?? {}).filter(([, verdict]) => verdict !== 'proved')).toEqual([]);
  });

  it('is reported, with the rules that name it', () => {
    const naming = (source?.rules ?? []).filter(({ suggest = {}, avoid = [] }) => 'ashiatsu' in suggest || avoid.includes('ashiatsu')).map(({ id }) => id);
    expect(naming.length).toBeGreaterThan(5);
    const named = (paused.proofs?.paused ?? []).map((subject) => ('id' in subject ? [subject.kind, subject.id] : []));
    expect(named.sort()).toEqual([['technique', 'ashiatsu'], ...naming.map((id) => ['rule', id])].sort());
  });

  it('is reported with the examples that expect it, which are not tried', () => {
    const expecting = (source?.examples ?? []).filter(({ expect: { technique, also = [] } }) => [technique, ...also].includes('ashiatsu')).map(({ name }) => name);
    expect(expecting.length).toBeGreaterThan(1);
    expect(paused.pausedExamples).toEqual(expecting.map((name) => ({ name, ids: ['ashiatsu'] })));
  });

  it('is suggested to nobody, and to somebody again once it is offered', async () => {
    const offered = check(MENU);
    expect(offered.proofs?.paused).toEqual([]);
    expect(offered.pausedExamples).toEqual([]);
    expect(paused.proofs?.tally.best.get('ashiatsu')).toEqual({ least: 0n, most: 0n });
    const answers = offered.proofs?.tally.examples.get('ashiatsu');
    if (!answers || !rulebook || !menu || !offered.loaded.rulebook || !offered.loaded.menu) throw new Error('nobody is suggested Ashiatsu');
    const before = await playWitness(offered.loaded.rulebook, offered.loaded.menu, answers);
    const after = await playWitness(rulebook, menu, answers);
    expect(before.sees[0]).toBe('Best match: Ashiatsu');
    expect(after.sees[0]).not.toBe(before.sees[0]);
    expect(after.sees.join('\n')).not.toContain('Ashiatsu');
  });
});
