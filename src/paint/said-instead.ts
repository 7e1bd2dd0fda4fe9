import { NO_TEXT, type GlyphText } from './glyph-texts.js';
import { pdfString } from './pdf-string.js';

/** Letters that are read from right to left. */
const RIGHT_TO_LEFT = /[\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Syriac}\p{Script=Thaana}\p{Script=Nko}]/u;

/** What stands before and after operators. */
interface Around {
  readonly before: string;
  readonly after: string;
}

const NOTHING: Around = { before: '', after: '' };

/**
 * Says a run to whoever searches or copies, where some of its glyphs stand for no text: an accent that is drawn apart
 * from its letter, a vowel on the other side of it (ActualText; ISO 32000-1, 14.9.4).
 *
 * From right to left each reader guesses the order from where glyphs stand, and a text for several of them spoils that.
 */
export function saidInstead(pairs: readonly GlyphText[] | undefined): Around {
  if (!pairs?.some(({ text }) => text === NO_TEXT)) return NOTHING;
  const said = pairs.map(({ text }) => (text === NO_TEXT ? '' : text)).join('');
  if (RIGHT_TO_LEFT.test(said)) return NOTHING;
  return { before: `/Span <</ActualText ${pdfString(said)}>> BDC `, after: ' EMC' };
}
