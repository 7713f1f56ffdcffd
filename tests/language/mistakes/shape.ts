import type { Mistakes } from './mistake';

/** Keys and values that do not belong where they stand. */
export const shape: Mistakes = {
  'a number where text is meant is to be put in quotes': {
    code: 'wrong-type',
    rules: [['name: Test Studio', 'name: 24']],
    told: ['rules.yaml:3:9 error «24» in studio › name: Expected text or a group of keys, found a number. Put the whole text in double quotes: "…".'],
  },
  'yes-or-no where text is meant is to be put in quotes': {
    code: 'wrong-type',
    rules: [['label: Sharp', 'label: true']],
    told: [
      'rules.yaml:24:16 error «true» in questions › kind › options › sharp › label: Expected text or a group of keys, found yes or no. Put the whole text in double quotes: "…".',
    ],
  },
  'a key with nothing after its colon is to be filled or removed': {
    code: 'wrong-type',
    rules: [['ask-us: Please call us.', 'ask-us:']],
    told: ['rules.yaml:104:8 error «» in ask-us: Expected text or a group of keys, found nothing. Write something after the colon, or remove the line.'],
  },
  'a text where a list is meant is named, and what to write there': {
    code: 'wrong-type',
    rules: [['    avoid:\n      - deep\n', '    avoid: deep\n']],
    told: ['rules.yaml:92:12 error «deep» in rules › gentle › avoid: Expected a list, found text. Write a list here.'],
  },
  'a list where a group of keys is meant is named': {
    code: 'wrong-type',
    rules: [['    when:\n      kind: sharp\n', '    when:\n      - kind\n']],
    told: ['rules.yaml:97:7 error «- kind» in rules › sharp-pain › when: Expected a group of keys, found a list. Write a group of keys here.'],
  },
  'a group of keys where a text is meant is named': {
    code: 'wrong-type',
    rules: [['id: before\n', 'id:\n      name: before\n']],
    told: ['rules.yaml:107:7 error «name: before» in advice › 1 › id: Expected text, found a group of keys. Write text here.'],
  },
  'yes-or-no where a group of keys is meant is named': {
    code: 'wrong-type',
    rules: [['  technique: soft\n  because: It suits everybody.\n', ' false\n']],
    told: ['rules.yaml:102:2 error «false» in fallback: Expected a group of keys, found yes or no. Write a group of keys here.'],
  },
  'a price written with its currency is not a number': {
    code: 'wrong-type',
    menu: [['price: 90', 'price: $90']],
    told: ['menu.yaml:6:12 error «$90» in sessions › 1 › price: Expected a number, found text. Write a number here.'],
  },
  'half a minute is not a whole number': {
    code: 'wrong-type',
    menu: [['minutes: 60', 'minutes: 60.5']],
    told: ['menu.yaml:5:14 error «60.5» in sessions › 1 › minutes: Expected a whole number, found a number. Write a whole number here.'],
  },
  'a price without end is not a number': {
    code: 'wrong-type',
    menu: [['price: 20', 'price: .inf']],
    told: ['menu.yaml:10:12 error «.inf» in extras › 1 › price: Expected a number, found Infinity. Write a number here.'],
  },
  'a key that is missing is named at its entry': {
    code: 'missing-key',
    rules: [['    feels: Warm.\n', '']],
    told: ['rules.yaml:61:5 error «id: stones» in enhancements › stones: `feels` is missing. Add a line `feels: …` to this entry.'],
  },
  'a misspelt key is named with the nearest one': {
    code: 'unknown-key',
    rules: [['because: You like it firm.', 'becuase: You like it firm.']],
    told: ['rules.yaml:86:5 error «becuase» in rules › hard › becuase: `becuase` is not a key that belongs here. Did you mean `because`?'],
  },
  'a key that resembles none is answered with those that belong there': {
    code: 'unknown-key',
    menu: [['  email: hello@studio.example', '  website: hello.example']],
    told: ['menu.yaml:22:3 error «website» in contact › website: `website` is not a key that belongs here. Known here: `phone`, `text`, `email`, `hours`.'],
  },
  'a key among many that resembles none is answered with the first of them': {
    code: 'unknown-key',
    rules: [['    plan: weekly', '    zzzzzzzz: weekly']],
    told: [
      'rules.yaml:85:5 error «zzzzzzzz» in rules › hard › zzzzzzzz: `zzzzzzzz` is not a key that belongs here. Known here: `id`, `when`, `suggest`, `avoid`, `enhance`, `plan`, `tips`, `cautions`, `note`, `limit`, `refer`, `because`.',
    ],
  },
  'a misspelt trait is named with the nearest one': {
    code: 'bad-choice',
    rules: [['- heat', '- haet']],
    told: ['rules.yaml:65:9 error «haet» in enhancements › stones › traits › 1: `haet` is not one of the words allowed here. Did you mean `heat`?'],
  },
  'a misspelt pressure is named with the nearest one': {
    code: 'bad-choice',
    rules: [['pressure: firm\n    traits', 'pressure: frim\n    traits']],
    told: ['rules.yaml:53:15 error «frim» in techniques › deep › pressure: `frim` is not one of the words allowed here. Did you mean `firm`?'],
  },
  'a misspelt strength is named with the nearest one': {
    code: 'bad-choice',
    rules: [['deep: strongly', 'deep: strong-ly']],
    told: ['rules.yaml:82:13 error «strong-ly» in rules › hard › suggest › deep: `strong-ly` is not one of the words allowed here. Did you mean `strongly`?'],
  },
  'a misspelt level of referral is named with the nearest one': {
    code: 'bad-choice',
    rules: [['    limit:\n      pressure: medium\n', '    refer:\n      level: urgnt\n      about: a sharp pain\n      do:\n        - Call a doctor.\n']],
    told: ['rules.yaml:99:14 error «urgnt» in rules › sharp-pain › refer › level: `urgnt` is not one of the words allowed here. Did you mean `urgent`?'],
  },
  'a format that never was is refused': {
    code: 'bad-choice',
    rules: [['format: 1', 'format: 0']],
    told: ['rules.yaml:1:9 error «0» in format: `0` is not one of the words allowed here. Did you mean `1`?'],
  },
};
