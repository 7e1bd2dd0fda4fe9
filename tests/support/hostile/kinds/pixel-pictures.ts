import { crc32 } from 'node:zlib';
import { speckled } from '../../../unit/pictures/make-pictures.js';
import type { Random } from '../../random.js';
import { changedBytes } from './changed-bytes.js';
import type { Kind } from './kind.js';
import { tryPicture } from './try-picture.js';

const small = speckled(24, 17);
/** Each is made once, when it is first asked for. */
const seeds = new Map<string, Promise<readonly [Buffer, ...Buffer[]]>>();

/** Pictures that were damaged, or made up by somebody who knows the format. */
export const pixelPictures: readonly Kind[] = [
  kindOf(
    'PNG',
    4000,
    'a.png',
    (bytes, random) => (random.between(0, 3) > 0 ? resealed(bytes) : bytes),
    () => [
      small.clone().png().toBuffer(),
      small.clone().png({ palette: true }).toBuffer(),
      small.clone().ensureAlpha(0.5).toColourspace('rgb16').png().toBuffer(),
      small.clone().greyscale().png({ progressive: true }).withMetadata().toBuffer(),
    ],
  ),
  kindOf(
    'JPEG',
    4000,
    'a.jpg',
    (bytes) => bytes,
    () => [
      small.clone().jpeg().toBuffer(),
      small.clone().jpeg({ progressive: true }).toBuffer(),
      small.clone().jpeg({ chromaSubsampling: '4:4:4' }).withMetadata({ orientation: 6 }).toBuffer(),
      small.clone().greyscale().jpeg({ optimiseCoding: false }).toBuffer(),
    ],
  ),
  kindOf(
    'WebP',
    2000,
    'a.webp',
    (bytes) => bytes,
    () => [
      small.clone().webp().toBuffer(),
      small.clone().webp({ lossless: true }).toBuffer(),
      small.clone().ensureAlpha(0.5).webp().withMetadata({ orientation: 3 }).toBuffer(),
    ],
  ),
];

function kindOf(
  name: string,
  cases: number,
  file: string,
  seal: (bytes: Buffer, random: Random) => Buffer,
  make: () => readonly [Promise<Buffer>, ...Promise<Buffer>[]],
): Kind {
  return {
    name,
    cases,
    attempt: async (random) => {
      const made = seeds.get(name) ?? Promise.all(make() as [Promise<Buffer>, ...Promise<Buffer>[]]);
      seeds.set(name, made);
      return tryPicture(seal(changedBytes(random.oneOf(await made), random), random), file);
    },
  };
}

/** The same chunks with checksums that fit, as far as chunks can be told apart. */
function resealed(damaged: Buffer): Buffer {
  const bytes = Buffer.from(damaged);
  for (let at = 8; at + 12 <= bytes.length;) {
    const end = at + 8 + bytes.readUInt32BE(at);
    if (end + 4 > bytes.length) break;
    bytes.writeUInt32BE(crc32(bytes.subarray(at + 4, end)), end);
    at = end + 4;
  }
  return bytes;
}
