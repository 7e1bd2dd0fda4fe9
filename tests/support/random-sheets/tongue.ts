/** A language that random sheets are written in. */
export interface Tongue {
  readonly language: string;
  readonly direction: 'ltr' | 'rtl';
  /** Words that begin no line like markup. */
  readonly words: readonly string[];
  /** Words are written without blanks between them. */
  readonly isBlankless: boolean;
  readonly digits: readonly string[];
  /** The language of those of its neighbours that write the other way. */
  readonly across: 'ar' | 'en' | 'he';
}
