// Finds the browsers that the tests drive, and installs the ones that are missing.
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';

const PLACES = {
  chromium: [process.env.CHROMIUM_PATH, '/usr/bin/chromium', '/usr/bin/chromium-browser'],
  firefox: [process.env.FIREFOX_PATH, '/usr/bin/firefox-esr'],
};
const PACKAGES = { chromium: 'chromium', firefox: 'firefox-esr' };

/** Where a browser of the system is; undefined where Playwright's own is to be used. */
export const systemBrowser = (name) => PLACES[name].find((place) => place && existsSync(place));

/** Installs what is missing. Returns a sentence on what to do when that failed, else undefined. */
export async function ensureBrowsers() {
  const missing = [];
  for (const name of Object.keys(PLACES)) if (!systemBrowser(name) && !(await hasOwn(name))) missing.push(name);
  if (missing.length === 0) return undefined;
  const debian = existsSync('/usr/bin/apt-get') && process.getuid?.() === 0;
  const commands = debian
    ? [
        ['apt-get', 'update', '-qq'],
        ['apt-get', 'install', '-y', '-qq', ...missing.map((name) => PACKAGES[name])],
      ]
    : [['npx', 'playwright', 'install', ...missing]];
  for (const [command, ...args] of commands) {
    console.log(`Installing ${missing.join(' and ')}: ${command} ${args.join(' ')}`);
    const { status } = spawnSync(command, args, { stdio: ['ignore', 'ignore', 'inherit'], env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' } });
    if (status !== 0) {
      return `${missing.join(' and ')} could not be installed. Install ${debian ? `the packages ${missing.map((name) => PACKAGES[name]).join(' and ')}` : 'them with "npx playwright install"'}, or set CHROMIUM_PATH and FIREFOX_PATH.`;
    }
  }
  return undefined;
}

async function hasOwn(name) {
  const playwright = await import('@playwright/test');
  return existsSync(playwright[name].executablePath());
}
