import type { Mistakes } from './mistake';

/** Quotation marks, brackets and lines that YAML cannot follow. */
export const layout: Mistakes = {
  'a brace that is not closed is told where it opens': {
    code: 'yaml-unclosed',
    rules: [['title: Before you come', 'title: {en: Before you come']],
    told: ['rules.yaml:107:12 error «{» A brace or bracket is not closed. Close it, or write each entry on a line of its own, without braces.'],
  },
  'a bracket that is not closed is told where it opens': {
    code: 'yaml-unclosed',
    rules: [['    with:\n      - soft\n', '    with: [soft\n']],
    told: ['rules.yaml:68:11 error «[» A brace or bracket is not closed. Close it, or write each entry on a line of its own, without braces.'],
  },
  'a quotation mark that is not closed is told': {
    code: 'yaml-quote',
    rules: [['label: Firm', 'label: "Firm']],
    told: [
      'rules.yaml:33:16 error «"Firm» A quotation mark is not closed, or text goes on after it. Put the whole text between double quotes, and write quotation marks inside it as \\".',
    ],
  },
  'an apostrophe at the start of a text is told': {
    code: 'yaml-quote',
    rules: [['label: Firm', "label: 'tis firm"]],
    told: [
      'rules.yaml:33:16 error «\'tis firm» A quotation mark is not closed, or text goes on after it. Put the whole text between double quotes, and write quotation marks inside it as \\".',
    ],
  },
  'an apostrophe inside single quotes is told': {
    code: 'yaml-quote',
    rules: [['label: Firm', "label: 'don't be soft'"]],
    told: [
      "rules.yaml:33:16 error «'don't be soft'» A quotation mark is not closed, or text goes on after it. Put the whole text between double quotes, and write quotation marks inside it as \\\".",
    ],
  },
  'text after a quoted word is told': {
    code: 'yaml-quote',
    rules: [['label: Firm', 'label: "Firm" but fair']],
    told: [
      'rules.yaml:33:16 error «"Firm" but fair» A quotation mark is not closed, or text goes on after it. Put the whole text between double quotes, and write quotation marks inside it as \\".',
    ],
  },
  'a colon after a quoted word is told': {
    code: 'yaml-quote',
    rules: [['label: Firm', 'label: "Firm": but fair']],
    told: [
      'rules.yaml:33:16 error «"Firm": but fair» A quotation mark is not closed, or text goes on after it. Put the whole text between double quotes, and write quotation marks inside it as \\".',
    ],
  },
  'a quotation mark left open at the top is told where it opens': {
    code: 'yaml-quote',
    rules: [['ask-us: Please call us.', 'ask-us: "Please call us.']],
    told: [
      'rules.yaml:104:9 error «"Please call us.» A quotation mark is not closed, or text goes on after it. Put the whole text between double quotes, and write quotation marks inside it as \\".',
    ],
  },
  'a key whose quotation mark is not closed is told': {
    code: 'yaml-quote',
    rules: [['    title: Before you come', '    "title: Before you come']],
    told: [
      'rules.yaml:107:5 error «"title: Before you come» A quotation mark is not closed, or text goes on after it. Put the whole text between double quotes, and write quotation marks inside it as \\".',
    ],
  },
  'a line indented with a tab is told': {
    code: 'yaml-tab',
    rules: [['    because: You like it firm.', '\tbecause: You like it firm.']],
    told: ['rules.yaml:86:1 error «\t» This line is indented with a tab. Indent with spaces, two for each level.'],
  },
  'a line indented too far is told': {
    code: 'yaml-indent',
    rules: [['    because: You like it firm.', '     because: You like it firm.']],
    told: [
      'rules.yaml:86:6 error «because: You like it firm.» This line does not line up with those around it, or its colon is missing. Indent with two spaces for each level, and write `key: value`.',
    ],
  },
  'a line not indented enough is told': {
    code: 'yaml-indent',
    rules: [['    because: Your pain is sharp.', '   because: Your pain is sharp.']],
    told: [
      'rules.yaml:100:4 error «because: Your pain is sharp.» This line does not line up with those around it, or its colon is missing. Indent with two spaces for each level, and write `key: value`.',
    ],
  },
  'a key without its colon is told': {
    code: 'yaml-indent',
    rules: [['    because: You like it firm.', '    because You like it firm.']],
    told: [
      'rules.yaml:86:5 error «because You like it firm.» This line does not line up with those around it, or its colon is missing. Indent with two spaces for each level, and write `key: value`.',
    ],
  },
  'a key without the space after its colon is told': {
    code: 'yaml-indent',
    rules: [['    because: You like it firm.', '    because:You like it firm.']],
    told: [
      'rules.yaml:86:5 error «because:You like it firm.» This line does not line up with those around it, or its colon is missing. Indent with two spaces for each level, and write `key: value`.',
    ],
  },
  'a list that hangs under a text is told': {
    code: 'yaml-indent',
    rules: [['    because: You like it firm.', '    because: You like it firm.\n   - and strong']],
    told: [
      'rules.yaml:87:4 error «- and strong» This line does not line up with those around it, or its colon is missing. Indent with two spaces for each level, and write `key: value`.',
    ],
  },
  'a list among keys is told': {
    code: 'yaml-indent',
    rules: [['title: Before you come', 'title: Before you come\n    - too']],
    told: [
      'rules.yaml:108:5 error «- too» This line does not line up with those around it, or its colon is missing. Indent with two spaces for each level, and write `key: value`.',
    ],
  },
  'a key that stands twice is told': {
    code: 'yaml-twice',
    rules: [['    because: You like it firm.', '    because: You like it firm.\n    because: You like it strong.']],
    told: ['rules.yaml:87:5 error «because» `because` stands here twice. Keep one of the two.'],
  },
  'a quoted key that stands twice is told without its quotes': {
    code: 'yaml-twice',
    rules: [['    because: You like it firm.', '    because: You like it firm.\n    "because": You like it strong.\n    \'because\': You like it strong.']],
    told: [
      'rules.yaml:87:5 error «"because"» `because` stands here twice. Keep one of the two.',
      "rules.yaml:88:5 error «'because'» `because` stands here twice. Keep one of the two.",
    ],
  },
  'a second document is told': {
    code: 'yaml-many-documents',
    rules: [['advice:', '---\nadvice:']],
    told: ['rules.yaml:105:1 error «---» A line of three hyphens starts a second document. Remove that line.'],
  },
  'an escape that YAML does not know is told': {
    code: 'yaml',
    rules: [['label: Firm', 'label: "Firm \\ly"']],
    told: ['rules.yaml:33:22 error «\\» This is not YAML: Invalid escape sequence \\l. Compare with the lines around it.'],
  },
  'a token that fits nowhere is told in the words of YAML': {
    code: 'yaml',
    rules: [['title: Before you come', '24: }']],
    told: ['rules.yaml:107:9 error «}» This is not YAML: Unexpected flow-map-end token in YAML stream: "}". Compare with the lines around it.'],
  },
  'a first line indented further than the others is told at the second': {
    code: 'yaml-indent',
    rules: [['format: 1\n', '  format: 1\n']],
    told: [
      'rules.yaml:2:1 error «studio:» This line does not line up with those around it, or its colon is missing. Indent with two spaces for each level, and write `key: value`.',
    ],
  },
  'a key in quotes without its colon is told': {
    code: 'yaml-indent',
    rules: [['    title: Before you come', '    "title"']],
    told: [
      'rules.yaml:107:5 error «"title"» This line does not line up with those around it, or its colon is missing. Indent with two spaces for each level, and write `key: value`.',
    ],
  },
  'a key of a thousand characters is told in the words of YAML': {
    code: 'yaml',
    rules: [['title: Before you come', `${'x'.repeat(1_100)}: Before you come`]],
    told: [
      'rules.yaml:107:5 error «xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx…» This is not YAML: The : indicator must be at most 1024 chars after the start of an implicit block mapping key. Compare with the lines around it.',
    ],
  },
};
