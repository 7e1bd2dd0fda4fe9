import { RIGHT_TO_LEFT } from '../file/read-to-unicode.js';

/** The texts of a run's glyphs as they are read: where letters run from right to left, glyphs stand the other way round. */
export function inReadingOrder(glyphs: readonly string[]): string {
  return (glyphs.some((text) => RIGHT_TO_LEFT.test(text)) ? glyphs.toReversed() : glyphs).join('');
}
