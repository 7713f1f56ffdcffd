import { closest, distance } from 'fastest-levenshtein';
import type { Fault } from './issue';
import { PATTERNS, type PatternName } from './patterns';

const SHAPES: Record<PatternName, string> = {
  id: 'a short name in lower-case letters, digits and hyphens, such as lower-back',
  text: 'words; it is empty',
  language: 'a language code, such as en or es',
  country: 'two capital letters, such as US',
  currency: 'three capital letters, such as USD',
  date: 'a day written year-month-day, such as 2026-11-30',
  link: 'a link that starts with https://, mailto: or tel: and has no spaces',
  image: 'a link to a picture that starts with https:// and has no spaces',
  colour: 'a colour as # and six digits or letters a to f, such as #2b6a5f',
  phone: 'a phone number of digits and spaces, such as +1 555 010 0199',
  email: 'an email address, such as hello@example.com',
};

const TYPES: Record<string, string> = {
  string: 'text',
  array: 'a list',
  object: 'a group of keys',
  boolean: 'yes or no',
  number: 'a number',
  integer: 'a whole number',
  null: 'nothing',
};

const QUOTE = 'Put the whole text in double quotes: "…".';

/** The known word nearest to a misspelt one; undefined when none is near enough to be meant. */
export function nearest(word: string, known: readonly string[]): string | undefined {
  if (known.length === 0) return undefined;
  const candidate = closest(word, [...known]);
  const most = word.length < 4 ? 1 : Math.max(2, Math.floor(word.length / 3));
  return distance(word, candidate) <= most ? candidate : undefined;
}

const typeName = (type: string) => TYPES[type] ?? type;

const ticked = (words: readonly string[]) => words.map((word) => `\`${word}\``).join(', ');

function suggestion(word: string, known: readonly string[]): string {
  const near = nearest(word, known);
  if (near) return `Did you mean \`${near}\`?`;
  return known.length > 0 ? `Known here: ${ticked(known.slice(0, 12))}${known.length > 12 ? ', …' : ''}.` : 'None is defined.';
}

/** An issue in words: what is wrong, and what to try. */
export type Sentence = { what: string; fix: string };

