import { inflateSync } from 'node:zlib';
import { dictionaryIn, numberIn, type PdfStream } from './pdf-value.js';
import { UnreadableError } from './unreadable-error.js';
import { withoutFilters } from './without-filters.js';

/** A page of ours has tens of kilobytes; what unpacks to more than this is no page. */
const MOST_UNPACKED_BYTES = 16 * 1024 * 1024;

/** Whether data are packed by the one filter that we know for words. */
export function isPacked({ dictionary }: PdfStream): boolean {
  const filter = dictionary.get('Filter');
  if (filter === undefined) return false;
  if (filter === 'FlateDecode' && !dictionary.has('DecodeParms')) return true;
  throw new UnreadableError('has words that are packed in a way of their own');
}

export function unpack(data: Uint8Array, most = MOST_UNPACKED_BYTES): Buffer {
  try {
    return inflateSync(data, { maxOutputLength: most, chunkSize: 32 * 1024 });
  } catch {
    throw new UnreadableError('has data that do not unpack');
  }
}

/** Predictors from here on are those of PNG, each row with its own (ISO 32000-1, 7.4.4.4). */
const PNG_PREDICTOR = 10;

/** The rows of a cross-reference stream or a picture, which may be written as differences from row to row. */
export function unpackRows(data: Uint8Array, stream: PdfStream, most = MOST_UNPACKED_BYTES): Buffer {
  const { dictionary } = stream;
  const packed = dictionary.get('Filter') === 'FlateDecode' ? unpack(data, most) : Buffer.from(data);
  const parameters = dictionary.get('DecodeParms');
  if (parameters === undefined) return packed;
  const how = dictionaryIn(parameters, 'a way of packing');
  const of = (key: string, usual: number): number => numberIn(how.get(key) ?? usual, 'a way of packing');
  if (of('Predictor', 1) < PNG_PREDICTOR || of('BitsPerComponent', 8) !== 8)
    throw new UnreadableError('has rows that are packed in a way of their own');
  const pixelBytes = of('Colors', 1);
  return withoutFilters(packed, of('Columns', 1) * pixelBytes, pixelBytes);
}
