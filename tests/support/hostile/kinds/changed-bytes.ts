import type { Random } from '../../random.js';

/** Numbers that count too much or too little when they are a length. */
const EDGES = [0, 1, 0x7f, 0x80, 0xfe, 0xff] as const;

/** Bytes of which some are others, lost, doubled, moved or cut off. */
export function changedBytes(sound: Uint8Array, random: Random): Buffer {
  let bytes = Buffer.from(sound);
  for (let times = random.between(1, 4); times > 0 && bytes.length > 0; times -= 1)
    bytes = changedOnce(bytes, random);
  return bytes;
}

function changedOnce(bytes: Buffer, random: Random): Buffer<ArrayBuffer> {
  const last = bytes.length - 1;
  // Heads decide more than what follows.
  const at = random.between(0, random.between(0, 1) === 0 ? Math.min(last, 120) : last);
  const changed = Buffer.from(bytes);
  switch (random.between(0, 6)) {
    case 0:
      changed[at] = random.between(0, 255);
      return changed;
    case 1:
      changed[at] = random.oneOf(EDGES);
      return changed;
    case 2:
      changed[at] = (changed[at] ?? 0) ^ (1 << random.between(0, 7));
      return changed;
    case 3:
      return Buffer.from(bytes.subarray(0, at));
    case 4:
      return Buffer.concat([bytes.subarray(0, at), bytes.subarray(at + random.between(1, 40))]);
    case 5: {
      const from = random.between(0, last);
      return Buffer.concat([
        bytes.subarray(0, at),
        bytes.subarray(from, from + random.between(1, 80)),
        bytes.subarray(at),
      ]);
    }
    default:
      return changed.fill(random.oneOf(EDGES), at, Math.min(bytes.length, at + random.between(1, 8)));
  }
}
