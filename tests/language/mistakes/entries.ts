import type { Mistakes } from './mistake';

/** Ids, rules and questions that cannot be meant. */
export const entries: Mistakes = {
  'a rule at the end of the examples is told to be a rule, once': {
    code: 'misplaced',
    rules: [['      not:\n        - deep\n', '      not:\n        - deep\n  - id: late\n    when:\n      place: neck\n    suggest:\n      soft: well\n']],
    told: [
      'rules.yaml:119:5 error «id: late» in examples › late: This looks like one of the rules, but it stands under `examples`. Move the whole entry below `rules:`, or check its indentation.',
    ],
  },
  'a question among the rules, and a rule among the questions, are told to be that': {
    code: 'misplaced',
    rules: [
      ['rules:\n', 'rules:\n  - id: sleep\n    ask: How do you sleep?\n    options:\n      - id: well\n        label: Well\n      - id: badly\n        label: Badly\n'],
      ['questions:\n', 'questions:\n  - id: early\n    when:\n      pressure: light\n    avoid:\n      - deep\n'],
    ],
    told: [
      'rules.yaml:9:5 error «id: early» in questions › early: This looks like one of the rules, but it stands under `questions`. Move the whole entry below `rules:`, or check its indentation.',
      'rules.yaml:82:5 error «id: sleep» in rules › sleep: This looks like one of the questions, but it stands under `rules`. Move the whole entry below `questions:`, or check its indentation.',
    ],
  },
  'a misspelt technique is named with the nearest one': {
    code: 'unknown-id',
    rules: [['deep: strongly', 'depe: strongly']],
    told: ['rules.yaml:82:7 error «depe» in rules › hard › suggest › depe: There is no technique `depe`. Did you mean `deep`?'],
  },
  'a misspelt technique or enhancement to avoid is named with the nearest one': {
    code: 'unknown-id',
    rules: [['    avoid:\n      - deep', '    avoid:\n      - stoens']],
    told: ['rules.yaml:93:9 error «stoens» in rules › gentle › avoid › 1: There is no technique or enhancement `stoens`. Did you mean `stones`?'],
  },
  'a misspelt enhancement is named with the nearest one': {
    code: 'unknown-id',
    rules: [['      - stones\n    plan', '      - stonse\n    plan']],
    told: ['rules.yaml:84:9 error «stonse» in rules › hard › enhance › 1: There is no enhancement `stonse`. Did you mean `stones`?'],
  },
  'a misspelt plan is named with the nearest one': {
    code: 'unknown-id',
    rules: [['    plan: weekly', '    plan: weekley']],
    told: ['rules.yaml:85:11 error «weekley» in rules › hard › plan: There is no plan `weekley`. Did you mean `weekly`?'],
  },
  'a plan where none is defined is told so': {
    code: 'unknown-id',
    rules: [['plans:\n  - id: weekly\n    name: Once a week\n    steps:\n      - when: Now\n        what: Come weekly.\n', '']],
    told: ['rules.yaml:79:11 error «weekly» in rules › hard › plan: There is no plan `weekly`. None is defined.'],
  },
  'a misspelt technique to blend with is named with the nearest one': {
    code: 'unknown-id',
    rules: [['    blends:\n      - soft', '    blends:\n      - sofft']],
    told: ['rules.yaml:59:9 error «sofft» in techniques › deep › blends › 1: There is no technique `sofft`. Did you mean `soft`?'],
  },
  'a misspelt technique of an enhancement is named with the nearest one': {
    code: 'unknown-id',
    rules: [['    with:\n      - soft', '    with:\n      - sofft']],
    told: ['rules.yaml:69:9 error «sofft» in enhancements › stones › with › 1: There is no technique `sofft`. Did you mean `soft`?'],
  },
  'a misspelt fallback is named with the nearest one': {
    code: 'unknown-id',
    rules: [['  technique: soft\n  because', '  technique: sofft\n  because']],
    told: ['rules.yaml:102:14 error «sofft» in fallback › technique: There is no technique `sofft`. Did you mean `soft`?'],
  },
  'two rules of one id are told at the second': {
    code: 'duplicate-id',
    rules: [['id: gentle', 'id: hard']],
    told: ['rules.yaml:87:9 error «hard» in rules › hard › id: There are two of the rule id `hard`. Give one of them another id.'],
  },
  'two questions of one id are told at the second': {
    code: 'duplicate-id',
    rules: [
      ['id: kind\n', 'id: pressure\n'],
      ['      - id: dull\n        label: Dull\n      - id: sharp', '      - id: dull\n        label: Dull\n      - id: firm'],
      ['      kind: sharp', '      pressure: firm'],
    ],
    told: ['rules.yaml:25:9 error «pressure» in questions › pressure › id: There are two of the question id `pressure`. Give one of them another id.'],
  },
  'two options of one id are told at the second': {
    code: 'duplicate-id',
    rules: [['id: firm', 'id: medium']],
    told: ['rules.yaml:32:13 error «medium» in questions › pressure › scale › medium › id: There are two of the option id `medium`. Give one of them another id.'],
  },
  'a technique and an enhancement may not share an id': {
    code: 'duplicate-id',
    rules: [
      ['id: stones', 'id: deep'],
      ['      - stones\n    plan', '      - deep\n    plan'],
    ],
    menu: [
      ['enhancement: stones', 'enhancement: deep'],
      ['      - stones\n', ''],
    ],
    told: ['rules.yaml:61:9 error «deep» in enhancements › deep › id: There are two of the technique or enhancement id `deep`. Give one of them another id.'],
  },
  'a question may not take the name of the safety core for one it adds': {
    code: 'duplicate-id',
    rules: [['  - id: history\n    refine: yes\n', '  - id: safety-conditions-clearance\n']],
    told: [
      'rules.yaml:34:9 error «safety-conditions-clearance» in questions › safety-conditions-clearance › id: There are two of the question id `safety-conditions-clearance`. Give one of them another id.',
    ],
  },
  'a rule may not take the name of one that clearance adds': {
    code: 'duplicate-id',
    rules: [
      ['id: gentle', 'id: sharp-pain-cleared'],
      ['    limit:\n      pressure: medium\n', '    refer:\n      level: doctor-first\n      about: a sharp pain\n      do:\n        - Ask a doctor.\n'],
    ],
    told: ['rules.yaml:95:9 error «sharp-pain» in rules › sharp-pain › id: There are two of the rule id `sharp-pain-cleared`. Give one of them another id.'],
  },
  'a question may not be called any': {
    code: 'reserved-id',
    rules: [
      ['id: kind', 'id: any'],
      ['      kind: sharp', '      place: back'],
    ],
    told: ['rules.yaml:16:9 error «any» in questions › any › id: `any` cannot be an id. Choose another id.'],
  },
  'nothing may be called constructor': {
    code: 'reserved-id',
    rules: [['id: before', 'id: constructor']],
    told: ['rules.yaml:106:9 error «constructor» in advice › constructor › id: `constructor` cannot be an id. Choose another id.'],
  },
  'a rule that does nothing is told so': {
    code: 'rule-does-nothing',
    rules: [['    suggest:\n      soft: well\n    avoid:\n      - deep\n', '']],
    told: [
      'rules.yaml:87:5 error «id: gentle» in rules › gentle: This rule does nothing. Give it `suggest`, `avoid`, `enhance`, `plan`, `tips`, `cautions`, `note`, `limit` or `refer`.',
    ],
  },
  'a rule whose suggestions are empty does nothing': {
    code: 'rule-does-nothing',
    rules: [['    suggest:\n      soft: well\n    avoid:\n      - deep\n', '    suggest: {}\n']],
    told: [
      'rules.yaml:87:5 error «id: gentle» in rules › gentle: This rule does nothing. Give it `suggest`, `avoid`, `enhance`, `plan`, `tips`, `cautions`, `note`, `limit` or `refer`.',
    ],
  },
  'a limit that limits nothing is told so': {
    code: 'empty-limit',
    rules: [['    limit:\n      pressure: medium', '    limit:\n      unless: prenatal']],
    told: ['rules.yaml:99:7 error «unless: prenatal» in rules › sharp-pain › limit: This limit limits nothing. Give it `pressure`, `forbid`, `wait` or `after`.'],
  },
  'a technique both suggested and avoided is told': {
    code: 'suggested-and-avoided',
    rules: [['    avoid:\n      - deep', '    avoid:\n      - soft']],
    told: ['rules.yaml:91:7 error «soft» in rules › gentle › suggest › soft: `soft` is both suggested and avoided by this rule. Remove one of the two.'],
  },
  'a rule without a reason is a warning': {
    code: 'missing-reason',
    rules: [['    because: Your pain is sharp.\n', '']],
    told: ['rules.yaml:95:5 warning «id: sharp-pain» in rules › sharp-pain: This rule gives no reason. Add `because: "…"`, starting from what the visitor told.'],
  },
  'a postponed visit must say until when': {
    code: 'missing-until',
    rules: [['    limit:\n      pressure: medium\n', '    refer:\n      level: postpone\n      about: a sharp pain\n      do:\n        - Rest.\n']],
    told: ['rules.yaml:99:7 error «level: postpone» in rules › sharp-pain › refer: To postpone a visit, the visitor must know until when. Add `until: "after …"`.'],
  },
  'a limit beside a doctor-first referral belongs into a rule of its own': {
    code: 'limit-of-doctor-first',
    rules: [
      ['    limit:\n      pressure: medium\n', '    limit:\n      pressure: medium\n    refer:\n      level: doctor-first\n      about: a sharp pain\n      do:\n        - Ask.\n'],
    ],
    told: [
      'rules.yaml:98:5 error «limit» in rules › sharp-pain › limit: A rule that sends to a doctor first loses its own limit once the doctor has agreed. Put the limit into a rule of its own, with the same `when`.',
    ],
  },
  'a question of the safety core is only placed': {
    code: 'core-question',
    rules: [['  - id: kind', '  - id: duration\n    ask: Since when?\n  - id: kind']],
    told: [
      'rules.yaml:17:5 error «ask» in questions › duration › ask: `duration` belongs to the safety core: `ask` cannot be changed here. Keep only `- id: duration`, which places the question.',
    ],
  },
  'a rule of the safety core cannot be written': {
    code: 'core-rule',
    rules: [['id: gentle', 'id: safety-nerves']],
    told: ['rules.yaml:87:9 error «safety-nerves» in rules › safety-nerves › id: Ids that start with safety- belong to the safety core. Call it `nerves`.'],
  },
  'a question that asks nothing is told so': {
    code: 'missing-key',
    rules: [['    ask: What was massage like?\n', '']],
    told: ['rules.yaml:34:5 error «id: history» in questions › history: `ask` is missing. Add a line `ask: …` to this entry.'],
  },
  'a question without options is told so': {
    code: 'no-options',
    rules: [
      ['    options:\n      - id: dull\n        label: Dull\n      - id: sharp\n        label: Sharp\n', ''],
      ['      kind: sharp', '      place: back'],
    ],
    told: ['rules.yaml:16:5 error «id: kind» in questions › kind: This question has no options. Add `options:` or `scale:`.'],
  },
  'a question of which every option stands alone is told so': {
    code: 'only-exclusive',
    rules: [['label: I was sore', 'label: I was sore\n        exclusive: yes']],
    told: ['rules.yaml:34:5 error «id: history» in questions › history: Every option of this question stands alone. Remove `answer: many`, or some `exclusive: yes`.'],
  },
  'an option cannot stand alone where one answer is given': {
    code: 'exclusive-of-one',
    rules: [['label: Sharp', 'label: Sharp\n        exclusive: yes']],
    told: ['rules.yaml:16:5 error «id: kind» in questions › kind: Only one answer can be given here, so `exclusive` means nothing. Remove `exclusive`, or add `answer: many`.'],
  },
  'a question of one option is told to ask nothing': {
    code: 'one-option',
    rules: [['      - id: dull\n        label: Dull\n', '']],
    told: ['rules.yaml:16:5 error «id: kind» in questions › kind: A question with one option asks nothing. Add another option.'],
  },
};
