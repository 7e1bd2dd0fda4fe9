import { ALPHABETS, DIGITS } from './alphabets.js';
import type { CharacterMap } from './character-map.js';
import { measured, type Measured } from './measured.js';
import type { Outlines } from './outlines.js';
import { unlikeness } from './unlikeness.js';

/** Digits that are nearer to each other are one digit for a tired eye; the nearest of 183 font files are 0.12 apart. */
const DIGITS_APART = 0.07;
/** Letters may be as near as a heavy ص and ض, 0.015 apart: a dot more. */
const LETTERS_APART = 0.01;
/** What usual fonts draw alike, or so nearly that nobody tells it without the word around it. */
const MAY_BE_ALIKE: readonly string[] = ['0Oo', '1Il'];

/** Why a font cannot be believed: two of its digits, or two letters of an alphabet, look the same. */
export function whyNotToldApart(map: CharacterMap, outlines: Outlines): string | undefined {
  const look = (characters: string): readonly Measured[] =>
    [...characters]
      .map((character) => character.codePointAt(0) ?? 0)
      .filter((code) => map.has(code))
      .map((code) => measured(code, map, outlines));
  for (const digits of DIGITS) {
    const drawn = look(digits);
    const why = whyNotApart(drawn, DIGITS_APART) ?? whyNotLevel(drawn);
    if (why !== undefined) return why;
  }
  for (const letters of ALPHABETS) {
    const drawn = look(letters);
    const why = whyNotApart(drawn, LETTERS_APART);
    if (why !== undefined) return why;
  }
  return whyNotApart(look(`${DIGITS[0] ?? ''}${ALPHABETS[0] ?? ''}`), LETTERS_APART);
}

function whyNotApart(drawn: readonly Measured[], apart: number): string | undefined {
  for (const [index, one] of drawn.entries())
    for (const other of drawn.slice(index + 1))
      if (!mayBeAlike(one, other) && unlikeness(one.drawing, other.drawing) < apart)
        return `${one.name} and ${other.name} look the same`;
  return undefined;
}

function mayBeAlike({ code }: Measured, { code: other }: Measured): boolean {
  const [one, two] = [String.fromCodePoint(code), String.fromCodePoint(other)];
  return (
    one.toUpperCase() === two.toUpperCase() ||
    MAY_BE_ALIKE.some((alike) => alike.includes(one) && alike.includes(two))
  );
}

/** Digits of European numbers stand in one line, as large as each other: a small one would be a power, or lost. */
const HEIGHTS = { least: 0.55, most: 1.5 };
const BOTTOMS = { lowest: -0.35, highest: 0.15 };

function whyNotLevel(drawn: readonly Measured[]): string | undefined {
  if (drawn[0]?.code !== 0x30) return undefined;
  const middle = drawn.map(({ height }) => height).toSorted((a, b) => a - b)[drawn.length >> 1] ?? 0;
  const wrong = drawn.find(
    ({ height, bottom }) =>
      height < HEIGHTS.least * middle ||
      height > HEIGHTS.most * middle ||
      bottom < BOTTOMS.lowest ||
      bottom > BOTTOMS.highest,
  );
  return wrong && `${wrong.name} does not stand in a line with the other digits`;
}