/** Finds the words for a fault. Every sentence that an owner reads about a file stands here. */
export function inWords(fault: Fault): Sentence {
  switch (fault.code) {
    case 'wrong-type': {
      const expected = fault.expected.split('|').map(typeName);
      const fix =
        fault.found === 'null'
          ? 'Write something after the colon, or remove the line.'
          : fault.expected.includes('string') && ['number', 'boolean'].includes(fault.found)
            ? QUOTE
            : `Write ${expected.join(' or ')} here.`;
      return { what: `Expected ${expected.join(' or ')}, found ${typeName(fault.found)}.`, fix };
    }
    case 'missing-key':
      return { what: `\`${fault.key}\` is missing.`, fix: `Add a line \`${fault.key}: …\` to this entry.` };
    case 'unknown-key':
      return { what: `\`${fault.key}\` is not a key that belongs here.`, fix: suggestion(fault.key, fault.known) };
    case 'misplaced':
      return {
        what: `This looks like one of the ${fault.list}, but it stands under \`${fault.under}\`.`,
        fix: `Move the whole entry below \`${fault.list}:\`, or check its indentation.`,
      };
    case 'bad-choice':
      return { what: `\`${fault.value}\` is not one of the words allowed here.`, fix: suggestion(fault.value, fault.known) };
    case 'bad-shape': {
      const name = (Object.keys(PATTERNS) as PatternName[]).find((pattern) => PATTERNS[pattern] === fault.shape) as PatternName;
      return { what: `"${fault.value}" does not fit here.`, fix: `Write ${SHAPES[name]}.` };
    }
    case 'too-long':
      return { what: `This text is longer than ${fault.bound} characters.`, fix: 'Say it shorter; visitors read on a phone.' };
    case 'too-many':
      return { what: `This list has more than ${fault.bound} entries.`, fix: 'Shorten the list.' };
    case 'too-few':
      return { what: `This list needs at least ${fault.bound}.`, fix: 'Add an entry, or remove the key.' };
    case 'too-large':
      return { what: `This number is more than ${fault.bound}.`, fix: 'Check for a digit too many.' };
    case 'too-small':
      return { what: `This number is less than ${fault.bound}.`, fix: 'Check the number.' };
    case 'not-json':
      return { what: `This is not JSON: ${fault.reason}.`, fix: 'Export the rules again, and paste all of the text.' };
    case 'too-big':
      return { what: `The file is larger than the limit of ${fault.bound}.`, fix: 'Shorten it; a rulebook of this size cannot be shown on a phone.' };
    case 'too-deep':
      return { what: `This is nested more than ${fault.bound} levels deep.`, fix: 'Say the condition more simply, or split the rule in two.' };
    case 'forbidden-key':
      return { what: `\`${fault.key}\` must never be a key.`, fix: 'Choose another name.' };
    case 'newer-format':
      return { what: `This file is of format ${fault.format}, newer than this version of Massage Finder reads (1).`, fix: 'Update Massage Finder, or write `format: 1`.' };
    case 'yaml':
      return { what: `This is not YAML: ${fault.reason}.`, fix: 'Compare with the lines around it.' };
    case 'yaml-colon':
      return { what: 'A colon inside a text makes YAML read a new key.', fix: QUOTE };
    case 'yaml-tab':
      return { what: 'This line is indented with a tab.', fix: 'Indent with spaces, two for each level.' };
    case 'yaml-indent':
      return { what: 'This line does not line up with those around it, or its colon is missing.', fix: 'Indent with two spaces for each level, and write `key: value`.' };
    case 'yaml-quote':
      return { what: 'A quotation mark is not closed, or text goes on after it.', fix: 'Put the whole text between double quotes, and write quotation marks inside it as \\".' };
    case 'yaml-anchor':
      return { what: 'Text that starts with & or * means something special to YAML.', fix: QUOTE };
    case 'yaml-reserved':
      return { what: 'Text cannot start with this character unless it is quoted.', fix: QUOTE };
    case 'yaml-braces':
      return { what: 'Inside braces or brackets, a comma ends the text and a colon starts a key.', fix: `${QUOTE} Or write each entry on a line of its own, without braces.` };
    case 'yaml-unclosed':
      return { what: 'A brace or bracket is not closed.', fix: 'Close it, or write each entry on a line of its own, without braces.' };
    case 'yaml-twice':
      return { what: `\`${fault.key}\` stands here twice.`, fix: 'Keep one of the two.' };
    case 'yaml-many-documents':
      return { what: 'A line of three hyphens starts a second document.', fix: 'Remove that line.' };
    case 'text-cut':
      return {
        what: `${fault.kept ? `This text ends at "${fault.kept}"` : 'This text is empty'}: \`${fault.lost}\` is read as a comment.`,
        fix: `If it belongs to the text: ${QUOTE} If it is a comment: put two spaces before it.`,
      };
    case 'curly-quotes':
      return { what: 'This text stands in curly quotation marks, and visitors would read them.', fix: 'Replace the first and the last by straight ones: "…".' };
    case 'unknown-id':
      return { what: `There is no ${fault.kind} \`${fault.id}\`.`, fix: suggestion(fault.id, fault.known) };
    case 'option-of-another':
      return { what: `\`${fault.id}\` is an option of \`${fault.owner}\`, not of \`${fault.question}\`.`, fix: `Test \`${fault.owner}: ${fault.id}\` instead.` };
    case 'duplicate-id':
      return { what: `There are two of the ${fault.kind} id \`${fault.id}\`.`, fix: 'Give one of them another id.' };
    case 'reserved-id':
      return { what: `\`${fault.id}\` cannot be an id.`, fix: 'Choose another id.' };
    case 'later-question':
      return { what: `\`${fault.id}\` is asked later than this.`, fix: 'Name earlier questions only, or move that question up.' };
    case 'empty-condition':
      return { what: 'This condition says nothing.', fix: 'Name a question and an option, such as `pressure: firm`.' };
    case 'empty-test':
      return { what: 'This test says nothing.', fix: 'Write an option, or `at-least: …`, or `at-most: …`.' };
    case 'not-a-scale':
      return { what: `\`${fault.id}\` has no scale, so at-least and at-most mean nothing.`, fix: 'List the options instead, or give the question a `scale`.' };
    case 'off-the-scale':
      return { what: `\`${fault.id}\` is not a step of this scale.`, fix: suggestion(fault.id, fault.known) };
    case 'empty-range':
      return { what: 'No step of the scale lies in this range.', fix: 'Swap at-least and at-most, or widen the range.' };
    case 'not-where-strict':
      return { what: 'A rule that refers or limits may not use `not`: it would hold where nothing was asked.', fix: 'List the options for which it holds.' };
    case 'not-of-unasked':
      return { what: `This \`not\` also holds for visitors who were never asked \`${fault.id}\`.`, fix: 'If that is not meant, list the options for which the rule holds.' };
    case 'refers-on-refine':
      return { what: `\`${fault.id}\` is asked on the result, too late to refer anybody.`, fix: 'Ask it before the result: remove its `refine: yes`.' };
    case 'rule-does-nothing':
      return { what: 'This rule does nothing.', fix: 'Give it `suggest`, `avoid`, `enhance`, `plan`, `tips`, `cautions`, `note`, `limit` or `refer`.' };
    case 'empty-limit':
      return { what: 'This limit limits nothing.', fix: 'Give it `pressure`, `forbid`, `wait` or `after`.' };
    case 'suggested-and-avoided':
      return { what: `\`${fault.id}\` is both suggested and avoided by this rule.`, fix: 'Remove one of the two.' };
    case 'missing-reason':
      return { what: 'This rule gives no reason.', fix: 'Add `because: "…"`, starting from what the visitor told.' };
    case 'limit-of-doctor-first':
      return { what: 'A rule that sends to a doctor first loses its own limit once the doctor has agreed.', fix: 'Put the limit into a rule of its own, with the same `when`.' };
    case 'missing-until':
      return { what: 'To postpone a visit, the visitor must know until when.', fix: 'Add `until: "after …"`.' };
    case 'core-question':
      return { what: `\`${fault.id}\` belongs to the safety core: \`${fault.key}\` cannot be changed here.`, fix: `Keep only \`- id: ${fault.id}\`, which places the question.` };
    case 'core-rule':
      return { what: 'Ids that start with safety- belong to the safety core.', fix: `Call it \`${fault.id.slice('safety-'.length)}\`.` };
    case 'no-options':
      return { what: 'This question has no options.', fix: 'Add `options:` or `scale:`.' };
    case 'only-exclusive':
      return { what: 'Every option of this question stands alone.', fix: 'Remove `answer: many`, or some `exclusive: yes`.' };
    case 'exclusive-of-one':
      return { what: 'Only one answer can be given here, so `exclusive` means nothing.', fix: 'Remove `exclusive`, or add `answer: many`.' };
    case 'one-option':
      return { what: 'A question with one option asks nothing.', fix: 'Add another option.' };
    case 'picture-lacks':
      return fault.lacks === 'region'
        ? { what: 'No option of this question has a place on the body map.', fix: 'Give options a `region`, or remove `picture: body`.' }
        : { what: 'A meter shows the steps of a scale, and this question has none.', fix: 'Write its options under `scale:`, or remove `picture: meter`.' };
    case 'region-unused':
      return { what: 'This question is not drawn as a body map, so a region shows nowhere.', fix: 'Add `picture: body` to the question, or remove `region`.' };
    case 'region-twice':
      return { what: `The region \`${fault.region}\` already stands for \`${fault.id}\`.`, fix: 'Give each region of the map to one option.' };
    case 'two-pictures':
      return { what: 'There is a drawing and an image, and only the image is shown.', fix: 'Remove `picture` or `image`.' };
    case 'unsafe-language':
      return { what: `The safety screens have no texts in \`${fault.language}\`, so the finder cannot speak it.`, fix: `Languages with safety texts: ${ticked(fault.known)}.` };
    case 'undeclared-language':
      return { what: `\`${fault.language}\` is not among the languages of the studio, so nobody sees this.`, fix: 'Add it to the `languages` of the studio, or remove this text.' };
    case 'missing-language':
      return { what: `This text lacks \`${fault.language}\`, the language that every text must have.`, fix: `Add \`${fault.language}: "…"\`.` };
    case 'missing-translation':
      return { what: `This text lacks \`${fault.language}\`; visitors see the first language instead.`, fix: `Add \`${fault.language}: "…"\`.` };
    case 'no-such-date':
      return { what: `${fault.date} is not a day of the calendar.`, fix: 'Check the month and the day.' };
    case 'until-before-from':
      return { what: 'This notice ends before it begins.', fix: 'Swap `from` and `until`.' };
    case 'answer-count':
      return { what: `\`${fault.id}\` takes one answer.`, fix: 'Keep one option.' };
    case 'answer-not-alone':
      return { what: `\`${fault.id}\` stands alone.`, fix: 'Remove it, or the others.' };
    case 'answer-off-path':
      return { what: `A visitor with these answers is never asked \`${fault.id}\`.`, fix: 'Remove the answer, or give those that lead to the question.' };
    case 'empty-expectation':
      return { what: 'This example expects nothing.', fix: 'Say what the visitor must see, such as `technique: …`.' };
    case 'example-fails':
      return { what: `The example "${fault.name}" expects ${fault.expected}, but gets ${fault.found}.`, fix: 'Change the rules or, if this is what you want now, the example.' };
    case 'dead-end':
      return {
        what: 'Some visitors are told to ask you, but nothing says how.',
        fix: 'Give the menu a phone number or an email address under `contact`, or write a `fallback`.',
      };
    case 'safety-unasked':
      return { what: `Some visitors reach a recommendation without the safety question \`${fault.id}\`.`, fix: 'Nothing may stand between a visitor and the safety questions.' };
    case 'safety-weakened':
      return { what: `\`${fault.id}\` of the safety core is not as it must be.`, fix: 'Build the rulebook again with an unchanged safety core.' };
    case 'stops-before-safety':
      return {
        what: `\`${fault.id}\` ends a visit before it is asked whether this is an emergency.`,
        fix: 'Place `- id: signs` before the question that this rule reads, or give the rule the level `doctor-first`.',
      };
    case 'path-too-long':
      return {
        what: `Some visitors answer ${fault.screens} screens before the result; ${fault.bound} is the most.`,
        fix: 'Make a question `refine: yes`, so that it is offered on the result instead. A rule that refers `doctor-first` may add a screen too.',
      };
    case 'never-asked':
      return { what: `No visitor is ever asked \`${fault.id}\`.`, fix: 'Look at its `when`, and at the questions that it names.' };
    case 'never-suggested':
      return {
        what: `No visitor is ever shown the ${fault.kind} \`${fault.id}\`.`,
        fix: `Write a rule that ${fault.kind === 'technique' ? 'suggests' : 'adds'} it, or see which rules or limits always leave it out.`,
      };
    case 'rule-never-holds':
      return {
        what: `\`${fault.id}\` never holds: no visitor can give these answers together.`,
        fix: 'Look at what its `when` asks for, and whether those questions are asked of the same visitor.',
      };
    case 'rule-never-matters':
      return {
        what: `\`${fault.id}\` changes nothing for anybody.`,
        fix: 'Delete it, or give it more weight. Delete one at a time: of two rules that say the same, one is needed.',
      };
    case 'option-changes-nothing':
      return { what: `Choosing \`${fault.id}\` changes nothing, as if it had not been said.`, fix: `Write a rule with \`${fault.question}: ${fault.id}\`, or remove the option.` };
    case 'stale-translation':
      return { what: `The text in \`${fault.language}\` is older than the one it translates.`, fix: 'Translate it again, or check that it still says the same.' };
  }
}
