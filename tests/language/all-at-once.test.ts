import { expect, test } from 'vitest';
import { allFindings, edited, loadTexts, MENU, RULES, told, toldOf } from '../builders/faulty-files';

test('mistakes of YAML, of shape and of meaning are told together, in the order of the file', () => {
  const findings = toldOf(
    [
      ['ask: Where do you feel it?', 'ask: Where: back or neck?'],
      ['label: Sharp', 'labell: Sharp'],
      ['- heat', '- haet'],
      ['deep: strongly', 'depe: strongly'],
      ['because: You like it firm.', "because: 'It's firm"],
      ['because: You like it light.', 'because: We are the #1.'],
      ['title: Before you come', 'title: 24'],
    ],
    [
      ['technique: soft', 'technique: sotf'],
      ['minutes: 60', 'minutes: sixty'],
      ['      - stones\n', '      - stoness\n'],
    ],
  );
  expect(findings).toMatchInlineSnapshot(`
    [
      "rules.yaml:10:10 error «Where: back or neck?» A colon inside a text makes YAML read a new key. Put the whole text in double quotes: "…".",
      "rules.yaml:23:9 error «id: sharp» in questions › kind › options › sharp: \`label\` is missing. Add a line \`label: …\` to this entry.",
      "rules.yaml:24:9 error «labell» in questions › kind › options › sharp › labell: \`labell\` is not a key that belongs here. Did you mean \`label\`?",
      "rules.yaml:65:9 error «haet» in enhancements › stones › traits › 1: \`haet\` is not one of the words allowed here. Did you mean \`heat\`?",
      "rules.yaml:82:7 error «depe» in rules › hard › suggest › depe: There is no technique \`depe\`. Did you mean \`deep\`?",
      "rules.yaml:86:14 error «'It's firm» A quotation mark is not closed, or text goes on after it. Put the whole text between double quotes, and write quotation marks inside it as \\".",
      "rules.yaml:94:14 warning «We are the» This text ends at "We are the": \`#1.\` is read as a comment. If it belongs to the text: Put the whole text in double quotes: "…". If it is a comment: put two spaces before it.",
      "rules.yaml:107:12 error «24» in advice › before › title: Expected text or a group of keys, found a number. Put the whole text in double quotes: "…".",
      "menu.yaml:5:14 error «sixty» in sessions › 1 › minutes: Expected a whole number, found text. Write a whole number here.",
      "menu.yaml:15:9 error «stoness» in therapists › Ana › offers › 2: There is no technique or enhancement \`stoness\`. Did you mean \`stones\`?",
    ]
  `);
});

test('a rule with a value of the wrong kind is left out, and the rest is checked', () => {
  const findings = toldOf([
    ['because: You like it firm.', 'because: 5'],
    ['      soft: well', '      sofft: well'],
  ]);
  expect(findings).toMatchInlineSnapshot(`
    [
      "rules.yaml:86:14 error «5» in rules › hard › because: Expected text or a group of keys, found a number. Put the whole text in double quotes: "…".",
      "rules.yaml:91:7 error «sofft» in rules › gentle › suggest › sofft: There is no technique \`sofft\`. Did you mean \`soft\`?",
    ]
  `);
});

test('what only follows from an entry that is left out is not told', () => {
  const findings = toldOf([
    ['label: Sharp', 'label: true'],
    ['feels: Warm.', 'feels: 5'],
    ['what: Come weekly.', 'what:'],
  ]);
  expect(findings.map((text) => text.split(' ', 1))).toEqual([['rules.yaml:24:16'], ['rules.yaml:67:12'], ['rules.yaml:75:14']]);
});

test('the clearance question of a rule that is left out is not missed', () => {
  const doctorFirst = '    refer:\n      level: doctor-first\n      about: a sharp pain\n      do:\n        - Ask a doctor.\n';
  const findings = toldOf([
    ['    limit:\n      pressure: medium\n    because: Your pain is sharp.', `${doctorFirst}    because: 5`],
    ['      place: neck\n      pressure: light', '      place: back\n      sharp-pain-clearance: yes\n      pressure: light'],
  ]);
  expect(findings.map((text) => text.split(' ', 1))).toEqual([['rules.yaml:103:14']]);
});

test('an entry with several faults is left out once', () => {
  expect(toldOf([['    about: Warm stones.\n    feels: Warm.\n', '    about: 5\n']])).toHaveLength(2);
});

test('an entry that is no group of keys is told, and the rest is checked', () => {
  const findings = toldOf([
    ['  - id: before\n    title: Before you come\n    points:\n      - Drink water.\n', '  - Drink water.\n'],
    ['deep: strongly', 'depe: strongly'],
  ]);
  expect(findings.map((text) => text.split(' ', 1))).toEqual([['rules.yaml:82:7'], ['rules.yaml:106:5']]);
});

