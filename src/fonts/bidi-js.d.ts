declare module 'bidi-js' {
  /** UAX 9: levels of a text's characters and the order in which they stand on a line. */
  interface Bidi {
    getEmbeddingLevels(
      text: string,
      baseDirection?: 'ltr' | 'rtl' | 'auto',
    ): { levels: Uint8Array; paragraphs: readonly { start: number; end: number; level: number }[] };
    /** The class of a character by UAX 9: L, R, AL, EN, AN, … */
    getBidiCharTypeName(character: string): string;
  }
  export default function bidiFactory(): Bidi;
}
