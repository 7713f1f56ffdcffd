import type { Mistakes } from './mistake';

/** Languages, the menu and the examples. */
export const words: Mistakes = {
  'a language without safety texts is refused': {
    code: 'unsafe-language',
    rules: [['    - en', '    - en\n    - it']],
    told: [
      'rules.yaml:7:7 error «it» in studio › languages › 2: The safety screens have no texts in `it`, so the finder cannot speak it. Languages with safety texts: `en`, `es`, `fr`, `de`, `ar`.',
    ],
  },
  'a text in a language that is not declared is a warning': {
    code: 'undeclared-language',
    rules: [['about: Warm stones.', 'about:\n      en: Warm stones.\n      es: Piedras calientes.']],
    told: [
      'rules.yaml:68:7 warning «es» in enhancements › stones › about › es: `es` is not among the languages of the studio, so nobody sees this. Add it to the `languages` of the studio, or remove this text.',
    ],
  },
  'a text without the first language is refused': {
    code: 'missing-language',
    rules: [
      ['    - en', '    - en\n    - es'],
      ['about: Warm stones.', 'about:\n      es: Piedras calientes.'],
    ],
    told: ['rules.yaml:68:7 error «es: Piedras calientes.» in enhancements › stones › about: This text lacks `en`, the language that every text must have. Add `en: "…"`.'],
  },
  'a text that lacks a further language is a warning': {
    code: 'missing-translation',
    rules: [
      ['    - en', '    - en\n    - es'],
      ['about: Warm stones.', 'about:\n      en: Warm stones.'],
    ],
    told: ['rules.yaml:68:7 warning «en: Warm stones.» in enhancements › stones › about: This text lacks `es`; visitors see the first language instead. Add `es: "…"`.'],
  },
  'a text of the menu without the first language is refused': {
    code: 'missing-language',
    rules: [['    - en', '    - en\n    - es']],
    menu: [['Please be on time.', '\n    es: Sea puntual.']],
    told: ['menu.yaml:25:5 error «es: Sea puntual.» in policies › 1: This text lacks `en`, the language that every text must have. Add `en: "…"`.'],
  },
  'a text of the menu that lacks a further language is a warning': {
    code: 'missing-translation',
    rules: [['    - en', '    - en\n    - es']],
    menu: [['Please be on time.', '\n    en: Please be on time.']],
    told: ['menu.yaml:25:5 warning «en: Please be on time.» in policies › 1: This text lacks `es`; visitors see the first language instead. Add `es: "…"`.'],
  },
  'a technique on the menu that the rules do not have is named with the nearest one': {
    code: 'unknown-id',
    menu: [['technique: soft', 'technique: sfot']],
    told: ['menu.yaml:4:16 error «sfot» in sessions › 1 › technique: There is no technique `sfot`. Did you mean `soft`?'],
  },
  'an extra that the rules do not have is named with the nearest one': {
    code: 'unknown-id',
    menu: [['enhancement: stones', 'enhancement: stone']],
    told: ['menu.yaml:9:18 error «stone» in extras › 1 › enhancement: There is no enhancement `stone`. Did you mean `stones`?'],
  },
  'what a therapist offers must be in the rules': {
    code: 'unknown-id',
    menu: [['      - soft\n', '      - softt\n']],
    told: ['menu.yaml:14:9 error «softt» in therapists › Ana › offers › 1: There is no technique or enhancement `softt`. Did you mean `soft`?'],
  },
  'a day that is not in the calendar is refused': {
    code: 'no-such-date',
    menu: [['2026-12-01', '2026-02-30']],
    told: ['menu.yaml:18:11 error «"2026-02-30"» in notices › 1 › from: 2026-02-30 is not a day of the calendar. Check the month and the day.'],
  },
  'a notice that ends before it begins is refused': {
    code: 'until-before-from',
    menu: [['2026-12-08', '2026-11-08']],
    told: ['menu.yaml:19:12 error «"2026-11-08"» in notices › 1 › until: This notice ends before it begins. Swap `from` and `until`.'],
  },
  'an example may not give two answers where one is taken': {
    code: 'answer-count',
    rules: [['      place: neck\n', '      place:\n        - neck\n        - back\n']],
    told: ['rules.yaml:114:9 error «- neck» in examples › Likes it light › answers › place: `place` takes one answer. Keep one option.'],
  },
  'an example may not join an option that stands alone': {
    code: 'answer-not-alone',
    rules: [['      pressure: light\n    expect', '      pressure: light\n      history:\n        - sore\n        - none\n    expect']],
    told: ['rules.yaml:116:9 error «- sore» in examples › Likes it light › answers › history: `none` stands alone. Remove it, or the others.'],
  },
  'an example may not answer what is never asked': {
    code: 'answer-off-path',
    rules: [['      pressure: light\n    expect', '      pressure: light\n      kind: dull\n    expect']],
    told: [
      'rules.yaml:115:7 error «kind» in examples › Likes it light › answers › kind: A visitor with these answers is never asked `kind`. Remove the answer, or give those that lead to the question.',
    ],
  },
  'an example must expect something': {
    code: 'empty-expectation',
    rules: [['    expect:\n      technique: soft\n      not:\n        - deep\n', '    expect: {}\n']],
    told: ['rules.yaml:115:13 error «{}» in examples › Likes it light › expect: This example expects nothing. Say what the visitor must see, such as `technique: …`.'],
  },
  'an example that fails says what it found': {
    code: 'example-fails',
    rules: [['    expect:\n      technique: soft', '    expect:\n      technique: deep']],
    told: [
      'rules.yaml:116:18 error «deep» in examples › Likes it light › expect › technique: The example "Likes it light" expects deep, but gets soft (2). Change the rules or, if this is what you want now, the example.',
    ],
  },
  'a misspelt question of an example is named with the nearest one': {
    code: 'unknown-id',
    rules: [['      place: neck\n', '      palce: neck\n']],
    told: ['rules.yaml:113:7 error «palce» in examples › Likes it light › answers › palce: There is no question `palce`. Did you mean `place`?'],
  },
  'a misspelt option of an example is named with the nearest one': {
    code: 'unknown-id',
    rules: [['      place: neck\n', '      place: nekc\n']],
    told: ['rules.yaml:113:14 error «nekc» in examples › Likes it light › answers › place: There is no option `nekc`. Did you mean `neck`?'],
  },
  'whatever an example expects must be in the rules': {
    code: 'unknown-id',
    rules: [
      [
        '      technique: soft\n      not:\n        - deep\n',
        '      technique: sof\n      also:\n        - dep\n      not:\n        - stoness\n      enhancements:\n        - stons\n      plan: weeky\n',
      ],
    ],
    told: [
      'rules.yaml:116:18 error «sof» in examples › Likes it light › expect › technique: There is no technique `sof`. Did you mean `soft`?',
      'rules.yaml:118:11 error «dep» in examples › Likes it light › expect › also › 1: There is no technique `dep`. Did you mean `deep`?',
      'rules.yaml:120:11 error «stoness» in examples › Likes it light › expect › not › 1: There is no technique or enhancement `stoness`. Did you mean `stones`?',
      'rules.yaml:122:11 error «stons» in examples › Likes it light › expect › enhancements › 1: There is no enhancement `stons`. Did you mean `stones`?',
      'rules.yaml:123:13 error «weeky» in examples › Likes it light › expect › plan: There is no plan `weeky`. Did you mean `weekly`?',
    ],
  },
};
