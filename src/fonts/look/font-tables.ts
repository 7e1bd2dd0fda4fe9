/** The tables of a font file, by their tags. */
export type FontTables = ReadonlyMap<string, DataView>;

/** Fonts have about twenty. */
const MOST_TABLES = 64;
/** What the sums of a whole font come to with the adjustment in its table head (OpenType, head). */
const MAGIC = 0xb1_b0_af_ba;
/** Where that adjustment stands. */
const ADJUSTMENT = 8;
/** So many bytes of head must be there for it to be looked at. */
const HEAD_BYTES = 54;

/** The tables of a TrueType file, each of which lies in the file and has the sum that the file says; or why not. */
export function fontTables(file: DataView): FontTables | string {
  const count = file.getUint16(4);
  if (count === 0 || count > MOST_TABLES || 12 + 16 * count > file.byteLength)
    return 'its list of tables is broken';
  const tables = new Map<string, DataView>();
  for (let at = 12; at < 12 + 16 * count; at += 16) {
    const tag = String.fromCharCode(...[0, 1, 2, 3].map((index) => file.getUint8(at + index)));
    const [offset, length] = [file.getUint32(at + 8), file.getUint32(at + 12)];
    if (offset + length > file.byteLength) return `its table ${tag.trim()} is cut off`;
    if (tables.has(tag)) return `it has two tables ${tag.trim()}`;
    const table = new DataView(file.buffer, file.byteOffset + offset, length);
    if (sumOfTable(tag, table) !== file.getUint32(at + 4))
      return `its table ${tag.trim()} is not as it was made: its checksum does not fit`;
    tables.set(tag, table);
  }
  return whyNotWhole(file, tables) ?? tables;
}

/** The sum of the whole file, which also holds the list of its tables and what lies between them. */
function whyNotWhole(file: DataView, tables: FontTables): string | undefined {
  const head = tables.get('head');
  if (!head || head.byteLength < HEAD_BYTES) return undefined;
  const adjustment = head.getUint32(ADJUSTMENT);
  return (MAGIC - (sumOf(file) - adjustment)) >>> 0 === adjustment
    ? undefined
    : 'it is not as it was made: the checksum of the whole file does not fit';
}

/** The adjustment counts as 0 in the sum of its own table. */
function sumOfTable(tag: string, table: DataView): number {
  const sum = sumOf(table);
  return tag === 'head' && table.byteLength >= HEAD_BYTES ? (sum - table.getUint32(ADJUSTMENT)) >>> 0 : sum;
}

/** Numbers of 32 bits, added up without what runs over; zeros stand behind the last bytes. */
function sumOf(view: DataView): number {
  const whole = view.byteLength - (view.byteLength % 4);
  let sum = 0;
  for (let at = 0; at < whole; at += 4) sum = (sum + view.getUint32(at)) >>> 0;
  let rest = 0;
  for (let at = whole; at < whole + 4; at += 1)
    rest = rest * 256 + (at < view.byteLength ? view.getUint8(at) : 0);
  return (sum + rest) >>> 0;
}
