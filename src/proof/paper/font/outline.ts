import { UnreadableError } from '../../file/unreadable-error.js';
import type { TrueType } from './true-type.js';

/** What a glyph draws, in font units. */
export interface Outline {
  /** Equal for equal drawings only; empty for a glyph without ink. */
  readonly key: string;
  readonly left: number;
  readonly bottom: number;
  readonly right: number;
  readonly top: number;
}

interface Point {
  readonly x: number;
  readonly y: number;
  readonly onCurve: boolean;
  readonly ends: boolean;
}

const NOTHING: Outline = { key: '', left: 0, bottom: 0, right: 0, top: 0 };
/** Deeper parts of parts than this are none of a font's. */
const MOST_NESTED = 8;
/** Nor are more parts, or more points. */
const MOST_PARTS = 256;
const MOST_POINTS = 20_000;
/** Flags of a part of a composite glyph. */
const WORDS = 1;
const ARE_OFFSETS = 2;
const SCALE = 8;
const MORE = 32;
const SCALE_BOTH = 64;
const TWO_BY_TWO = 128;

/** The drawing of a glyph: its points with all parts in their places, whatever the parts are numbered. */
export function outlineOf(font: TrueType, glyph: number): Outline {
  const points = pointsOf(font, glyph, { depth: 0, parts: 0 });
  if (points.length === 0) return NOTHING;
  let key = '';
  let [left, bottom, right, top] = [Infinity, Infinity, -Infinity, -Infinity];
  for (const { x, y, onCurve, ends } of points) {
    key += `${x},${y}${onCurve ? '' : '~'}${ends ? ';' : ' '}`;
    left = Math.min(left, x);
    right = Math.max(right, x);
    bottom = Math.min(bottom, y);
    top = Math.max(top, y);
  }
  return { key, left, bottom, right, top };
}

/** How deep in a glyph its part is, and how many parts were met. */
interface Depth {
  depth: number;
  parts: number;
}

function pointsOf(font: TrueType, glyph: number, depth: Depth): readonly Point[] {
  depth.parts += 1;
  if (depth.depth > MOST_NESTED || depth.parts > MOST_PARTS)
    throw new UnreadableError('has a font with a glyph that is a part of itself');
  const place = font.outlineOf(glyph);
  if (!place) return [];
  const contours = font.i16(place.at);
  return contours >= 0
    ? simplePoints(font, place.at + 10, contours)
    : compositePoints(font, place.at + 10, depth);
}

function simplePoints(font: TrueType, start: number, contours: number): readonly Point[] {
  const ends = new Set(Array.from({ length: contours }, (_, index) => font.u16(start + index * 2)));
  const count = contours === 0 ? 0 : font.u16(start + contours * 2 - 2) + 1;
  if (count > MOST_POINTS) throw new UnreadableError('has a font with a glyph of too many points');
  let at = start + contours * 2;
  at += 2 + font.u16(at);
  const flags: number[] = [];
  while (flags.length < count) {
    const flag = font.u8(at);
    at += 1;
    const times = flag & 8 ? font.u8(at) + 1 : 1;
    if (flag & 8) at += 1;
    for (let time = 0; time < times; time += 1) flags.push(flag);
  }
  const across = coordinates(font, at, flags, 2, 16);
  const up = coordinates(font, across.end, flags, 4, 32);
  return Array.from({ length: count }, (_, index) => ({
    x: across.values[index] ?? 0,
    y: up.values[index] ?? 0,
    onCurve: ((flags[index] ?? 0) & 1) === 1,
    ends: ends.has(index),
  }));
}

/** One coordinate of all points, each told as the way from the point before. */
function coordinates(
  font: TrueType,
  start: number,
  flags: readonly number[],
  isShort: number,
  isSame: number,
): { readonly values: readonly number[]; readonly end: number } {
  const values: number[] = [];
  let at = start;
  let value = 0;
  for (const flag of flags) {
    if (flag & isShort) {
      value += flag & isSame ? font.u8(at) : -font.u8(at);
      at += 1;
    } else if (!(flag & isSame)) {
      value += font.i16(at);
      at += 2;
    }
    values.push(value);
  }
  return { values, end: at };
}

function compositePoints(font: TrueType, start: number, depth: Depth): readonly Point[] {
  const points: Point[] = [];
  let at = start;
  for (;;) {
    const flags = font.u16(at);
    if (!(flags & ARE_OFFSETS)) throw new UnreadableError('has a font whose glyphs are tied at points');
    depth.depth += 1;
    const part = pointsOf(font, font.u16(at + 2), depth);
    depth.depth -= 1;
    const inWords = (flags & WORDS) !== 0;
    const dx = inWords ? font.i16(at + 4) : font.i8(at + 4);
    const dy = inWords ? font.i16(at + 6) : font.i8(at + 5);
    at += inWords ? 8 : 6;
    const scales: number[] = [];
    const numbers = flags & TWO_BY_TWO ? 4 : flags & SCALE_BOTH ? 2 : flags & SCALE ? 1 : 0;
    for (let index = 0; index < numbers; index += 1, at += 2) scales.push(font.i16(at) / 16_384);
    const [a, b, c, d] = turnOf(scales);
    for (const { x, y, ...rest } of part)
      points.push({ ...rest, x: a * x + c * y + dx, y: b * x + d * y + dy });
    if (points.length > MOST_POINTS) throw new UnreadableError('has a font with a glyph of too many points');
    if (!(flags & MORE)) return points;
  }
}

function turnOf(scales: readonly number[]): readonly [number, number, number, number] {
  const [first = 1, second = first, third, fourth = 1] = scales;
  return third === undefined ? [first, 0, 0, second] : [first, second, third, fourth];
}
