/** Blanks of every width, ends of lines, and characters that are there for the press and say nothing. */
const UNSAID = /[\s\u00AD\u200B-\u200F\u2028\u2029\u2060-\u2064\u2066-\u2069\uFEFF]+/gu;

/** A text without its blanks, in Unicode's composed form: the same words are the same, however their lines are broken. */
export function squeezed(text: string): string {
  return text.replaceAll(UNSAID, '').normalize('NFC');
}
