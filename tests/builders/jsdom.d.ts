/** The little of jsdom that tests use by themselves; it comes without types. */
declare module 'jsdom' {
  export class VirtualConsole {
    on(event: string, listener: (value: unknown) => void): this;
  }

  export class JSDOM {
    constructor(html: string, options: { runScripts: 'outside-only'; pretendToBeVisual: boolean; url: string; virtualConsole: VirtualConsole });
    readonly window: Window & typeof globalThis;
  }
}
