import type { Log, Place } from '../diagnostics/index.js';
import type { FontChain } from '../fonts/index.js';
import type { Profile } from '../model/index.js';
import type { Piece } from './measure/index.js';
import type { Style } from './style/index.js';

/** Warns where a sheet keeps every rule that holds for all, and misses a figure that only its profile asks for. */
export function checkProfile(
  profile: Profile,
  place: Place,
  style: Style,
  fonts: FontChain,
  pieces: readonly Piece[],
  log: Log,
): void {
  const xHeightPt = fonts.regular[0].xHeightEm * style.body.sizePt;
  if (xHeightPt < profile.minXHeightPt) {
    log.warning(
      'x-height',
      `small letters are ${xHeightPt.toFixed(2)} pt high, and ${profile.name} asks for ${profile.minXHeightPt} pt`,
      place,
      'choose a larger size, or a font with taller small letters',
    );
  }
  const [fewest, most] = profile.charactersPerLine ?? [0, Number.POSITIVE_INFINITY];
  const characters = charactersPerLine(style, pieces);
  if (characters < fewest || characters > most) {
    log.warning(
      'line-length',
      `a line holds about ${characters} characters, and ${profile.name} asks for ${fewest} to ${most}`,
      place,
      characters > most ? 'choose a larger size' : 'choose a smaller size',
    );
  }
}

/** Characters of the sheet's own text that fill a line, counted from the widths that its font gives them. */
function charactersPerLine(style: Style, pieces: readonly Piece[]): number {
  let widthPt = 0;
  let characters = 0;
  for (const { marks } of pieces) {
    for (const mark of marks) {
      if (mark.kind !== 'line' || mark.line.sizePt !== style.body.sizePt) continue;
      widthPt += mark.line.widthPt;
      characters += mark.line.text.length;
    }
  }
  return Math.floor((style.column.widthPt * characters) / widthPt);
}
