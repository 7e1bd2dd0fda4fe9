import type { Face, Glyph } from '../face.js';
import { DIGITS } from './alphabets.js';
import { characterMap, type CharacterMap } from './character-map.js';
import { drawOutline, type Drawing } from './drawing.js';
import { fontTables } from './font-tables.js';
import { openOutlines, type Outlines } from './outlines.js';
import { unlikeness } from './unlikeness.js';

const PX_PER_EM = 64;
/** A digit that is drawn anew beside another one, a little wider or narrower, is the same digit. */
const SAME = 0.3;
/** How far a digit may be moved, and how narrow it may become for its ink. */
const MOST_MOVED_EM = 0.1;
const LEAST_WIDTH = 0.6;
/** What stands between digits in times, numbers and dates. */
const BETWEEN = ['', '.', ':', ','];

/**
 * Why a font cannot be believed once its letters are set: its rules (OpenType, GSUB and GPOS) put another digit in the
 * place of one that is written, or lay one over another.
 *
 * Throws where it cannot be set at all.
 */
export function whyNotSet(face: Face): string | undefined {
  const { bytes } = face;
  const tables = fontTables(new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength));
  if (typeof tables === 'string') return tables;
  const outlines = openOutlines(tables);
  const map = characterMap(tables, outlines.glyphs);
  if (typeof map === 'string') return map;
  const draw = drawer(outlines);
  const isThere = (character: string): boolean => map.has(character.codePointAt(0) ?? 0);
  const signs = BETWEEN.filter((between) => [...between].every(isThere));
  const wrong = DIGITS.flatMap((digits) => together([...digits].filter(isThere), signs)).find(
    (text) => !isSet(text, face, map, draw),
  );
  return wrong === undefined ? undefined : `"${wrong}" is set as something else`;
}

/** Each digit beside each other one, with each sign between them. */
function together(digits: readonly string[], signs: readonly string[]): readonly string[] {
  return digits.flatMap((one) => digits.flatMap((other) => signs.map((sign) => `${one}${sign}${other}`)));
}

function isSet(text: string, face: Face, map: CharacterMap, draw: (glyph: number) => Drawing): boolean {
  const glyphs = face.shape({
    text,
    start: 0,
    end: text.length,
    rightToLeft: false,
    script: undefined,
    language: 'en',
  });
  const { unitsPerEm } = face;
  return (
    glyphs.length === text.length &&
    glyphs.every((glyph: Glyph, index) => {
      const character = text[index] ?? '';
      const nominal = map.get(character.codePointAt(0) ?? 0) ?? 0;
      if (glyph.cluster !== index) return false;
      if (!/\p{Nd}/u.test(character)) return true;
      const [set, written] = [draw(glyph.id), draw(nominal)];
      const inkEm = set.rows.reduce((most, row) => Math.max(most, row.at(-1) ?? 0), 0) / PX_PER_EM;
      return (
        (glyph.id === nominal || unlikeness(set, written) < SAME) &&
        Math.max(Math.abs(glyph.dx), Math.abs(glyph.dy)) <= MOST_MOVED_EM * unitsPerEm &&
        glyph.advance / unitsPerEm >= LEAST_WIDTH * inkEm
      );
    })
  );
}

/** Draws each letter once. */
function drawer({ outlineOf, unitsPerEm }: Outlines): (glyph: number) => Drawing {
  const known = new Map<number, Drawing>();
  return (glyph) => {
    const drawing = known.get(glyph) ?? drawOutline(outlineOf(glyph), PX_PER_EM / unitsPerEm);
    known.set(glyph, drawing);
    return drawing;
  };
}
