import { whyNotFont } from '../../../../src/fonts/index.js';
import { tryFont } from '../../../../src/project/font-trial/try-font.js';
import type { Random } from '../../random.js';
import { remadeFont, sealed } from '../../remade-font.js';
import { FONTS } from '../../typesetting.js';
import { changedBytes } from './changed-bytes.js';
import type { Kind, Tried } from './kind.js';

const BULKY = ['GPOS', 'GSUB', 'GDEF', 'STAT', 'prep', 'gasp'];
const NEEDED = ['OS/2', 'cmap', 'glyf', 'head', 'hhea', 'hmtx', 'loca', 'maxp', 'name', 'post'] as const;
/** One in so many is given to the whole trial, whatever the look at its tables says. */
const TRIED = 8;

let small: Buffer | undefined;

/** Fonts that were damaged, table by table, with and without checksums that fit. */
export const fontFiles: Kind = { name: 'fonts', cases: 1500, attempt };

function attempt(random: Random): Tried {
  const sound = random.between(0, 15) === 0 ? FONTS.regular[0].bytes : (small ??= withoutBulk());
  const bytes = random.between(0, 4) > 0 ? ofTables(sound, random) : changedBytes(sound, random);
  const looked = whyNotFont(bytes);
  const why = looked === undefined || random.between(1, TRIED) === 1 ? tryFont(bytes) : looked;
  const wrong = looked !== undefined && why === undefined ? ['the trial believes what was refused'] : [];
  return { isTaken: why === undefined, wrong, input: Buffer.from(bytes).toString('base64') };
}

/** One table damaged, and the rest, checksums too, as a maker of fonts would write them. */
function ofTables(sound: Uint8Array, random: Random): Buffer {
  if (random.between(0, 2) === 0) {
    const bytes = Buffer.from(sound);
    // Within the list of tables: where they are, how long, and what they are called.
    for (let times = random.between(1, 3); times > 0; times -= 1)
      bytes[random.between(4, 12 + 16 * bytes.readUInt16BE(4))] = random.oneOf([0, 1, 0x7f, 0x80, 0xff]);
    return sealed(bytes);
  }
  return remadeFont(sound, (parts) => {
    const tag = random.oneOf(NEEDED);
    const bytes = parts.get(tag);
    if (bytes) parts.set(tag, changedBytes(bytes, random));
  });
}

function withoutBulk(): Buffer {
  return remadeFont(FONTS.regular[0].bytes, (parts) => {
    for (const tag of BULKY) parts.delete(tag);
  });
}
