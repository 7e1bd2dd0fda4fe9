import { ask, missingPrograms } from '../../support/outside-programs.js';

/** Whether words in print can be read here: poppler does it. */
export const canReadWords: boolean = !missingPrograms.includes('pdftotext');

/** Words, page by page. */
export type Words = readonly (readonly string[])[];

/** The words of a PDF. */
export function wordsOf(pdf: string): Words {
  const { exit, out, err } = ask('pdftotext', pdf, '-');
  if (exit !== 0) throw new Error(`pdftotext cannot read ${pdf}: ${err}`);
  return out.split('\f').slice(0, -1).map(wordsOfPage);
}

/** The edition, which only the press works out: other tools print five signs in its place. */
const EDITION = /(?<=edition\s)[\da-z]{5}\b/gu;

/** The words of a page, in the order of the alphabet, as tools order columns and heads in their own ways. */
export function wordsOfPage(text: string): readonly string[] {
  return text
    .replaceAll(EDITION, '00000')
    .split(/\s+/u)
    .filter((word) => /[\p{L}\p{N}]/u.test(word))
    .toSorted();
}
