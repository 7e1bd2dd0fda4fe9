import { inflateSync } from 'node:zlib';
import { dictionaryIn, numberIn, type PdfStream } from './pdf-value.js';
import { UnreadableError } from './unreadable-error.js';

/** A page of ours has tens of kilobytes; what unpacks to more than this is no page. */
const MOST_UNPACKED_BYTES = 16 * 1024 * 1024;

/** Whether data are packed by the one filter that we know for words. */
export function isPacked({ dictionary }: PdfStream): boolean {
  const filter = dictionary.get('Filter');
  if (filter === undefined) return false;
  if (filter === 'FlateDecode' && !dictionary.has('DecodeParms')) return true;
  throw new UnreadableError('has words that are packed in a way of their own');
}

export function unpack(data: Uint8Array): Buffer {
  try {
    return inflateSync(data, { maxOutputLength: MOST_UNPACKED_BYTES, chunkSize: 32 * 1024 });
  } catch {
    throw new UnreadableError('has data that do not unpack');
  }
}

/** PNG's filters, each row against the one above (ISO 32000-1, 7.4.4.4). */
const PNG_PREDICTOR = 10;
const NONE = 0;
const UP = 2;

/** The rows of a cross-reference stream, which other tools write as differences from row to row. */
export function unpackRows(data: Uint8Array, stream: PdfStream): Buffer {
  const { dictionary } = stream;
  const packed = dictionary.get('Filter') === 'FlateDecode' ? unpack(data) : Buffer.from(data);
  const parameters = dictionary.get('DecodeParms');
  if (parameters === undefined) return packed;
  const how = dictionaryIn(parameters, 'a way of packing');
  if (numberIn(how.get('Predictor') ?? 1, 'a way of packing') < PNG_PREDICTOR)
    throw new UnreadableError('has a table that is packed in a way of its own');
  return undone(packed, numberIn(how.get('Columns') ?? 1, 'a way of packing'));
}

function undone(packed: Buffer, columns: number): Buffer {
  const count = Math.floor(packed.length / (columns + 1));
  const rows = Buffer.alloc(count * columns);
  for (let row = 0; row < count; row += 1) {
    const from = row * (columns + 1);
    const filter = packed[from];
    if (filter !== NONE && filter !== UP)
      throw new UnreadableError('has a table that is packed in a way of its own');
    for (let column = 0; column < columns; column += 1) {
      const above = filter === UP && row > 0 ? (rows[(row - 1) * columns + column] ?? 0) : 0;
      rows[row * columns + column] = ((packed[from + 1 + column] ?? 0) + above) & 0xff;
    }
  }
  return rows;
}
