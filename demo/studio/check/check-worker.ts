import './without-eval';
import kernel from 'virtual:counting-kernel';
import { fillScript, templateFor } from '../../../embed/build/fill-script';
import { checkFully } from '../../../src/check/check-fully';
import { wordsOfImpact } from '../../../src/check/words-of-impact';
import { load, readSafety } from '../../../src/language/load';
import { readYaml } from '../../../src/language/read-yaml';
import safetyText from '../../../src/safety/safety.yaml?raw';
import { coverageOf } from '../../../src/verify/coverage-of';
import { impactOf } from '../../../src/verify/impact-of';
import { denseCounter } from '../../../src/verify/kernel/dense-counter';
import type { AskName, Asks, Files, Proved, Read, Sent } from './asks';

const safety = readSafety(safetyText);

const loaded = ({ rules, menu }: Files) => load(rules, menu, safety);

function read(files: Files): Read {
  const { findings, source, rulebook, menu } = loaded(files);
  if (!source || !rulebook || !menu) return { findings };
  return { findings, working: { rulebook, menu, rulesJson: JSON.stringify(source), menuJson: JSON.stringify(readYaml(files.menu.text, 'menu').value) } };
}

async function prove({ rules, menu }: Files): Promise<Proved> {
  const { findings, proofs, pausedExamples } = await checkFully(rules, menu, safety, async (dense) => denseCounter(kernel)(dense));
  return { findings, pausedExamples, ...(proofs && { proofs }) };
}

/** A version of the files; undefined where they have errors. */
function versionOf(files: Files) {
  const { rulebook, menu } = loaded(files);
  return rulebook && menu ? { rulebook, menu } : undefined;
}

const answers: { [Name in AskName]: (ask: Asks[Name]['ask']) => Asks[Name]['answer'] | Promise<Asks[Name]['answer']> } = {
  read: ({ files }) => read(files),
  prove: ({ files }) => prove(files),
  impact({ before, after }) {
    const [old, now] = [versionOf(before), versionOf(after)];
    return old && now && wordsOfImpact(impactOf(old, now), old, now);
  },
  coverage({ files, row, column }) {
    const version = versionOf(files);
    return version && coverageOf(version.rulebook, version.menu, row, column);
  },
  script({ files, templates: { plain, marketing } }) {
    const { source, rulebook, menu } = loaded(files);
    if (!source || !rulebook || !menu) throw new Error('the files have mistakes');
    const template = templateFor({ source }, { plain: { script: plain, marketing: false }, marketing: { script: marketing, marketing: true } });
    return fillScript(template, { source, rulebook, menu }, safety);
  },
};

self.onmessage = async ({ data }: MessageEvent<Sent>) => {
  const { name, number, ask } = data;
  try {
    const answer = await (answers[name] as (asked: typeof ask) => unknown)(ask);
    self.postMessage({ number, answer });
  } catch (error) {
    self.postMessage({ number, failed: (error as Error).message });
  }
};
