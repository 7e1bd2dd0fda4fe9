import type { FontTables } from './font-tables.js';

/** A point of an outline, in font units; those that are not on the outline bend it. */
export interface OutlinePoint {
  readonly x: number;
  readonly y: number;
  readonly isOn: boolean;
}

/** Closed lines around what is black. */
export type Outline = readonly (readonly OutlinePoint[])[];

/** The letters of a font as they are drawn. */
export interface Outlines {
  readonly unitsPerEm: number;
  readonly glyphs: number;
  readonly outlineOf: (glyph: number) => Outline;
  readonly advanceOf: (glyph: number) => number;
  /** Left, bottom, right and top of all letters, as the font says. */
  readonly bounds: readonly [number, number, number, number];
}

const ON = 0x01;
const X_SHORT = 0x02;
const Y_SHORT = 0x04;
const REPEAT = 0x08;
const X_SAME = 0x10;
const Y_SAME = 0x20;

const WORDS = 0x0001;
const OFFSETS = 0x0002;
const SCALE = 0x0008;
const MORE = 0x0020;
const TWO_SCALES = 0x0040;
const FOUR_SCALES = 0x0080;
const SCALED_OFFSETS = 0x0800;

/** Reads the letters of tables that are known to be whole (OpenType, glyf); throws a RangeError where one is not. */
export function openOutlines(tables: FontTables): Outlines {
  const table = (tag: string): DataView => tables.get(tag) ?? new DataView(new ArrayBuffer(0));
  const [head, glyf, loca, hmtx] = [table('head'), table('glyf'), table('loca'), table('hmtx')];
  const isLong = head.getInt16(50) === 1;
  const metrics = table('hhea').getUint16(34);
  const offset = (glyph: number): number =>
    isLong ? loca.getUint32(glyph * 4) : loca.getUint16(glyph * 2) * 2;
  const partOf = (glyph: number): DataView =>
    new DataView(glyf.buffer, glyf.byteOffset + offset(glyph), offset(glyph + 1) - offset(glyph));
  const outlineOf = (glyph: number): Outline => {
    const part = partOf(glyph);
    if (part.byteLength < 10) return [];
    return part.getInt16(0) >= 0 ? simpleOutline(part) : composedOutline(part, outlineOf);
  };
  return {
    unitsPerEm: head.getUint16(18),
    glyphs: table('maxp').getUint16(4),
    outlineOf,
    advanceOf: (glyph) => hmtx.getUint16(4 * Math.min(glyph, metrics - 1)),
    bounds: [head.getInt16(36), head.getInt16(38), head.getInt16(40), head.getInt16(42)],
  };
}

function simpleOutline(part: DataView): Outline {
  const count = part.getInt16(0);
  if (count === 0) return [];
  const ends = Array.from({ length: count }, (_, index) => part.getUint16(10 + 2 * index));
  const points = (ends.at(-1) ?? -1) + 1;
  let at = 10 + 2 * count;
  at += 2 + part.getUint16(at);
  const flags: number[] = [];
  while (flags.length < points) {
    const flag = part.getUint8(at);
    at += 1;
    flags.push(flag);
    if (!(flag & REPEAT)) continue;
    for (let again = part.getUint8(at); again > 0; again -= 1) flags.push(flag);
    at += 1;
  }
  const coordinates = (short: number, same: number): number[] => {
    let value = 0;
    return flags.slice(0, points).map((flag) => {
      if (flag & short) {
        value += flag & same ? part.getUint8(at) : -part.getUint8(at);
        at += 1;
      } else if (!(flag & same)) {
        value += part.getInt16(at);
        at += 2;
      }
      return value;
    });
  };
  const xs = coordinates(X_SHORT, X_SAME);
  const ys = coordinates(Y_SHORT, Y_SAME);
  const all = flags
    .slice(0, points)
    .map((flag, index) => ({ x: xs[index] ?? 0, y: ys[index] ?? 0, isOn: (flag & ON) !== 0 }));
  return ends.map((end, index) => all.slice(index === 0 ? 0 : (ends[index - 1] ?? 0) + 1, end + 1));
}

function composedOutline(part: DataView, outlineOf: (glyph: number) => Outline): Outline {
  const made: OutlinePoint[][] = [];
  let [at, isMore] = [10, true];
  const fraction = (): number => {
    at += 2;
    return part.getInt16(at - 2) / 0x40_00;
  };
  while (isMore) {
    const flags = part.getUint16(at);
    const others = outlineOf(part.getUint16(at + 2));
    const isWords = (flags & WORDS) !== 0;
    const [first, second] = isWords
      ? [part.getInt16(at + 4), part.getInt16(at + 6)]
      : [part.getInt8(at + 4), part.getInt8(at + 5)];
    at += isWords ? 8 : 6;
    let [a, b, c, d] = [1, 0, 0, 1];
    if (flags & SCALE) a = d = fraction();
    else if (flags & TWO_SCALES) [a, d] = [fraction(), fraction()];
    else if (flags & FOUR_SCALES) [a, b, c, d] = [fraction(), fraction(), fraction(), fraction()];
    const turned = others.map((line) =>
      line.map(({ x, y, isOn }) => ({ x: a * x + c * y, y: b * x + d * y, isOn })),
    );
    let [dx, dy] = [first, second];
    if (!(flags & OFFSETS)) {
      // The part is laid so that a point of it meets a point of what is there.
      const [fixed, own] = [made.flat()[first & 0xff_ff], turned.flat()[second & 0xff_ff]];
      if (!fixed || !own) throw new RangeError('a point that is not there');
      [dx, dy] = [fixed.x - own.x, fixed.y - own.y];
    } else if (flags & SCALED_OFFSETS) [dx, dy] = [first * Math.hypot(a, b), second * Math.hypot(c, d)];
    for (const line of turned) made.push(line.map(({ x, y, isOn }) => ({ x: x + dx, y: y + dy, isOn })));
    isMore = (flags & MORE) !== 0;
  }
  return made;
}
