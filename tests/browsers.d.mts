/** Where a browser of the system is; undefined where Playwright's own is to be used. */
export function systemBrowser(name: 'chromium' | 'firefox'): string | undefined;
