import type { Outsider } from './body-text.js';

const RIGHT_TO_LEFT = String.raw`\p{sc=Arabic}\p{sc=Hebrew}ـ`;
const DEVANAGARI = String.raw`\p{sc=Devanagari}`;

/** Marks of direction and joiners that a reader puts in, which nobody sees. */
const UNSEEN = /[\u200B-\u200F\u202A-\u202E\u2060\u2066-\u2069\uFEFF]/gu;

/**
 * A text without what a reader is known to get wrong (docs/languages.md): the order of letters, and the blanks between words,
 * of a stretch of right-to-left letters, and for some readers of Devanagari. Such a stretch stands as its letters sorted, so
 * none may be missing or be another.
 */
export function folded(text: string, reader: Outsider): string {
  const plain = text.replaceAll(UNSEEN, '');
  if (reader === 'pdftotext') return sortedIn(plain, RIGHT_TO_LEFT);
  // Where one pair of quotation marks or brackets follows another, pdf.js changes the end of one for the beginning of the next.
  if (reader === 'pdf.js') return plain.replaceAll(/[“”«»]/gu, '"').replaceAll(/[()]/gu, '|');
  return sortedIn(sortedIn(plain, RIGHT_TO_LEFT), DEVANAGARI);
}

function sortedIn(text: string, letters: string): string {
  const stretch = new RegExp(`[${letters}](?:[\\s${letters}]*[${letters}])?`, 'gu');
  return text.replaceAll(stretch, (some) => lettersOf(some));
}

/** Letters as they are typed, in an order that is the same for all readers. */
export function lettersOf(text: string): string {
  return [...text.normalize('NFKD').replaceAll(/\s/gu, '')].toSorted().join('');
}
