import { UnreadableError } from '../../file/unreadable-error.js';

/** Offsets into the table `head` (OpenType specification). */
const UNITS_PER_EM_AT = 18;
const LOCA_FORMAT_AT = 50;

/** Where a table of a font stands. */
interface Table {
  readonly at: number;
  readonly length: number;
}

/** A TrueType program, read table by table; numbers are those of the OpenType specification. */
export class TrueType {
  readonly view: DataView;
  readonly unitsPerEm: number;
  readonly glyphs: number;
  readonly #tables: ReadonlyMap<string, Table>;
  readonly #longLoca: boolean;
  readonly #advances: number;

  /** Throws an UnreadableError where the bytes are no whole TrueType font. */
  constructor(bytes: Uint8Array) {
    this.view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    this.#tables = tablesIn(this.view);
    const head = this.needed('head').at;
    this.unitsPerEm = this.u16(head + UNITS_PER_EM_AT);
    this.#longLoca = this.u16(head + LOCA_FORMAT_AT) === 1;
    this.glyphs = this.u16(this.needed('maxp').at + 4);
    this.#advances = this.u16(this.needed('hhea').at + 34);
    const loca = this.needed('loca');
    if (loca.length < (this.glyphs + 1) * (this.#longLoca ? 4 : 2) || this.#advances === 0)
      throw new UnreadableError('has a font whose tables are not whole');
  }

  table(tag: string): Table | undefined {
    return this.#tables.get(tag);
  }

  needed(tag: string): Table {
    const table = this.#tables.get(tag);
    if (!table) throw new UnreadableError(`has a font without its table "${tag}"`);
    return table;
  }

  u16(at: number): number {
    return at + 2 <= this.view.byteLength ? this.view.getUint16(at) : short();
  }

  i16(at: number): number {
    return at + 2 <= this.view.byteLength ? this.view.getInt16(at) : short();
  }

  u32(at: number): number {
    return at + 4 <= this.view.byteLength ? this.view.getUint32(at) : short();
  }

  u8(at: number): number {
    return at < this.view.byteLength ? this.view.getUint8(at) : short();
  }

  i8(at: number): number {
    return at < this.view.byteLength ? this.view.getInt8(at) : short();
  }

  /** Where the outline of a glyph stands; nothing for a glyph without ink. */
  outlineOf(glyph: number): Table | undefined {
    if (glyph >= this.glyphs) throw new UnreadableError(`has a font without its glyph ${glyph}`);
    const loca = this.needed('loca').at;
    const [start, end] = this.#longLoca
      ? [this.u32(loca + glyph * 4), this.u32(loca + glyph * 4 + 4)]
      : [this.u16(loca + glyph * 2) * 2, this.u16(loca + glyph * 2 + 2) * 2];
    const glyf = this.needed('glyf');
    if (end < start || end > glyf.length) throw new UnreadableError('has a font whose glyphs are not whole');
    return end === start ? undefined : { at: glyf.at + start, length: end - start };
  }

  advanceOf(glyph: number): number {
    return this.u16(this.needed('hmtx').at + Math.min(glyph, this.#advances - 1) * 4);
  }

  /** Where the outline begins, by which viewers move it. */
  bearingOf(glyph: number): number {
    const { at } = this.needed('hmtx');
    return glyph < this.#advances
      ? this.i16(at + glyph * 4 + 2)
      : this.i16(at + this.#advances * 4 + (glyph - this.#advances) * 2);
  }

  bytesOf(tag: string): Uint8Array {
    const table = this.#tables.get(tag);
    const { buffer, byteOffset } = this.view;
    return table ? new Uint8Array(buffer, byteOffset + table.at, table.length) : new Uint8Array();
  }
}

function short(): never {
  throw new UnreadableError('has a font that ends inside of something');
}

const OUTLINES = new Set([0x00_01_00_00, 0x74_72_75_65]);

function tablesIn(view: DataView): ReadonlyMap<string, Table> {
  if (view.byteLength < 12 || !OUTLINES.has(view.getUint32(0)))
    throw new UnreadableError('has a font that is not TrueType');
  const tables = new Map<string, Table>();
  const count = view.getUint16(4);
  if (12 + count * 16 > view.byteLength) short();
  for (let index = 0; index < count; index += 1) {
    const entry = 12 + index * 16;
    const tag = String.fromCharCode(...[0, 1, 2, 3].map((byte) => view.getUint8(entry + byte)));
    const table = { at: view.getUint32(entry + 8), length: view.getUint32(entry + 12) };
    if (tables.has(tag) || table.at + table.length > view.byteLength)
      throw new UnreadableError(`has a font whose table "${tag}" is not whole`);
    tables.set(tag, table);
  }
  return tables;
}
