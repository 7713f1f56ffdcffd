import { describe, expect, it } from 'vitest';
import { heldRules } from '../../src/engine/consult';
import type { Fault } from '../../src/language/issue';
import { type BrokenFile, brokenFiles, checkBroken, type PlayedFinding, playFindings } from '../builders/broken-file';
import { playWitness } from '../builders/play-witness';
import { safety } from '../builders/source';
import { compileWith } from '../builders/with-core';

/** What is wrong in each file. */
const BROKEN: Readonly<Record<string, Fault['code']>> = {
  'answer-off-path': 'answer-off-path',
  'dead-end': 'dead-end',
  'dead-end-refinement': 'dead-end',
  'example-fails': 'example-fails',
  'never-asked': 'never-asked',
  'never-suggested-enhancement': 'never-suggested',
  'never-suggested-technique': 'never-suggested',
  'never-suggested-unnamed': 'never-suggested',
  'not-of-unasked-branch': 'not-of-unasked',
  'not-of-unasked-refinement': 'not-of-unasked',
  'not-of-unasked-safety': 'not-of-unasked',
  'option-changes-nothing-many': 'option-changes-nothing',
  'option-changes-nothing-one': 'option-changes-nothing',
  'option-changes-nothing-scale': 'option-changes-nothing',
  'path-too-long': 'path-too-long',
  'rule-never-holds': 'rule-never-holds',
  'rule-never-holds-branch': 'rule-never-holds',
  'rule-never-matters-avoided': 'rule-never-matters',
  'rule-never-matters-enhancement': 'rule-never-matters',
  'rule-never-matters-outweighed': 'rule-never-matters',
  'rule-never-matters-refinement': 'rule-never-matters',
  'rule-never-matters-plan': 'rule-never-matters',
  'rule-never-matters-tip': 'rule-never-matters',
  'rule-never-matters-vetoed': 'rule-never-matters',
  'stops-before-safety': 'stops-before-safety',
};
const SOUND = brokenFiles().filter((name) => name.startsWith('not-broken-'));
const WARNINGS: readonly Fault['code'][] = ['rule-never-matters', 'option-changes-nothing', 'not-of-unasked'];

const named = (code: Fault['code']): string[] => Object.keys(BROKEN).filter((name) => BROKEN[name] === code);

const playedFiles = new Map<string, PlayedFinding[]>();

/** Checks a file and plays what it found, once. */
async function playFile(name: string): Promise<{ file: BrokenFile; all: PlayedFinding[] }> {
  const file = checkBroken(name);
  const all = playedFiles.get(name) ?? (await playFindings(file));
  playedFiles.set(name, all);
  return { file, all };
}

/** The id of the entry that a finding is about. */
const subjectOf = ({ finding }: PlayedFinding): string => finding.where.split(' › ')[1] as string;

describe('A folder of broken rulebooks', () => {
  it('holds those of the table, and sound ones', () => {
    expect(
      brokenFiles()
        .filter((name) => !SOUND.includes(name))
        .sort(),
    ).toEqual(Object.keys(BROKEN).sort());
    expect(SOUND).toHaveLength(9);
  });

  it.each(Object.entries(BROKEN))('%s has that finding alone, at its line', (name, code) => {
    const { findings, here } = checkBroken(name);
    expect(here.length).toBeGreaterThan(0);
    const severity = WARNINGS.includes(code) ? 'warning' : 'error';
    expect(findings.map((finding) => [finding.severity, finding.code, finding.line])).toEqual(here.map((line) => [severity, code, line]));
  });

  it.each(Object.keys(BROKEN))('%s has a visitor who sees on screen what is told', async (name) => {
    const { all } = await playFile(name);
    for (const { witness, played } of all) {
      expect(played.sees).toEqual(witness.sees);
      expect(played.asked.length).toBeGreaterThan(0);
    }
  });

  it.each(SOUND)('%s has no finding, and every property is proved', (name) => {
    const { findings, proofs } = checkBroken(name);
    expect(findings).toEqual([]);
    expect(new Set(Object.values(proofs?.properties ?? {}))).toEqual(new Set(['proved']));
  });
});