test('where the studio itself is broken, the rest of the meaning is not guessed at', () => {
  const findings = toldOf([
    ['    - en\n', '    - 5\n'],
    ['deep: strongly', 'depe: strongly'],
  ]);
  expect(findings.map((text) => text.split(' ', 1))).toEqual([['rules.yaml:6:7']]);
});

test('a text that is missing at the top leaves the rest to be checked', () => {
  const findings = toldOf([
    ['ask-us: Please call us.\n', ''],
    ['  because: It suits everybody.\n', ''],
    ['deep: strongly', 'depe: strongly'],
  ]);
  expect(findings.map((text) => text.split(' ', 1))).toEqual([['rules.yaml:1:1'], ['rules.yaml:82:7'], ['rules.yaml:102:3']]);
});

test('a list that is missing at the top leaves nothing to be said of the rest', () => {
  expect(
    toldOf([
      ['techniques:', 'technics:'],
      ['plan: weekly', 'plan: weekley'],
    ]).map((text) => text.split(' ', 1)),
  ).toEqual([['rules.yaml:1:1'], ['rules.yaml:44:1']]);
});

test('a misspelt key is not told a second time as a rule that does nothing', () => {
  const findings = toldOf([['    suggest:\n      soft: well\n    avoid:\n      - deep\n', '    sugest:\n      soft: well\n']]);
  expect(findings).toEqual(['rules.yaml:90:5 error «sugest» in rules › gentle › sugest: `sugest` is not a key that belongs here. Did you mean `suggest`?']);
});

test('a whole file of something else is told to be that', () => {
  expect(allFindings('Dear studio,\nplease find enclosed\n').map(told)).toEqual([
    'rules.yaml:1:1 error «Dear studio,» Expected a group of keys, found text. Write a group of keys here.',
  ]);
  expect(allFindings('- one\n- two\n').map(told)).toEqual(['rules.yaml:1:1 error «- one» Expected a group of keys, found a list. Write a group of keys here.']);
});

test('an empty file is told to be empty', () => {
  expect(allFindings('').map(told)).toEqual(['rules.yaml:1:1 error «» Expected a group of keys, found nothing. Write something after the colon, or remove the line.']);
  expect(allFindings(RULES, '# nothing yet\n').map(told)).toEqual([
    'menu.yaml:1:1 error «#» Expected a group of keys, found nothing. Write something after the colon, or remove the line.',
  ]);
});

test('mistakes in the menu are told beside a rulebook that cannot be read', () => {
  const findings = allFindings('questions: [', edited(MENU, [['currency: USD', 'curency: USD']]));
  expect(findings.map(({ file, code }) => [file, code])).toEqual([
    ['rules.yaml', 'yaml-unclosed'],
    ['menu.yaml', 'unknown-key'],
  ]);
});

test('a menu that cannot be read is told beside a sound rulebook', () => {
  const loaded = loadTexts(RULES, 'sessions: [');
  expect(loaded.findings.map(({ file, code }) => [file, code])).toEqual([['menu.yaml', 'yaml-unclosed']]);
  expect(loaded.rulebook).toBeUndefined();
});

test('of a file with thousands of mistakes some hundreds are told', () => {
  const keys = Array.from({ length: 3_000 }, (_, index) => `key${index}: 1`).join('\n');
  expect(loadTexts(`${RULES}${keys}\n`).findings).toHaveLength(500);
});

test('warnings do not refuse a file', () => {
  const loaded = loadTexts(edited(RULES, [['    because: Your pain is sharp.\n', '']]), MENU);
  expect(loaded.findings.map(({ severity }) => severity)).toEqual(['warning']);
  expect(loaded.rulebook?.rules.find(({ id }) => id === 'sharp-pain')?.because).toBeUndefined();
  expect(loaded.menu?.therapists).toHaveLength(1);
});

test('without a menu everything is offered, as with an empty one', () => {
  expect(loadTexts(RULES, 'format: 1\n').menu).toEqual(loadTexts(RULES).menu);
  expect(loadTexts(RULES).menu).toEqual({ currency: 'USD', sessions: [], extras: [], therapists: [], notices: [], contact: {}, policies: [] });
});

test('a later issue about the same files finds its place, in the rulebook where there is no such menu', () => {
  const { find } = loadTexts(RULES);
  expect(loadTexts('['.repeat(100)).find({ source: 'rulebook', path: ['rules'], code: 'empty-test' })).toMatchObject({ line: 1, column: 65 });
  expect(told(find({ source: 'rulebook', path: ['rules', 'nowhere', 0], code: 'empty-condition' }))).toContain('rules.yaml:77:3 error «- id: hard» in rules › nowhere › 1');
  expect(find({ source: 'menu', path: ['ask-us', 'deeper', 'still'], code: 'empty-test' })).toMatchObject({ line: 104, where: 'ask-us › deeper › still' });
});
