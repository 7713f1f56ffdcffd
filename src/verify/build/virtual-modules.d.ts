declare module 'virtual:counting-kernel' {
  /** The counting kernel, compiled to WebAssembly. */
  const kernel: Uint8Array<ArrayBuffer>;
  export default kernel;
}
