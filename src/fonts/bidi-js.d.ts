declare module 'bidi-js' {
  /** UAX 9: levels of a text's characters and the order in which they stand on a line. */
  interface Bidi {
    getEmbeddingLevels(
      text: string,
      baseDirection?: 'ltr' | 'rtl' | 'auto',
    ): { levels: Uint8Array; paragraphs: readonly { start: number; end: number; level: number }[] };
  }
  export default function bidiFactory(): Bidi;
}
