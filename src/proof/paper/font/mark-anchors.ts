import { coverageAt } from './coverage.js';
import { positionTables } from './position-tables.js';
import type { TrueType } from './true-type.js';

/** How far a mark begins from where its base begins, in units of the font. */
export interface Offset {
  readonly x: number;
  readonly y: number;
}

/** One table of a font that puts marks on letters, on ligatures or on other marks. */
interface Attachment {
  readonly marks: ReadonlyMap<number, { readonly group: number; readonly at: Offset }>;
  /** For each base its points, by the group of marks that they carry: a ligature has several of a group. */
  readonly bases: ReadonlyMap<number, readonly (readonly [group: number, at: Offset])[]>;
}

const SINGLE = 1;
/** Marks on letters, on ligatures and on marks. */
const ATTACHMENTS: ReadonlySet<number> = new Set([4, 5, 6]);
const LIGATURES = 5;
const CLASS_OF_MARKS = 3;

/** Where a font puts its marks: GPOS without its contexts, which move marks once more (OpenType specification). */
export class MarkAnchors {
  /** Glyphs that stand on others: the font says so, or it has a point for them. */
  readonly marks: ReadonlySet<number>;
  /** Glyphs with points for marks. */
  readonly carriers: ReadonlySet<number>;
  readonly #attachments: readonly Attachment[];
  readonly #moves: ReadonlyMap<number, readonly Offset[]>;

  constructor(font: TrueType) {
    const subtables = [...positionTables(font)];
    this.#attachments = subtables
      .filter(({ type }) => ATTACHMENTS.has(type))
      .map(({ type, start }) => readAttachment(font, start, type === LIGATURES));
    this.#moves = movesIn(
      font,
      subtables.filter(({ type }) => type === SINGLE).map(({ start }) => start),
    );
    this.carriers = new Set(this.#attachments.flatMap(({ bases }) => [...bases.keys()]));
    this.marks = new Set([...this.#attachments.flatMap(({ marks }) => [...marks.keys()]), ...marksIn(font)]);
  }

  /** Where a mark may begin that stands on a base; nothing where the base has no point for it. */
  offsetsOf(base: number, mark: number): readonly Offset[] {
    return this.#attachments.flatMap(({ marks, bases }) => {
      const own = marks.get(mark);
      if (!own) return [];
      return (bases.get(base) ?? [])
        .filter(([group]) => group === own.group)
        .map(([, { x, y }]) => ({ x: x - own.at.x, y: y - own.at.y }));
    });
  }

  /** How far contexts may move a mark from there: not at all, once or twice. */
  movesOf(mark: number): readonly Offset[] {
    const once = [NOWHERE, ...(this.#moves.get(mark) ?? [])];
    return once.flatMap((one, at) => once.slice(at).map(({ x, y }) => ({ x: one.x + x, y: one.y + y })));
  }
}

const NOWHERE: Offset = { x: 0, y: 0 };

function readAttachment(font: TrueType, start: number, isForLigatures: boolean): Attachment {
  const groups = font.u16(start + 6);
  const marks = start + font.u16(start + 8);
  const bases = start + font.u16(start + 10);
  return {
    marks: new Map(
      coverageAt(font, start + font.u16(start + 2)).map((glyph, index) => {
        const record = marks + 2 + index * 4;
        return [glyph, { group: font.u16(record), at: pointAt(font, marks + font.u16(record + 2)) }];
      }),
    ),
    bases: new Map(
      coverageAt(font, start + font.u16(start + 4)).map((glyph, index) => {
        if (!isForLigatures) return [glyph, pointsAt(font, bases, bases + 2 + index * groups * 2, groups)];
        const ligature = bases + font.u16(bases + 2 + index * 2);
        return [
          glyph,
          Array.from({ length: font.u16(ligature) }, (_, part) =>
            pointsAt(font, ligature, ligature + 2 + part * groups * 2, groups),
          ).flat(),
        ];
      }),
    ),
  };
}

function pointsAt(
  font: TrueType,
  from: number,
  record: number,
  groups: number,
): readonly (readonly [number, Offset])[] {
  return Array.from({ length: groups }, (_, group) => [group, font.u16(record + group * 2)] as const)
    .filter(([, offset]) => offset !== 0)
    .map(([group, offset]) => [group, pointAt(font, from + offset)]);
}

function pointAt(font: TrueType, at: number): Offset {
  return { x: font.i16(at + 2), y: font.i16(at + 4) };
}

/** By how much tables move single glyphs: each of them is called by contexts. */
function movesIn(font: TrueType, starts: readonly number[]): ReadonlyMap<number, readonly Offset[]> {
  const moves = new Map<number, Offset[]>();
  for (const start of starts) {
    const format = font.u16(start + 4);
    const size = [...format.toString(2)].filter((bit) => bit === '1').length * 2;
    const isAlike = font.u16(start) === 1;
    for (const [index, glyph] of coverageAt(font, start + font.u16(start + 2)).entries()) {
      const value = isAlike ? start + 6 : start + 8 + index * size;
      const x = (format & 1) === 0 ? 0 : font.i16(value);
      const y = (format & 2) === 0 ? 0 : font.i16(value + ((format & 1) === 0 ? 0 : 2));
      const known = moves.get(glyph);
      if (known) known.push({ x, y });
      else moves.set(glyph, [{ x, y }]);
    }
  }
  return moves;
}

/** The glyphs that a font calls marks (GDEF). */
function marksIn(font: TrueType): readonly number[] {
  const table = font.table('GDEF');
  const offset = table ? font.u16(table.at + 4) : 0;
  if (!table || offset === 0) return [];
  const start = table.at + offset;
  const isRow = font.u16(start) === 1;
  const count = font.u16(start + (isRow ? 4 : 2));
  return Array.from({ length: count }, (_, index) => index).flatMap((index) => {
    if (isRow) return font.u16(start + 6 + index * 2) === CLASS_OF_MARKS ? [font.u16(start + 2) + index] : [];
    const range = start + 4 + index * 6;
    if (font.u16(range + 4) !== CLASS_OF_MARKS) return [];
    const first = font.u16(range);
    return Array.from({ length: font.u16(range + 2) - first + 1 }, (_, at) => first + at);
  });
}
