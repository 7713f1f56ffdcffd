import type { PropertyName, Subject } from '../verify/proofs';

/** What each property promises, in the owner's words. */
export const PROPERTIES_IN_WORDS: Readonly<Record<PropertyName, string>> = {
  'every-end-helps': 'Every visit ends in a technique, a referral or “ask us”.',
  'safety-is-asked': 'Nobody is recommended anything before the safety questions are answered.',
  'safety-stands': 'No built-in safety level or limit is weakened.',
  'nine-screens-at-most': 'No visit is longer than nine screens.',
  'every-question-asked': 'Every question is asked of somebody.',
  'every-treatment-reached': 'Every technique and every enhancement is suggested to somebody.',
  'every-rule-holds': 'Every rule fits somebody.',
  'every-rule-matters': 'Every rule matters: without it somebody would see something else.',
  'every-option-matters': 'Every option changes something for somebody.',
  'no-not-of-unasked': 'No `not` holds only because nothing was asked.',
};

/** What a counterexample is about, in a few words. */
export function subjectInWords(subject: Subject): string {
  switch (subject.kind) {
    case 'rulebook':
      return 'the rulebook as a whole';
    case 'option':
      return `option ${subject.id} of ${subject.question}`;
    case 'test':
      return `the test of ${subject.question} in ${subject.of} ${subject.id}`;
    case 'path':
      return `a path of ${subject.screens} screens`;
    default:
      return `${subject.kind} ${subject.id}`;
  }
}
