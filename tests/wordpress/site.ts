import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { expect, type Page } from '@playwright/test';
import { parse } from 'yaml';

/** The shipped files, as an owner would paste them. */
export const RULES = readFileSync('rules/massage.yaml', 'utf8');
export const MENU = readFileSync('rules/menu.yaml', 'utf8');

/** The JSON of a file. */
export const jsonOf = (yaml: string): string => JSON.stringify(parse(yaml));

/** Acts on WordPress behind the browser's back. */
function act(command: string, given: unknown): string {
  const { WORDPRESS_ACT: script } = process.env;
  if (!script) throw new Error('These tests need a WordPress. Run "npm run test:wordpress".');
  return execFileSync('php', [script, command], { encoding: 'utf8', input: JSON.stringify(given) });
}

type Settings = { accent?: string; booking?: string; label?: string; fallback?: string; track?: string; consent?: string };

/** What the plugin keeps, set as it is to be for a test. */
export function keep({ rules = RULES, menu = MENU, settings = {} }: { rules?: string; menu?: string; settings?: Settings } = {}): void {
  const source = (text: string) => (text === '' ? null : { text, json: jsonOf(text) });
  act('options', { massage_finder_rules: source(rules), massage_finder_menu: source(menu), massage_finder_settings: settings });
}

type Kept = { massage_finder_rules: { text: string; json: string } | null; massage_finder_menu: { text: string; json: string } | null; massage_finder_settings: Settings | null };

/** What the plugin keeps. */
export const kept = (): Kept => JSON.parse(act('read', ['massage_finder_rules', 'massage_finder_menu', 'massage_finder_settings']));

/** A new page with this content; returns its address. */
export const newPage = (content: string, title = 'A page'): string => `/?page_id=${act('page', { title, content })}`;

/** A new post with this content, for what only posts have: feeds. */
export const newPost = (content: string, title: string): string => `/?p=${act('page', { title, content, type: 'post' })}`;

export const newUser = (name: string, role: string): string => act('user', { name, role });

/** Deletes the plugin as WordPress does, but for its files. */
export const uninstall = (): string => act('uninstall', null);

/** Logs in as the form does, but without it: WordPress moves the focus there while a person or a test types. */
export async function logIn({ request }: Page, name = 'admin'): Promise<void> {
  // Brings the cookie by which WordPress knows that cookies are taken.
  await request.get('/wp-login.php');
  const answer = await request.post('/wp-login.php', { form: { log: name, pwd: 'password', testcookie: '1' } });
  expect(answer.url()).toContain('/wp-admin');
}

export const SETTINGS = '/wp-admin/options-general.php?page=massage-finder';
