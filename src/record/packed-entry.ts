import { ByteReader, ByteWriter } from '../memory/index.js';
import type { ManifestEntry } from './manifest.js';

/** What an entry does not share with those of other clinics. */
export type OwnPart = Pick<
  ManifestEntry,
  'edition' | 'pages' | 'bytes' | 'sha256' | 'qr' | 'warnings' | 'inputs'
>;

const writer = new ByteWriter();

/** The own part of an entry in a tenth of the room that it takes as an object. */
export const packedEntry = {
  /** Its bytes are good until the next is packed. */
  of: toBytes,
  /** @param bytes which may go on behind it */
  read: fromBytes,
} as const;

function toBytes({ edition, pages, bytes, sha256, qr, warnings, inputs }: OwnPart): Uint8Array {
  writer.clear();
  writer.digits(sha256);
  writer.text(edition);
  writer.text(qr);
  writer.number(pages);
  writer.number(bytes);
  writer.number(warnings.length);
  for (const warning of warnings) writer.text(warning);
  writer.number(inputs.length);
  let last = 0;
  // Their order means nothing, and from one to the next is not far.
  for (const place of inputs.toSorted((a, b) => a - b)) {
    writer.number(place - last);
    last = place;
  }
  return writer.bytes;
}

function fromBytes(bytes: Buffer): OwnPart {
  const reader = new ByteReader(bytes);
  const [sha256, edition, qr] = [reader.digits(), reader.text(), reader.text()];
  const [pages, count] = [reader.number(), reader.number()];
  const warnings: string[] = [];
  for (let left = reader.number(); left > 0; left -= 1) warnings.push(reader.text());
  const inputs: number[] = [];
  let place = 0;
  for (let left = reader.number(); left > 0; left -= 1) {
    place += reader.number();
    inputs.push(place);
  }
  return { edition, pages, bytes: count, sha256, qr, warnings, inputs };
}
