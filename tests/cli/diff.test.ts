import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { diff } from '../../src/cli/diff';
import { readVersions } from '../../src/cli/git-version';
import { consult } from '../../src/engine/consult';
import type { Answers } from '../../src/engine/rulebook';
import { load } from '../../src/language/load';
import type { RulebookSource } from '../../src/language/schema';
import type { Impact } from '../../src/verify/impact';
import { editedFiles, folder } from '../builders/edited-files';
import { rulebookSource, safety } from '../builders/source';

const SHIPPED = 'rules/massage.yaml';

const compare = (older: string, newer: string, menu?: string) => {
  const versions = readVersions(older, newer, menu);
  return { ...diff(versions.older, versions.newer), json: JSON.parse(diff(versions.older, versions.newer, { json: true }).text) as { same: boolean; impact: Impact } };
};

/** What a visitor with these answers gets from a version. */
function best(file: string, answers: Answers): string {
  const { newer } = readVersions(file, file, undefined);
  const { rulebook, menu } = load(newer.rulebook, newer.menu, safety);
  if (!rulebook || !menu) throw new Error(`${file} is not sound`);
  const outcome = consult(rulebook, menu, answers);
  return outcome.kind === 'recommendation' ? (outcome.recommendation.matches[0]?.technique.id ?? 'ask') : outcome.kind;
}

function fileOf(changes: Partial<RulebookSource>): string {
  const name = path.join(folder(), 'massage.yaml');
  writeFileSync(name, JSON.stringify(rulebookSource(changes)));
  return name;
}

test('the same file twice changes nothing, and the exit code is 0', () => {
  const { text, exitCode, json } = compare(SHIPPED, SHIPPED);
  expect(text).toBe(`${SHIPPED} → ${SHIPPED}\n  No visitor sees anything else.`);
  expect(exitCode).toBe(0);
  expect(json.same).toBe(true);
});

test('another comment and another order of rules are nothing that a visitor sees', () => {
  const [hard, gentle] = rulebookSource().rules as [RulebookSource['rules'][number], RulebookSource['rules'][number]];
  const { text } = compare(fileOf({}), fileOf({ rules: [gentle, hard] }));
  expect(text).toContain('No visitor sees anything else.');
  expect(text).toContain('  rules: in another order');
});

test('an edit of a pressure rule shows from what to what, for how many, and a visitor to whom it really happens', () => {
  const { rulebook } = editedFiles([
    ['ashiatsu: slightly\n    because:\n      en: "You like firm pressure."', 'ashiatsu: strongly\n    because:\n      en: "You like firm pressure."'],
  ]);
  const { text, exitCode, json } = compare(SHIPPED, rulebook);
  expect(exitCode).toBe(0);
  expect(json.same).toBe(false);
  expect(json.impact.referrals).toEqual([]);
  expect(json.impact.best.map(({ from, to }) => [from, to])).toContainEqual(['deep-tissue', 'ashiatsu']);
  for (const { from, to, sets, example } of json.impact.best) {
    expect([best(SHIPPED, example), best(rulebook, example)]).toEqual([from, to]);
    expect(text).toContain(`${BigInt(sets.least).toLocaleString('en-US')} answer sets`);
  }
  expect(text).toMatch(/Deep tissue massage +→ Ashiatsu +[\d,]+ answer sets +\S/);
  expect(text).toContain('How much pressure feels good to you? Firm');
  expect(text).toContain('rules › likes-firm › suggest › ashiatsu: slightly → strongly');
  expect(text.indexOf('Safety')).toBeLessThan(text.indexOf('Best match'));
});

test('another word changes no result, and the text does not claim that nobody sees it', () => {
  const { rulebook } = editedFiles([['Where do you feel it most?', 'Where does it hurt?']]);
  const { text } = compare(SHIPPED, rulebook);
  expect(text).not.toContain('No visitor sees anything else.');
  expect(text).toContain('No visitor is referred otherwise than before.');
  expect(text).toContain('No visitor gets another best match.');
  expect(text).toContain('questions › location › ask › en: Where do you feel it most? → Where does it hurt?');
});

test('each version has its own menu: what one pauses is recommended no more, and a price is told as an edit', () => {
  const [from, to] = ['technique: ashiatsu\n    minutes: 60\n', 'technique: ashiatsu\n    offered: no\n    minutes: 60\n'];
  const more = [75, 90].map((minutes) => [`technique: ashiatsu\n    minutes: ${minutes}\n`, `technique: ashiatsu\n    offered: no\n    minutes: ${minutes}\n`] as const);
  const { rulebook, menu } = editedFiles([], [[from, to], ...more, ['price: 95', 'price: 99']]);
  const { text, json } = compare(SHIPPED, rulebook);
  expect(json.impact.best.length).toBeGreaterThan(0);
  expect(json.impact.best.every((change) => change.from === 'ashiatsu')).toBe(true);
  expect(text).toContain('menu › sessions › swedish 60 min › price: 95 → 99');
  expect(compare(SHIPPED, rulebook, menu).text).toContain('No visitor sees anything else.');
});

