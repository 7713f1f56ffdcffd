import './without-eval';
import { fillScript } from '../../../embed/build/fill-script';
import { checkRulebook } from '../../../src/check/check-rulebook';
import { wordsOfImpact } from '../../../src/check/words-of-impact';
import { load, readSafety } from '../../../src/language/load';
import { readYaml } from '../../../src/language/read-yaml';
import safetyText from '../../../src/safety/safety.yaml?raw';
import { coverageOf } from '../../../src/verify/coverage-of';
import { impactOf } from '../../../src/verify/impact-of';
import type { AskName, Asks, Files, Proved, Read, Sent } from './asks';

const safety = readSafety(safetyText);

const loaded = ({ rules, menu }: Files) => load(rules, menu, safety);

function read(files: Files): Read {
  const { findings, source, rulebook, menu } = loaded(files);
  if (!source || !rulebook || !menu) return { findings };
  return { findings, working: { rulebook, menu, rulesJson: JSON.stringify(source), menuJson: JSON.stringify(readYaml(files.menu.text, 'menu').value) } };
}

function prove({ rules, menu }: Files): Proved {
  const { findings, proofs, pausedExamples } = checkRulebook(rules, menu, safety);
  return { findings, pausedExamples, ...(proofs && { proofs }) };
}

/** A version of the files; undefined where they have errors. */
function versionOf(files: Files) {
  const { rulebook, menu } = loaded(files);
  return rulebook && menu ? { rulebook, menu } : undefined;
}

const answers: { [Name in AskName]: (ask: Asks[Name]['ask']) => Asks[Name]['answer'] } = {
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
  script({ files, template }) {
    const { source, rulebook, menu } = loaded(files);
    if (!source || !rulebook || !menu) throw new Error('the files have mistakes');
    return fillScript(template, { source, rulebook, menu }, safety);
  },
};

self.onmessage = ({ data }: MessageEvent<Sent>) => {
  const { name, number, ask } = data;
  try {
    const answer = (answers[name] as (asked: typeof ask) => unknown)(ask);
    self.postMessage({ number, answer });
  } catch (error) {
    self.postMessage({ number, failed: (error as Error).message });
  }
};
