import { createHash } from 'node:crypto';

/** The signs of an edition: Crockford's, which no two people read differently, small as they stand on the sheet. */
const SIGNS = '0123456789abcdefghjkmnpqrstvwxyz';
const LENGTH = 5;
const BITS_A_SIGN = 5;

/** What an edition looks like. */
export const EDITION = new RegExp(`^[${SIGNS}]{${LENGTH}}$`, 'u');

/** Between two lines of a text that is made a code of. */
export const EDITION_LINE = '\n';

/** What leaves no ink of its own, and what is left to write in with a pen. */
const WITHOUT_WORDS = /\p{Cf}+|_{3,}/gu;

/**
 * The edition of a text: five signs that change when a word of it does. How it is blanked and wrapped is no matter; that
 * a word stands in another line is.
 */
export function editionCode(text: string): string {
  const words = text
    .replaceAll(WITHOUT_WORDS, '')
    .split(EDITION_LINE)
    .map((line) => line.replaceAll(/\s+/gu, ' ').trim())
    .filter((line) => line !== '')
    .join(EDITION_LINE);
  // Five signs of five bits are the first 25 of four bytes.
  const first = createHash('sha256').update(words).digest().readUInt32BE(0);
  return Array.from({ length: LENGTH }, (_, place) =>
    SIGNS.charAt((first >>> (32 - BITS_A_SIGN * (place + 1))) & 31),
  ).join('');
}
