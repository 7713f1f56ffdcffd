import { type Finding, type Loaded, load } from '../../src/language/load';
import { runExamples } from '../../src/verify/examples';
import { safety } from './source';

/** A small sound rulebook as an owner writes it, with something of everything in it. */
export const RULES = `format: 1
studio:
  name: Test Studio
  country: US
  languages:
    - en
  booking: "https://book.example/"
questions:
  - id: place
    ask: Where do you feel it?
    options:
      - id: back
        label: Back
      - id: neck
        label: Neck
  - id: kind
    ask: What kind of pain?
    when:
      place: back
    options:
      - id: dull
        label: Dull
      - id: sharp
        label: Sharp
  - id: pressure
    ask: How hard?
    scale:
      - id: light
        label: Light
      - id: medium
        label: Medium
      - id: firm
        label: Firm
  - id: history
    refine: yes
    ask: What was massage like?
    answer: many
    options:
      - id: sore
        label: I was sore
      - id: none
        label: None of these
        exclusive: yes
techniques:
  - id: soft
    name: Soft
    pressure: light
    traits: none
    about: Gentle work.
    feels: Like a wave.
  - id: deep
    name: Deep
    pressure: firm
    traits:
      - prone
    about: Strong work.
    feels: Like a plough.
    blends:
      - soft
enhancements:
  - id: stones
    name: Hot stones
    pressure: none
    traits:
      - heat
    about: Warm stones.
    feels: Warm.
    with:
      - soft
plans:
  - id: weekly
    name: Once a week
    steps:
      - when: Now
        what: Come weekly.
rules:
  - id: hard
    when:
      pressure:
        at-least: medium
    suggest:
      deep: strongly
    enhance:
      - stones
    plan: weekly
    because: You like it firm.
  - id: gentle
    when:
      pressure: light
    suggest:
      soft: well
    avoid:
      - deep
    because: You like it light.
  - id: sharp-pain
    when:
      kind: sharp
    limit:
      pressure: medium
    because: Your pain is sharp.
fallback:
  technique: soft
  because: It suits everybody.
ask-us: Please call us.
advice:
  - id: before
    title: Before you come
    points:
      - Drink water.
examples:
  - name: Likes it light
    answers:
      place: neck
      pressure: light
    expect:
      technique: soft
      not:
        - deep
`;

/** A small sound menu for {@link RULES}. */
export const MENU = `format: 1
currency: USD
sessions:
  - technique: soft
    minutes: 60
    price: 90
    booking: "https://book.example/soft"
extras:
  - enhancement: stones
    price: 20
therapists:
  - name: Ana
    offers:
      - soft
      - stones
notices:
  - text: Closed for a week.
    from: "2026-12-01"
    until: "2026-12-08"
contact:
  phone: "+1 503 555 0100"
  email: hello@studio.example
policies:
  - Please be on time.
`;

/** A change to a file: these words, which stand in it once, give way to others. */
export type Edit = readonly [from: string, to: string];

/** A text with changes; a change that has no place in it, or several, is a mistake of the test. */
export function edited(text: string, edits: readonly Edit[]): string {
  return edits.reduce((before, [from, to]) => {
    const [head, tail, ...more] = before.split(from);
    if (head === undefined || tail === undefined || more.length > 0) throw new Error(`"${from}" stands ${more.length > 0 ? 'several times' : 'not'} in the text`);
    return head + to + tail;
  }, text);
}

/** Loads a rulebook and, where given, a menu, as files of these names. */
export const loadTexts = (rules: string, menu?: string): Loaded =>
  load({ name: 'rules.yaml', text: rules }, menu === undefined ? undefined : { name: 'menu.yaml', text: menu }, safety);

/** All that `massage-finder check` finds: the findings of loading, then those of the examples. */
export function allFindings(rules: string, menu?: string): Finding[] {
  const { findings, source, rulebook, menu: card, find } = loadTexts(rules, menu);
  if (!source || !rulebook || !card) return findings;
  const verdicts = runExamples(rulebook, card, source.examples ?? []).flatMap(({ example, index, misses, offPath }) => [
    ...offPath.map((id) => find({ source: 'rulebook', path: ['examples', index, 'answers', id], on: 'key', code: 'answer-off-path', id })),
    ...misses.map(({ key, expected, found }) => find({ source: 'rulebook', path: ['examples', index, 'expect', key], code: 'example-fails', name: example.name, expected, found })),
  ]);
  return [...findings, ...verdicts];
}

/** A finding in one line: its place, the words that are underlined, where that is, what is wrong and what to try. */
export function told({ severity, file, line, column, where, what, fix, frame }: Finding): string {
  const rows = frame.split('\n');
  const mark = rows.findIndex((row) => /^ +\| [ \t]*\^+$/.test(row));
  const start = (rows[mark] as string).indexOf('^');
  const words = (rows[mark - 1] as string).slice(start, (rows[mark] as string).length);
  const shown = words.length > 40 ? `${words.slice(0, 40)}…` : words;
  return `${file}:${line}:${column} ${severity} «${shown}» ${where ? `in ${where}: ` : ''}${what} ${fix}`;
}

/** What is told of the small rulebook and menu after changes. */
export const toldOf = (rules: readonly Edit[], menu: readonly Edit[] = []): string[] => allFindings(edited(RULES, rules), edited(MENU, menu)).map(told);
