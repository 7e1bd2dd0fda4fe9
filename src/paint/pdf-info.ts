import type { Face } from '../fonts/index.js';

/** A font for what people type, which holds more than the sheet prints. */
export interface FieldFont {
  readonly face: Face;
  /** What can be typed, by its code points. */
  readonly letters: readonly number[];
}

/** What the fields of a document are called, and written in. */
export interface FormInfo {
  readonly font: FieldFont;
  /** The same for no other document; names of fields begin with it. */
  readonly name: string;
}

/** What a PDF says about itself. */
export interface PdfInfo {
  readonly title: string;
  readonly author: string;
  readonly subject: string;
  /** By which it is found among others. */
  readonly keywords: string;
  readonly language: string;
  /** Which way its pages run. */
  readonly direction: 'ltr' | 'rtl';
  /** Printed on both sides of the paper. */
  readonly isDuplex: boolean;
  /** Where it has fields. */
  readonly form?: FormInfo | undefined;
  /** The moment of the build; there is no other date in the file. */
  readonly date: Date;
}