const careful = (level: 'emergency' | 'urgent' | 'postpone', because = 'Your neck.'): RulebookSource['rules'] => [
  ...rulebookSource().rules,
  { id: 'neck', when: { place: 'neck' }, refer: { level, about: 'a neck', do: ['Rest.'], ...(level === 'postpone' ? { until: 'when it is better' } : {}) }, because },
];

test('a referral that is lost or lowered comes first, marked, with a visitor; one that is gained is not marked', () => {
  const [urgent, postponed, none] = [fileOf({ rules: careful('urgent') }), fileOf({ rules: careful('postpone') }), fileOf({})];
  const lost = compare(urgent, none).text;
  expect(lost).toMatch(/Safety\n {2}! A referral is lost: Urgent: act today → a recommendation, [\d,]+ answer sets \(\S+ of all\)\n {4}for example\n {6}Where\? Neck\n/);
  expect(lost).toContain('Please read these edits twice, they bear on safety:\n    rules › neck: removed');
  expect(lost).toContain('Removed\n  rule neck');
  expect(compare(urgent, postponed).text).toContain('! A referral goes to a lower level: Urgent: act today → Not yet: massage can wait');
  const raised = compare(postponed, urgent).text;
  expect(raised).toMatch(/^ {2}A referral goes to a higher level: Not yet: massage can wait → Urgent: act today/m);
  expect(compare(none, urgent).text).toContain('  A new referral: a recommendation → Urgent: act today');
});

test('what was added and removed is listed apart, in the words of the version that has it', () => {
  const [place, pressure] = rulebookSource().questions as [RulebookSource['questions'][number], RulebookSource['questions'][number]];
  const wider = { ...place, options: [...(place.options ?? []), { id: 'knee', label: 'Knee' }] };
  const extra = { id: 'mood', ask: 'How is your mood?', refine: 'yes' as const, options: ['good', 'low'].map((id) => ({ id, label: id })) };
  const stones = { id: 'stones', name: 'Warm stones', pressure: 'none' as const, traits: ['heat' as const], about: 'Warm.', feels: 'Smooth.' };
  const rules: RulebookSource['rules'] = [...rulebookSource().rules, { id: 'warm', when: { place: 'back' }, enhance: ['stones'], because: 'Your back.' }];
  const [older, newer] = [fileOf({}), fileOf({ questions: [wider, pressure, extra], enhancements: [stones], rules })];
  const added = 'question mood: How is your mood?\n  option knee of "Where?": Knee\n  enhancement stones: Warm stones\n  rule warm';
  expect(compare(older, newer).text).toContain(`Added\n  ${added}`);
  expect(compare(older, newer).text).toMatch(/Enhancements\n {2}Warm stones: offered to more, [\d,]+ answer sets/);
  expect(compare(newer, older).text).toContain(`Removed\n  ${added}`);
  expect(compare(newer, older).text).toMatch(/Enhancements\n {2}Warm stones: offered to fewer, [\d,]+ answer sets .*\n {4}for example\n {6}Where\? Back/);
});

test('a translation that was left behind is told with both texts', () => {
  const both = (en: string) => ({ studio: { name: 'Test Studio', languages: ['en', 'es'], country: 'US' }, 'ask-us': { en, es: 'Llámenos.' } });
  const { text } = compare(fileOf(both('Call us.')), fileOf(both('Please write to us.')));
  expect(text).toContain('Translations that are older than the text they translate\n  ask-us (es)\n    was: Call us.\n    now: Please write to us.\n    still: Llámenos.');
});

test('a version with a mistake means nothing: the mistake is named with its place, and the exit code is 1', () => {
  const { rulebook, line } = editedFiles([['suggest:\n      ashiatsu: strongly', 'suggest:\n      ashiatzu: strongly']]);
  for (const [older, newer] of [
    [SHIPPED, rulebook],
    [rulebook, SHIPPED],
  ] as const) {
    const versions = readVersions(older, newer, undefined);
    const { text, exitCode } = diff(versions.older, versions.newer);
    expect(exitCode).toBe(1);
    expect(text).toContain(`${rulebook}:${line}:7 error:`);
    expect(text).toContain('Only versions without errors can be compared.');
    expect(JSON.parse(diff(versions.older, versions.newer, { json: true }).text)).toMatchObject({ errors: [{ file: rulebook, line }] });
  }
});
