/** The little of pngjs that tests use; it comes without types. */
declare module 'pngjs' {
  export class PNG {
    readonly width: number;
    readonly height: number;
    readonly data: Buffer;
    constructor(size: { width: number; height: number });
    static bitblt(from: PNG, to: PNG, x: number, y: number, width: number, height: number, toX: number, toY: number): void;
    static readonly sync: { read: (file: Buffer) => PNG; write: (picture: PNG) => Buffer };
  }
}
