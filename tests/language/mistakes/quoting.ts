import type { Mistakes } from './mistake';

/** What YAML makes of text that is not quoted. */
export const quoting: Mistakes = {
  'a text in curly quotation marks is told, for visitors would read them': {
    code: 'curly-quotes',
    rules: [['label: Sharp', 'label: “Sharp”']],
    told: ['rules.yaml:24:16 warning «“Sharp”» This text stands in curly quotation marks, and visitors would read them. Replace the first and the last by straight ones: "…".'],
  },
  'a text cut off by a # is told, with what was lost': {
    code: 'text-cut',
    rules: [['You like it firm.', 'We are the #1 for that.']],
    told: [
      'rules.yaml:86:14 warning «We are the» This text ends at "We are the": `#1 for that.` is read as a comment. If it belongs to the text: Put the whole text in double quotes: "…". If it is a comment: put two spaces before it.',
    ],
  },
  'a word cut off by a # is told': {
    code: 'text-cut',
    rules: [['label: Sharp', 'label: Sharp #2']],
    told: [
      'rules.yaml:24:16 warning «Sharp» This text ends at "Sharp": `#2` is read as a comment. If it belongs to the text: Put the whole text in double quotes: "…". If it is a comment: put two spaces before it.',
    ],
  },
  'a comment after one space is told, for it may be text': {
    code: 'text-cut',
    rules: [['You like it firm.', 'You like it firm. # or not']],
    told: [
      'rules.yaml:86:14 warning «You like it firm.» This text ends at "You like it firm.": `# or not` is read as a comment. If it belongs to the text: Put the whole text in double quotes: "…". If it is a comment: put two spaces before it.',
    ],
  },
  'a text that starts with # is told to be a comment': {
    code: 'text-cut',
    rules: [['title: Before you come', 'title: #1 before you come']],
    told: [
      'rules.yaml:107:12 warning «#» This text is empty: `#1 before you come` is read as a comment. If it belongs to the text: Put the whole text in double quotes: "…". If it is a comment: put two spaces before it.',
      'rules.yaml:107:12 error «#» in advice › before › title: Expected text or a group of keys, found nothing. Write something after the colon, or remove the line.',
    ],
  },
  'a comma in braces is told to end the text': {
    code: 'yaml-braces',
    rules: [['title: Before you come', 'title: {en: Before you come, drink}']],
    told: [
      'rules.yaml:107:34 error «drink» Inside braces or brackets, a comma ends the text and a colon starts a key. Put the whole text in double quotes: "…". Or write each entry on a line of its own, without braces.',
    ],
  },
  'a colon in braces is told to start a key': {
    code: 'yaml-braces',
    rules: [['title: Before you come', 'title: {en: Before: you come}']],
    told: [
      'rules.yaml:107:17 error «Before: you come» Inside braces or brackets, a comma ends the text and a colon starts a key. Put the whole text in double quotes: "…". Or write each entry on a line of its own, without braces.',
    ],
  },
  'two commas in brackets are told': {
    code: 'yaml-braces',
    rules: [['    with:\n      - soft\n', '    with: [soft, , deep]\n']],
    told: [
      'rules.yaml:68:18 error «,» Inside braces or brackets, a comma ends the text and a colon starts a key. Put the whole text in double quotes: "…". Or write each entry on a line of its own, without braces.',
    ],
  },
  'a colon in a text is told, and the rest of the file is read on': {
    code: 'yaml-colon',
    rules: [
      ['You like it firm.', 'You said: firm.'],
      ['technique: soft\n  because', 'technique: sotf\n  because'],
    ],
    told: [
      'rules.yaml:86:14 error «You said: firm.» A colon inside a text makes YAML read a new key. Put the whole text in double quotes: "…".',
      'rules.yaml:102:14 error «sotf» in fallback › technique: There is no technique `sotf`. Did you mean `soft`?',
    ],
  },
  'a colon at the end of a text is told': {
    code: 'yaml-colon',
    rules: [['What kind of pain?', 'What kind of pain:']],
    told: ['rules.yaml:17:10 error «What kind of pain:» A colon inside a text makes YAML read a new key. Put the whole text in double quotes: "…".'],
  },
  'a colon in the text of a list is told': {
    code: 'yaml-colon',
    rules: [['- Drink water.', '- Remember: drink water.']],
    told: ['rules.yaml:109:9 error «Remember» A colon inside a text makes YAML read a new key. Put the whole text in double quotes: "…".'],
  },
  'a colon in a text of several words in a list is told': {
    code: 'yaml-colon',
    rules: [['- Drink water.', '- please remember: drink water.']],
    told: ['rules.yaml:109:9 error «please remember» A colon inside a text makes YAML read a new key. Put the whole text in double quotes: "…".'],
  },
  'a colon in the second line of a text is told': {
    code: 'yaml-colon',
    rules: [['You like it firm.', 'You like\n      it very: firm.']],
    told: ['rules.yaml:87:7 error «it very: firm.» A colon inside a text makes YAML read a new key. Put the whole text in double quotes: "…".'],
  },
  'a text between asterisks is told': {
    code: 'yaml-anchor',
    rules: [['You like it firm.', '*You* like it firm.']],
    told: ['rules.yaml:86:14 error «*You* like it firm.» Text that starts with & or * means something special to YAML. Put the whole text in double quotes: "…".'],
  },
  'one word between asterisks is told': {
    code: 'yaml-anchor',
    rules: [['- Drink water.', '- *Water*']],
    told: ['rules.yaml:109:9 error «*Water*» Text that starts with & or * means something special to YAML. Put the whole text in double quotes: "…".'],
  },
  'a text that starts with an ampersand is told': {
    code: 'yaml-anchor',
    rules: [['title: Before you come', 'title: &Before you come']],
    told: ['rules.yaml:107:12 error «&Before you come» Text that starts with & or * means something special to YAML. Put the whole text in double quotes: "…".'],
  },
  'an ampersand that stands alone is told': {
    code: 'yaml-anchor',
    rules: [['title: Before you come', 'title: & before']],
    told: ['rules.yaml:107:12 error «&» Text that starts with & or * means something special to YAML. Put the whole text in double quotes: "…".'],
  },
  'an asterisk that stands alone is told': {
    code: 'yaml-anchor',
    rules: [['title: Before you come', 'title: * before']],
    told: ['rules.yaml:107:12 error «*» Text that starts with & or * means something special to YAML. Put the whole text in double quotes: "…".'],
  },
  'a text that starts with an exclamation mark is told': {
    code: 'yaml-reserved',
    rules: [['title: Before you come', 'title: !Before you come']],
    told: ['rules.yaml:107:12 error «!Before you come» Text cannot start with this character unless it is quoted. Put the whole text in double quotes: "…".'],
  },
  'a text that starts with an at sign is told': {
    code: 'yaml-reserved',
    rules: [['title: Before you come', 'title: @home']],
    told: ['rules.yaml:107:12 error «@» Text cannot start with this character unless it is quoted. Put the whole text in double quotes: "…".'],
  },
  'a text that starts with a percent sign is told': {
    code: 'yaml-reserved',
    rules: [['title: Before you come', 'title: %50 off']],
    told: ['rules.yaml:107:12 error «%» Text cannot start with this character unless it is quoted. Put the whole text in double quotes: "…".'],
  },
  'a text that starts with a greater-than sign is told': {
    code: 'yaml-reserved',
    rules: [['label: Firm', 'label: >5 of 10']],
    told: ['rules.yaml:33:16 error «>5 of 10» Text cannot start with this character unless it is quoted. Put the whole text in double quotes: "…".'],
  },
  'a text that starts with a bar is told': {
    code: 'yaml-reserved',
    rules: [['label: Firm', 'label: |very| firm']],
    told: ['rules.yaml:33:16 error «|very| firm» Text cannot start with this character unless it is quoted. Put the whole text in double quotes: "…".'],
  },
  'a text that starts with a hyphen is told': {
    code: 'yaml-reserved',
    rules: [['label: Firm', 'label: - firm']],
    told: ['rules.yaml:33:16 error «- firm» Text cannot start with this character unless it is quoted. Put the whole text in double quotes: "…".'],
  },
  'a text that starts with a question mark is told': {
    code: 'yaml-reserved',
    rules: [['label: Firm', 'label: ? firm']],
    told: ['rules.yaml:33:16 error «? firm» Text cannot start with this character unless it is quoted. Put the whole text in double quotes: "…".'],
  },
  'a text that starts with brackets and goes on is told': {
    code: 'yaml-reserved',
    rules: [['label: Firm', 'label: [very] firm']],
    told: ['rules.yaml:33:16 error «[very] firm» Text cannot start with this character unless it is quoted. Put the whole text in double quotes: "…".'],
  },
  'a text that starts with a closing brace is told once': {
    code: 'yaml-reserved',
    rules: [['label: Firm', 'label: } firm']],
    told: ['rules.yaml:33:16 error «} firm» Text cannot start with this character unless it is quoted. Put the whole text in double quotes: "…".'],
  },
  'a text with two exclamation marks is told': {
    code: 'yaml-reserved',
    rules: [['label: Firm', 'label: !Wow! it is firm']],
    told: ['rules.yaml:33:16 error «!Wow!» Text cannot start with this character unless it is quoted. Put the whole text in double quotes: "…".'],
  },
  'two ampersands are told': {
    code: 'yaml-anchor',
    rules: [['label: Firm', 'label: &very &much firm']],
    told: ['rules.yaml:33:22 error «&much» Text that starts with & or * means something special to YAML. Put the whole text in double quotes: "…".'],
  },
  'a name for a group of keys is told where it stands': {
    code: 'yaml-anchor',
    rules: [['    when:\n      kind: sharp', '    when: &when  # the pain\n      kind: sharp']],
    told: ['rules.yaml:96:11 error «&when  # the pain» Text that starts with & or * means something special to YAML. Put the whole text in double quotes: "…".'],
  },
  'a text that starts with a greater-than sign and has a colon is told': {
    code: 'yaml-reserved',
    rules: [['- Drink water.', '- >5 of 10: good']],
    told: ['rules.yaml:109:9 error «>5 of 10: good» Text cannot start with this character unless it is quoted. Put the whole text in double quotes: "…".'],
  },
  'text after a quoted word in braces is told': {
    code: 'yaml-braces',
    rules: [['title: Before you come', 'title: {en: "Before" you come}']],
    told: [
      'rules.yaml:107:17 error «"Before"» Inside braces or brackets, a comma ends the text and a colon starts a key. Put the whole text in double quotes: "…". Or write each entry on a line of its own, without braces.',
    ],
  },
};
