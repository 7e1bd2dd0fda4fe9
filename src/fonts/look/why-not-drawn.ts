import type { CharacterMap } from './character-map.js';
import { measured, type Measured } from './measured.js';
import type { Outlines } from './outlines.js';

/** What must be seen where it is printed: letters, numbers, punctuation, and the signs of doses and prices. */
const SEEN = /[\p{L}\p{N}\p{P}\p{Sc}+<=>|~°±×÷−≤≥≈µ→]/u;
/** Small letters of phoneticians, which good fonts leave empty, and what is never seen. */
const MAY_BE_EMPTY = /[\u1D00-\u1DBF\p{Default_Ignorable_Code_Point}]/u;
/** What gives a letter its place in the line; marks that stand over letters, and signs of the Vedas, have none. */
const TAKES_PLACE = /[\p{Lu}\p{Ll}\p{Lt}\p{Lo}\p{N}]/u;
const VEDIC = /[\u1CD0-\u1CFF]/u;
const PRIVATE = /[\p{Co}\p{Cs}]/u;

/** In squares of an em; the thinnest full stop of 183 font files has 0.0014. */
const LEAST_INK = 0.0004;

/** How far a letter may reach beyond its own width, and how wide and how narrow it may be for its ink, in ems. */
interface Bounds {
  readonly overhang: number;
  readonly advance: number;
  /** Width by ink: slanted letters overlap their neighbours. */
  readonly least: number;
  /** Empty space beside the ink: more would part a number in two. */
  readonly blank: number;
}

/** Measured over 183 font files: 0.11, 1.0, 0.82 and 0.38. */
const DIGIT: Bounds = { overhang: 0.25, advance: 1.2, least: 0.6, blank: 0.6 };
/** 0.23, 1.23, 0.45 and 0.3. */
const LATIN: Bounds = { overhang: 0.4, advance: 1.8, least: 0.3, blank: 0.7 };
/** 0.82 and 2.5: long arms of Arabic letters, and letters that stand for several. */
const OTHER: Bounds = { overhang: 1.5, advance: 5, least: 0, blank: 5 };

/** Why a font cannot be believed: a letter that it claims is empty, or its width does not fit it. */
export function whyNotDrawn(map: CharacterMap, outlines: Outlines): string | undefined {
  for (const code of map.keys()) {
    const character = String.fromCodePoint(code);
    if (PRIVATE.test(character) || !SEEN.test(character) || MAY_BE_EMPTY.test(character)) continue;
    const one = measured(code, map, outlines);
    if (one.ink < LEAST_INK) return `${one.name} is empty`;
    const why = TAKES_PLACE.test(character) && !VEDIC.test(character) && !standsAlone(character);
    const wrong = why ? whyNotWide(one, boundsOf(character)) : undefined;
    if (wrong !== undefined) return wrong;
  }
  return undefined;
}

/** Marks that are shown alone, as some Arabic fonts have them, are as wide as they like. */
function standsAlone(character: string): boolean {
  return /^[\s\u0640]/u.test(character.normalize('NFKD'));
}

function boundsOf(character: string): Bounds {
  if (/[0-9]/u.test(character)) return DIGIT;
  return /[A-Za-z]/u.test(character) ? LATIN : OTHER;
}

function whyNotWide({ name, advance, left, right }: Measured, bounds: Bounds): string | undefined {
  if (advance <= 0) return `${name} has no width`;
  if (left < -bounds.overhang || right > advance + bounds.overhang)
    return `${name} is drawn far outside its width`;
  const ink = right - left;
  return advance > bounds.advance || advance < bounds.least * ink || advance - ink > bounds.blank
    ? `the width of ${name} does not fit what is drawn`
    : undefined;
}
