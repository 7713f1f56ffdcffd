/** Where a browser of the system is, for WebKitGTK its driver; undefined where Playwright's own is to be used. */
export function systemBrowser(name: 'chromium' | 'chromium-shell' | 'firefox' | 'webkitgtk'): string | undefined;

/** Where the small browser that WebKitGTK's driver starts is; undefined where there is none. */
export function webKitMiniBrowser(): string | undefined;

/** Where the quickest Chromium is; undefined where Playwright's own is to be used. */
export function quickChromium(): string | undefined;
