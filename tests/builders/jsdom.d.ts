/** The little of jsdom that tests use by themselves; it comes without types. */
declare module 'jsdom' {
  export class VirtualConsole {
    on(event: string, listener: (value: unknown) => void): this;
  }

  export class JSDOM {
    constructor(
      html: string,
      options?: {
        runScripts: 'outside-only' | 'dangerously';
        pretendToBeVisual: boolean;
        url: string;
        virtualConsole: VirtualConsole;
        beforeParse?: (window: Window & typeof globalThis) => void;
      },
    );
    readonly window: Window & typeof globalThis;
  }
}
