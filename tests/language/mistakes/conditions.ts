import type { Mistakes } from './mistake';

/** Conditions that cannot be meant. */
export const conditions: Mistakes = {
  'a misspelt question is named with the nearest one': {
    code: 'unknown-id',
    rules: [['      kind: sharp', '      knid: sharp']],
    told: ['rules.yaml:97:7 error «knid» in rules › sharp-pain › when › knid: There is no question `knid`. Did you mean `kind`?'],
  },
  'a misspelt option is named with the nearest one': {
    code: 'unknown-id',
    rules: [['      kind: sharp', '      kind: shrap']],
    told: ['rules.yaml:97:13 error «shrap» in rules › sharp-pain › when › kind: There is no option `shrap`. Did you mean `sharp`?'],
  },
  'of a list of options the misspelt one is named': {
    code: 'unknown-id',
    rules: [['      kind: sharp', '      kind:\n        - dull\n        - shrap']],
    told: ['rules.yaml:99:11 error «shrap» in rules › sharp-pain › when › kind › 2: There is no option `shrap`. Did you mean `sharp`?'],
  },
  'a question that resembles none is answered with those that are asked': {
    code: 'unknown-id',
    rules: [['      kind: sharp', '      mood: sharp']],
    told: [
      'rules.yaml:97:7 error «mood» in rules › sharp-pain › when › mood: There is no question `mood`. Known here: `place`, `kind`, `pressure`, `duration`, `signs`, `health`, `safety-numb-or-severe-clearance`, `safety-conditions-clearance`, `safety-diagnosed-clearance`, `history`, `details`.',
    ],
  },
  'an option of another question is told whose it is': {
    code: 'option-of-another',
    rules: [['      kind: sharp', '      kind: neck']],
    told: ['rules.yaml:97:13 error «neck» in rules › sharp-pain › when › kind: `neck` is an option of `place`, not of `kind`. Test `place: neck` instead.'],
  },
  'a question asked later cannot be tested by one before it': {
    code: 'later-question',
    rules: [['      place: back', '      pressure: light']],
    told: ['rules.yaml:19:7 error «pressure» in questions › kind › when › pressure: `pressure` is asked later than this. Name earlier questions only, or move that question up.'],
  },
  'a condition without tests says nothing': {
    code: 'empty-condition',
    rules: [['    when:\n      kind: sharp', '    when: {}']],
    told: ['rules.yaml:96:11 error «{}» in rules › sharp-pain › when: This condition says nothing. Name a question and an option, such as `pressure: firm`.'],
  },
  'a range without ends says nothing': {
    code: 'empty-test',
    rules: [['      pressure:\n        at-least: medium', '      pressure: {}']],
    told: ['rules.yaml:79:17 error «{}» in rules › hard › when › pressure: This test says nothing. Write an option, or `at-least: …`, or `at-most: …`.'],
  },
  'a range on a question without a scale means nothing': {
    code: 'not-a-scale',
    rules: [['      kind: sharp', '      kind:\n        at-least: sharp']],
    told: [
      'rules.yaml:98:9 error «at-least: sharp» in rules › sharp-pain › when › kind: `kind` has no scale, so at-least and at-most mean nothing. List the options instead, or give the question a `scale`.',
    ],
  },
  'a misspelt step of a scale is named with the nearest one': {
    code: 'off-the-scale',
    rules: [['at-least: medium', 'at-least: meduim']],
    told: ['rules.yaml:80:19 error «meduim» in rules › hard › when › pressure › at-least: `meduim` is not a step of this scale. Did you mean `medium`?'],
  },
  'a range turned around holds no step': {
    code: 'empty-range',
    rules: [['at-least: medium', 'at-least: medium\n        at-most: light']],
    told: ['rules.yaml:80:9 error «at-least: medium» in rules › hard › when › pressure: No step of the scale lies in this range. Swap at-least and at-most, or widen the range.'],
  },
  'a rule that limits may not use not': {
    code: 'not-where-strict',
    rules: [['      kind: sharp', '      not:\n        place: back']],
    told: [
      'rules.yaml:97:7 error «not» in rules › sharp-pain › when › not: A rule that refers or limits may not use `not`: it would hold where nothing was asked. List the options for which it holds.',
    ],
  },
  'a not deep in a rule that limits is found': {
    code: 'not-where-strict',
    rules: [['      kind: sharp', '      any:\n        - all:\n            - not:\n                place: back\n        - kind: sharp']],
    told: [
      'rules.yaml:99:15 error «not» in rules › sharp-pain › when › any › 1 › all › 1 › not: A rule that refers or limits may not use `not`: it would hold where nothing was asked. List the options for which it holds.',
    ],
  },
  'a rule that refers may not depend on a refinement': {
    code: 'refers-on-refine',
    rules: [
      ['      kind: sharp', '      history: sore'],
      ['    limit:\n      pressure: medium\n', '    refer:\n      level: urgent\n      about: a sharp pain\n      do:\n        - Call a doctor.\n'],
    ],
    told: [
      'rules.yaml:97:7 error «history: sore» in rules › sharp-pain › when: `history` is asked on the result, too late to refer anybody. Ask it before the result: remove its `refine: yes`.',
    ],
  },
  'a rule that refers may not depend on a refinement, however deep it stands': {
    code: 'refers-on-refine',
    rules: [
      ['      kind: sharp', '      any:\n        - kind: sharp\n        - all:\n            - not:\n                history: sore'],
      ['    limit:\n      pressure: medium\n', '    refer:\n      level: urgent\n      about: a sharp pain\n      do:\n        - Call a doctor.\n'],
    ],
    told: [
      'rules.yaml:97:7 error «any:» in rules › sharp-pain › when: `history` is asked on the result, too late to refer anybody. Ask it before the result: remove its `refine: yes`.',
      'rules.yaml:100:15 error «not» in rules › sharp-pain › when › any › 2 › all › 1 › not: A rule that refers or limits may not use `not`: it would hold where nothing was asked. List the options for which it holds.',
    ],
  },
};
