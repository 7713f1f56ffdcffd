import { buildInLanguages } from '../build-in-languages.mjs';

/** Builds the script that speaks Arabic too, as an owner who adds it does: the tests from right to left run it. */
export default function buildArabicScript(): void {
  buildInLanguages('test-results/scripts/massage-finder-ar.js', ['en', 'es', 'ar']);
}
