import type { TrueType } from './true-type.js';
import { coverageAt } from './coverage.js';

/** One way in which a font draws glyphs in place of others. */
export interface Substitution {
  /** All of them must be there. */
  readonly from: readonly number[];
  readonly to: readonly number[];
  /** Its place among all: what comes later sees what it has done. */
  readonly order: number;
  /** A feature names it, so it is done wherever it can be; others only where a context calls them. */
  readonly isAlways: boolean;
}

/** What shapers use without being asked, for any script (OpenType feature registry). */
const PLAIN = 'ccmp locl rlig rclt liga clig calt'.split(' ');
/** The same for scripts whose letters change their forms. */
const SHAPED =
  'isol init medi med2 fina fin2 fin3 mset stch nukt akhn rphf rkrf pref blwf abvf half pstf vatu cjct cfar pres abvs blws psts haln ljmo vjmo tjmo ltra ltrm rtla rtlm'.split(
    ' ',
  );

/** Features that give a letter its form among those that it is joined to. */
const FORMS: ReadonlySet<string> = new Set('isol init medi med2 fina fin2 fin3'.split(' '));

/** The substitutions of a font, by each glyph that they begin from. */
export type Substitutions = ReadonlyMap<number, readonly Substitution[]>;

/**
 * Reads what a font may draw in place of its nominal glyphs: GSUB without its contexts.
 *
 * Contexts only say where a substitution happens; without them more is allowed than a shaper does, and nothing less.
 *
 * @param isShaped also the forms of letters that join, stack or move
 */
export function readSubstitutions(font: TrueType, isShaped: boolean): Substitutions {
  return read(font, (gsub) => lookupsFor(font, gsub, new Set(isShaped ? [...PLAIN, ...SHAPED] : PLAIN)));
}

/** The same of the features that are named and no others. */
export function substitutionsOf(font: TrueType, features: readonly string[]): Substitutions {
  return read(font, (gsub) => lookupsIn(font, gsub, new Set(features)).wanted);
}

/** What a font draws in place of letters once each of them has its form. */
export function substitutionsOfFormed(font: TrueType): Substitutions {
  const others = [...PLAIN, ...SHAPED].filter((feature) => !FORMS.has(feature));
  return read(font, (gsub) => lookupsFor(font, gsub, new Set(others)));
}

function read(font: TrueType, lookupsOf: (gsub: number) => Iterable<number>): Substitutions {
  const found = new Map<number, Substitution[]>();
  const table = font.table('GSUB');
  if (!table) return found;
  const named = lookupsIn(font, table.at, new Set()).others;
  const lookups = table.at + font.u16(table.at + 8);
  for (const index of lookupsOf(table.at)) {
    const add = (from: readonly number[], to: readonly number[]): void => {
      const one = { from, to, order: index, isAlways: named.has(index) };
      for (const glyph of new Set(from)) {
        const known = found.get(glyph);
        if (known) known.push(one);
        else found.set(glyph, [one]);
      }
    };
    const lookup = lookups + font.u16(lookups + 2 + index * 2);
    for (let sub = 0; sub < font.u16(lookup + 4); sub += 1) {
      const start = lookup + font.u16(lookup + 6 + sub * 2);
      readSubtable(font, font.u16(lookup), start, add);
    }
  }
  return found;
}

type Add = (from: readonly number[], to: readonly number[]) => void;

/** Lookups of the features that are asked for, and those that no feature names, which contexts call. */
function lookupsFor(font: TrueType, gsub: number, asked: ReadonlySet<string>): readonly number[] {
  const { wanted, others } = lookupsIn(font, gsub, asked);
  const lookups = gsub + font.u16(gsub + 8);
  return Array.from({ length: font.u16(lookups) }, (_, index) => index).filter(
    (index) => wanted.has(index) || !others.has(index),
  );
}

/** Lookups of the features that are asked for, and of those that are not. */
function lookupsIn(
  font: TrueType,
  gsub: number,
  asked: ReadonlySet<string>,
): { readonly wanted: ReadonlySet<number>; readonly others: ReadonlySet<number> } {
  const features = gsub + font.u16(gsub + 6);
  const others = new Set<number>();
  const wanted = new Set<number>();
  for (let index = 0; index < font.u16(features); index += 1) {
    const record = features + 2 + index * 6;
    const tag = String.fromCharCode(...[0, 1, 2, 3].map((byte) => font.u8(record + byte)));
    const feature = features + font.u16(record + 4);
    for (let at = 0; at < font.u16(feature + 2); at += 1)
      (asked.has(tag) ? wanted : others).add(font.u16(feature + 4 + at * 2));
  }
  return { wanted, others };
}

function readSubtable(font: TrueType, type: number, start: number, add: Add): void {
  if (type === 7) {
    readSubtable(font, font.u16(start + 2), start + font.u32(start + 4), add);
    return;
  }
  // Contexts (5 and 6) draw nothing themselves.
  if (type === 1) readSingles(font, start, add);
  else if (type === 2 || type === 3) readSequences(font, start, type === 2, add);
  else if (type === 4) readLigatures(font, start, add);
  else if (type === 8) readReversed(font, start, add);
}

function readSingles(font: TrueType, start: number, add: Add): void {
  const covered = coverageAt(font, start + font.u16(start + 2));
  const isRow = font.u16(start) === 2;
  for (const [index, glyph] of covered.entries())
    add([glyph], [isRow ? font.u16(start + 6 + index * 2) : (glyph + font.u16(start + 4)) & 0xff_ff]);
}

/** One glyph in the place of which several stand, or any of several. */
function readSequences(font: TrueType, start: number, isWhole: boolean, add: Add): void {
  for (const [index, glyph] of coverageAt(font, start + font.u16(start + 2)).entries()) {
    const set = start + font.u16(start + 6 + index * 2);
    const glyphs = Array.from({ length: font.u16(set) }, (_, at) => font.u16(set + 2 + at * 2));
    if (isWhole) add([glyph], glyphs);
    else for (const one of glyphs) add([glyph], [one]);
  }
}

function readLigatures(font: TrueType, start: number, add: Add): void {
  for (const [index, first] of coverageAt(font, start + font.u16(start + 2)).entries()) {
    const set = start + font.u16(start + 6 + index * 2);
    for (let at = 0; at < font.u16(set); at += 1) {
      const ligature = set + font.u16(set + 2 + at * 2);
      const others = Array.from({ length: font.u16(ligature + 2) - 1 }, (_, part) =>
        font.u16(ligature + 4 + part * 2),
      );
      add([first, ...others], [font.u16(ligature)]);
    }
  }
}

function readReversed(font: TrueType, start: number, add: Add): void {
  const before = font.u16(start + 4);
  const after = font.u16(start + 6 + before * 2);
  const glyphs = start + 8 + (before + after) * 2;
  for (const [index, glyph] of coverageAt(font, start + font.u16(start + 2)).entries())
    add([glyph], [font.u16(glyphs + 2 + index * 2)]);
}
