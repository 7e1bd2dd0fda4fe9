import { sealed } from './remade-font.js';

/** A table of numbers of 16 bits. */
function words(...numbers: readonly number[]): Buffer {
  const bytes = Buffer.alloc(2 * numbers.length);
  for (const [index, number] of numbers.entries()) bytes.writeUInt16BE(number, 2 * index);
  return bytes;
}

/** A second for the letters of a font, once each. */
const LOOKUPS = 2000;
const GLYPHS_EACH = 64;
/** A shaping library looks at as many things as the table has bytes, or gives up. */
const ROOM = 30_000_000;

/**
 * A sound font with rules (GSUB) that are sound, too, and take half a minute for a sheet: every letter is held against
 * thousands of rules, each of which asks for 64 letters in a row, of which the last is never there.
 */
export function slowFont(sound: Uint8Array): Buffer {
  const anyGlyph = words(2, 1, 0, 0xff_fe, 0);
  const noGlyph = words(1, 0);
  const coverages = 10 + 2 * GLYPHS_EACH;
  const input = Array.from({ length: GLYPHS_EACH }, (_, place) =>
    place === GLYPHS_EACH - 1 ? coverages + anyGlyph.length : coverages,
  );
  const rule = Buffer.concat([words(3, 0, GLYPHS_EACH, ...input, 0, 0), anyGlyph, noGlyph]);
  const lookups = Buffer.concat([
    words(LOOKUPS, ...Array.from({ length: LOOKUPS }, () => 2 + 2 * LOOKUPS)),
    words(6, 0, 1, 8),
    rule,
  ]);
  const every = Array.from({ length: LOOKUPS }, (_, lookup) => lookup);
  const features = Buffer.concat([words(1), Buffer.from('ccmp'), words(8, 0, LOOKUPS, ...every)]);
  const scripts = Buffer.concat([words(1), Buffer.from('DFLT'), words(8, 4, 0, 0, 0xff_ff, 1, 0)]);
  const lists = [10, 10 + scripts.length, 10 + scripts.length + features.length];
  return withTable(
    sound,
    'GSUB',
    Buffer.concat([words(1, 0, ...lists), scripts, features, lookups, Buffer.alloc(ROOM)]),
  );
}

/** The font with another table under a name that it has. */
function withTable(font: Uint8Array, tag: string, table: Uint8Array): Buffer {
  const bytes = Buffer.from(font);
  const entry = bytes.indexOf(tag, 12, 'latin1');
  const padding = Buffer.alloc((4 - (bytes.length % 4)) % 4);
  bytes.writeUInt32BE(bytes.length + padding.length, entry + 8);
  bytes.writeUInt32BE(table.length, entry + 12);
  return sealed(Buffer.concat([bytes, padding, table]));
}
