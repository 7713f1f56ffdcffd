// Finds the browsers that the tests drive, and installs the ones that are missing.
import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync } from 'node:fs';
import path from 'node:path';

const PLACES = {
  chromium: [process.env.CHROMIUM_PATH, '/usr/bin/chromium', '/usr/bin/chromium-browser'],
  'chromium-shell': [process.env.CHROMIUM_SHELL_PATH, '/usr/bin/chromium-headless-shell'],
  firefox: [process.env.FIREFOX_PATH, '/usr/bin/firefox-esr'],
  webkitgtk: [process.env.WEBKIT_DRIVER_PATH, '/usr/bin/WebKitWebDriver'],
};
const PACKAGES = { chromium: ['chromium'], 'chromium-shell': ['chromium-headless-shell'], firefox: ['firefox-esr'], webkitgtk: ['webkit2gtk-driver', 'xvfb'] };
/** The rest of the browsers need not be there: the tests do without, only slower. */
const NEEDED = ['chromium', 'firefox', 'webkitgtk'];
const VARIABLES = { chromium: 'CHROMIUM_PATH', firefox: 'FIREFOX_PATH', webkitgtk: 'WEBKIT_DRIVER_PATH and WEBKIT_BROWSER_PATH' };

/** Where a browser of the system is, for WebKitGTK its driver; undefined where Playwright's own is to be used. */
export const systemBrowser = (name) => PLACES[name].find((place) => place && existsSync(place));

/**
 * Where the quickest Chromium is: the engine without a browser's window takes less than half the time. undefined where
 * Playwright's own is to be used, which is one too unless it is told otherwise.
 */
export const quickChromium = () => systemBrowser('chromium-shell') ?? systemBrowser('chromium');

/** Where the small browser that WebKitGTK's driver starts is; undefined where there is none. */
export function webKitMiniBrowser() {
  const libraries = ['/usr/lib', '/usr/libexec', `/usr/lib/${{ x64: 'x86_64', arm64: 'aarch64' }[process.arch]}-linux-gnu`].filter(existsSync);
  const folders = libraries.flatMap((library) => readdirSync(library).flatMap((name) => (name.startsWith('webkit2gtk-4') ? [path.join(library, name)] : [])));
  return [process.env.WEBKIT_BROWSER_PATH, ...folders.map((folder) => path.join(folder, 'MiniBrowser'))].find((place) => place && existsSync(place));
}

/** Installs what is missing. Returns a sentence on what to do when that failed, else undefined. */
export async function ensureBrowsers() {
  const missing = [];
  for (const name of NEEDED) if (!(await isThere(name))) missing.push(name);
  const debian = existsSync('/usr/bin/apt-get') && process.getuid?.() === 0;
  const quicker = debian && !systemBrowser('chromium-shell') ? [['apt-get', 'install', '-y', '-qq', ...PACKAGES['chromium-shell']]] : [];
  if (missing.length === 0 && quicker.length === 0) return undefined;
  const packages = missing.flatMap((name) => PACKAGES[name]);
  // Playwright has no WebKitGTK with a driver, only a patched one of its own.
  const own = missing.filter((name) => name !== 'webkitgtk');
  const commands = debian
    ? [['apt-get', 'update', '-qq'], ...(packages.length > 0 ? [['apt-get', 'install', '-y', '-qq', ...packages]] : []), ...quicker]
    : own.length > 0
      ? [['npx', 'playwright', 'install', ...own]]
      : [];
  for (const [command, ...args] of commands) {
    console.log(`Installing browsers: ${command} ${args.join(' ')}`);
    spawnSync(command, args, { stdio: ['ignore', 'ignore', 'inherit'], env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' } });
  }
  const still = [];
  for (const name of missing) if (!(await isThere(name))) still.push(name);
  if (still.length === 0) return undefined;
  const advice = still.map(
    (name) => `the packages ${PACKAGES[name].join(' and ')}${debian || name === 'webkitgtk' ? '' : ` (or run "npx playwright install ${name}")`}, or set ${VARIABLES[name]}`,
  );
  return `${still.join(' and ')} could not be installed. Install ${advice.join('; ')}.`;
}

async function isThere(name) {
  if (name === 'webkitgtk') return Boolean(systemBrowser(name) && webKitMiniBrowser() && spawnSync('which', ['Xvfb']).status === 0);
  if (systemBrowser(name)) return true;
  const playwright = await import('@playwright/test');
  return existsSync(playwright[name].executablePath());
}
