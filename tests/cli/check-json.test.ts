import { expect, test } from 'vitest';
import { checkedJson } from '../../src/cli/check-json';
import { checkFiles, readFiles } from '../../src/cli/files';
import type { Proofs } from '../../src/verify/proofs';
import { editedFiles } from '../builders/edited-files';
import { handMadeProofs } from '../builders/hand-made-proofs';
import { shipped } from '../builders/source';

const checked = checkFiles(readFiles('rules/massage.yaml', undefined));

test('counts too large for a number are written in full, by technique', () => {
  const { rulebook } = shipped();
  const proofs = handMadeProofs(rulebook);
  const told = JSON.parse(checkedJson('massage.yaml', { ...checked, proofs })) as { file: string; sound: boolean; proofs: Proofs };
  expect({ file: told.file, sound: told.sound }).toEqual({ file: 'massage.yaml', sound: true });
  expect(told.proofs.tally.sets).toEqual({ least: '6543210987654', most: '6543210987654' });
  expect(told.proofs.tally.referrals.postpone).toEqual({ least: '9000000', most: '9987654' });
  expect(Object.entries(told.proofs.tally.best)).toEqual(
    rulebook.techniques.map(({ id }, index) => [id, { least: String(50_000 * (index + 1)), most: String(50_000 * (index + 1)) }]),
  );
  expect(told.proofs.properties).toEqual(proofs.properties);
});

test('without proofs nothing is told of them', () => {
  const { proofs: _, ...unproved } = checked;
  expect(JSON.parse(checkedJson('massage.yaml', unproved))).not.toHaveProperty('proofs');
});

test('what is paused is told apart from what is wrong', () => {
  const { rulebook } = editedFiles([], [['enhancement: cbd-oil\n    price: 15', 'enhancement: cbd-oil\n    offered: no\n    price: 15']]);
  const told = JSON.parse(checkedJson(rulebook, checkFiles(readFiles(rulebook, undefined)))) as { sound: boolean; pausedExamples: { ids: string[] }[] };
  expect(told.sound).toBe(true);
  expect(new Set(told.pausedExamples.flatMap(({ ids }) => ids))).toEqual(new Set(['cbd-oil']));
});
