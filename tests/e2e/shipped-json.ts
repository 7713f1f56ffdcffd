import { execFileSync } from 'node:child_process';
import { madeOnce } from './made-once';

const printed = (...options: string[]) => execFileSync(process.execPath, ['dist/cli/massage-finder.js', 'json', 'rules/massage.yaml', ...options], { encoding: 'utf8' });

/** The shipped rules as `massage-finder json` prints them. */
export const rulesAsJson = (): Promise<string> => madeOnce('rules.json', () => printed());

/** The shipped menu likewise. */
export const menuAsJson = (): Promise<string> => madeOnce('menu.json', () => printed('--of-menu'));
