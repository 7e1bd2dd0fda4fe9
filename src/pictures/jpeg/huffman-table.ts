const MAX_LENGTH = 16;

/** A table of Huffman codes as a JPEG defines it: of each length the least code, the greatest, and where its values begin. */
export interface HuffmanTable {
  readonly least: readonly number[];
  readonly greatest: readonly number[];
  readonly first: readonly number[];
  readonly values: Uint8Array;
}

/** The tables of a DHT segment by class (0 for DC, 16 for AC) and number (ITU-T T.81, B.2.4.2 and C.2). */
export function huffmanTables(segment: Uint8Array): ReadonlyMap<number, HuffmanTable> {
  const tables = new Map<number, HuffmanTable>();
  let at = 0;
  while (at + 1 + MAX_LENGTH <= segment.length) {
    const counts = segment.subarray(at + 1, at + 1 + MAX_LENGTH);
    const from = at + 1 + MAX_LENGTH;
    const total = counts.reduce((sum, count) => sum + count, 0);
    tables.set(segment[at] ?? 0, tableOf(counts, segment.subarray(from, from + total)));
    at = from + total;
  }
  return tables;
}

function tableOf(counts: Uint8Array, values: Uint8Array): HuffmanTable {
  const least: number[] = [];
  const greatest: number[] = [];
  const first: number[] = [];
  let code = 0;
  let index = 0;
  for (const count of counts) {
    least.push(code);
    greatest.push(count === 0 ? -1 : code + count - 1);
    first.push(index);
    index += count;
    code = (code + count) * 2;
  }
  return { least, greatest, first, values };
}