describe('The visitor of a finding shows it', () => {
  it.each(named('dead-end'))('%s: told to ask, and no way to', async (name) => {
    const { file, all } = await playFile(name);
    expect(all.map(({ played }) => played.sees[0])).toEqual([file.source['ask-us']]);
    expect(all.flatMap(({ played }) => played.contact)).toEqual([]);
  });

  it('a stop before the safety questions: neither sees them', async () => {
    const { file, all } = await playFile('stops-before-safety');
    expect(all.map(({ played }) => played.sees[0])).toEqual(['Get medical advice today (urgent)']);
    const emergencies = file.rulebook.questions.filter(({ id }) => id === 'signs');
    expect(emergencies).toHaveLength(1);
    for (const { played } of all) for (const { ask } of emergencies) expect(played.asked).not.toContain(ask);
  });

  it('too long a path: ten screens, and then the result', async () => {
    const { file, all } = await playFile('path-too-long');
    expect(all.map(({ played }) => played.asked.length)).toEqual([10]);
    expect(file.findings[0]?.what).toContain('10 screens');
  });

  it('a question that is never asked', async () => {
    const { file, all } = await playFile('never-asked');
    const side = file.rulebook.questions.find(({ id }) => id === 'side');
    for (const { played } of all) expect(played.asked).not.toContain(side?.ask);
  });

  it.each(named('never-suggested'))('%s: neither suggested nor added', async (name) => {
    const { file, all } = await playFile(name);
    for (const played of all) {
      const treatment = [...file.rulebook.techniques, ...file.rulebook.enhancements].find(({ id }) => id === subjectOf(played));
      const offers = played.played.sees.filter((line) => !line.startsWith('Left out'));
      expect(treatment).toBeDefined();
      expect(offers.join('\n')).not.toContain(treatment?.name);
    }
  });

  it.each(named('rule-never-holds'))('%s: a recommendation, and nothing of the rule', async (name) => {
    const { file, all } = await playFile(name);
    for (const each of all) {
      const rule = file.rulebook.rules.find(({ id }) => id === subjectOf(each));
      expect(each.played.sees.join()).not.toMatch(/\((emergency|urgent|doctor-first|gate|postpone)\)/);
      for (const words of [rule?.because, ...(rule?.tips ?? [])]) if (words) expect(`${each.played.shown} ${each.played.reasons.join(' ')}`).not.toContain(words);
    }
  });

  it.each(named('rule-never-matters'))('%s: a recommendation, the same without the rule, reasons aside', async (name) => {
    const { file, all } = await playFile(name);
    for (const each of all) {
      const id = subjectOf(each);
      const { answers } = each.witness;
      expect(heldRules(file.rulebook, answers).map((rule) => rule.id)).toContain(id);
      expect(each.played.brief).not.toBe('');
      const without = compileWith({ ...file.source, rules: file.source.rules.filter((rule) => rule.id !== id) }, safety);
      const other = await playWitness(without, file.menu, answers);
      expect([other.shown, other.brief, other.asked]).toEqual([each.played.shown, each.played.brief, each.played.asked]);
    }
  });

  it.each(named('option-changes-nothing'))('%s: a recommendation, the same without the option', async (name) => {
    const { file, all } = await playFile(name);
    for (const each of all) {
      const [, question, , option] = each.finding.where.split(' › ') as [string, string, string, string];
      const { answers } = each.witness;
      const others = all.flatMap(({ finding }) => finding.where.split(' › ')[3] ?? []).filter((id) => id !== option);
      expect([answers[question]].flat()).toContain(option);
      expect(each.played.brief).not.toBe('');
      const otherwise = Array.isArray(answers[question]) ? 'none' : others[0];
      const other = await playWitness(file.rulebook, file.menu, { ...answers, [question]: otherwise as string });
      expect(other.shown).toBe(each.played.shown);
    }
  });

  it.each(named('not-of-unasked'))('%s: what the rule says, to somebody who was not asked', async (name) => {
    const { file, all } = await playFile(name);
    for (const each of all) {
      const rule = file.rulebook.rules.find(({ id }) => id === subjectOf(each));
      const tested = each.finding.where.split(' › ').at(-1) as string;
      expect(each.witness.answers).not.toHaveProperty(tested);
      const told = [...(rule?.tips ?? []), ...(rule?.enhance ?? []).map((id) => file.rulebook.enhancements.find((enhancement) => enhancement.id === id)?.name)];
      expect(told).toHaveLength(1);
      for (const words of told) expect(each.played.shown).toContain(words);
    }
  });

  it('an example that fails: another best match than the example expects', async () => {
    const { all } = await playFile('example-fails');
    expect(all.map(({ played }) => played.sees[0])).toEqual(['Best match: Swedish massage']);
  });

  it('an answer off the path: the question is never put', async () => {
    const { file, all } = await playFile('answer-off-path');
    const side = file.rulebook.questions.find(({ id }) => id === 'side');
    expect(file.source.examples?.[0]?.answers).toHaveProperty('side');
    for (const { played } of all) expect(played.asked).not.toContain(side?.ask);
  });
});
