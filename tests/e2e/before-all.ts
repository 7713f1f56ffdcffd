import { execFileSync } from 'node:child_process';
import { buildInLanguages } from '../build-in-languages.mjs';
import { forgetMade } from './made-once';

/** Builds what an owner builds who adds Arabic, for the tests from right to left, and one who wants analytics. */
export default function buildScripts(): void {
  forgetMade();
  buildInLanguages('test-results/scripts/massage-finder-ar.js', ['en', 'es', 'ar']);
  const options = ['build', 'rules/massage.yaml', '--marketing', '-o', 'test-results/scripts/massage-finder-marketing.js'];
  execFileSync(process.execPath, ['dist/cli/massage-finder.js', ...options], { stdio: ['ignore', 'ignore', 'inherit'] });
}
