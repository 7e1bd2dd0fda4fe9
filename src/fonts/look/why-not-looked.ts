import { characterMap } from './character-map.js';
import type { FontTables } from './font-tables.js';
import { openOutlines, type Outlines } from './outlines.js';
import { whyNotDigits } from './why-not-digits.js';
import { whyNotDrawn } from './why-not-drawn.js';
import { whyNotToldApart } from './why-not-told-apart.js';

/** Why the letters of a font, as they are drawn, are not what they claim to be; undefined where they are. */
export function whyNotLooked(tables: FontTables): string | undefined {
  const outlines = openOutlines(tables);
  const map = characterMap(tables, outlines.glyphs);
  if (typeof map === 'string') return map;
  return (
    whyNotInside(outlines) ??
    whyNotDrawn(map, outlines) ??
    whyNotToldApart(map, outlines) ??
    whyNotDigits(map, outlines)
  );
}

/** Bounds are rounded, and so are the parts of composed letters. */
const ROUNDING = 2;

function whyNotInside({
  glyphs,
  outlineOf,
  bounds: [left, bottom, right, top],
}: Outlines): string | undefined {
  for (let glyph = 0; glyph < glyphs; glyph += 1)
    for (const line of outlineOf(glyph))
      for (const { x, y } of line)
        if (x < left - ROUNDING || x > right + ROUNDING || y < bottom - ROUNDING || y > top + ROUNDING)
          return `its letter ${glyph} is drawn outside of the bounds that it says`;
  return undefined;
}
