const MAGIC = 0xb1_b0_af_ba;

/** The tables of a font, each a copy. */
export type FontParts = Map<string, Buffer>;

/** A sound font, taken apart, changed and put together again with checksums that fit. */
export function remadeFont(sound: Uint8Array, change: (parts: FontParts) => void): Buffer {
  const parts = partsOf(Buffer.from(sound));
  change(parts);
  return joined(parts);
}

/** The same for outlines: the bytes of each glyph. */
export function withGlyphs(sound: Uint8Array, change: (glyphs: Buffer[]) => void): Buffer {
  return remadeFont(sound, (parts) => {
    const [head, loca, glyf] = [table(parts, 'head'), table(parts, 'loca'), table(parts, 'glyf')];
    const isLong = head.readInt16BE(50) === 1;
    const count = table(parts, 'maxp').readUInt16BE(4);
    const offset = (glyph: number): number =>
      isLong ? loca.readUInt32BE(glyph * 4) : loca.readUInt16BE(glyph * 2) * 2;
    const glyphs = Array.from({ length: count }, (_, glyph) =>
      glyf.subarray(offset(glyph), offset(glyph + 1)),
    );
    change(glyphs);
    const padded = glyphs.map((bytes) => Buffer.concat([bytes, Buffer.alloc((4 - (bytes.length % 4)) % 4)]));
    const offsets = Buffer.alloc(4 * (count + 1));
    let at = 0;
    for (const [glyph, bytes] of padded.entries()) {
      at += bytes.length;
      offsets.writeUInt32BE(at, 4 * (glyph + 1));
    }
    head.writeInt16BE(1, 50);
    parts.set('loca', offsets);
    parts.set('glyf', Buffer.concat(padded));
  });
}

/** Bytes of a font that were changed where they stand, with checksums that fit them again. */
export function sealed(font: Uint8Array): Buffer {
  const bytes = Buffer.from(font);
  const count = bytes.readUInt16BE(4);
  let head: number | undefined;
  for (let at = 12; at < 12 + 16 * count && at + 16 <= bytes.length; at += 16) {
    const [offset, length] = [bytes.readUInt32BE(at + 8), bytes.readUInt32BE(at + 12)];
    if (offset + length > bytes.length) continue;
    if (bytes.toString('latin1', at, at + 4) === 'head' && length >= 12) {
      head = offset;
      bytes.writeUInt32BE(0, offset + 8);
    }
    bytes.writeUInt32BE(sumOf(bytes.subarray(offset, offset + length)), at + 4);
  }
  if (head !== undefined) bytes.writeUInt32BE((MAGIC - sumOf(bytes)) >>> 0, head + 8);
  return bytes;
}

export function table(parts: FontParts, tag: string): Buffer {
  const bytes = parts.get(tag);
  if (!bytes) throw new Error(`no table ${tag}`);
  return bytes;
}

function partsOf(font: Buffer): FontParts {
  const parts: FontParts = new Map();
  for (let at = 12; at < 12 + 16 * font.readUInt16BE(4); at += 16) {
    const offset = font.readUInt32BE(at + 8);
    parts.set(
      font.toString('latin1', at, at + 4),
      font.subarray(offset, offset + font.readUInt32BE(at + 12)),
    );
  }
  return parts;
}

function joined(parts: FontParts): Buffer {
  const start = Buffer.alloc(12 + 16 * parts.size);
  start.writeUInt32BE(0x00_01_00_00, 0);
  start.writeUInt16BE(parts.size, 4);
  const bodies: Buffer[] = [];
  let offset = start.length;
  for (const [index, [tag, bytes]] of [...parts].entries()) {
    start.write(tag, 12 + 16 * index, 'latin1');
    start.writeUInt32BE(offset, 12 + 16 * index + 8);
    start.writeUInt32BE(bytes.length, 12 + 16 * index + 12);
    const body = Buffer.concat([bytes, Buffer.alloc((4 - (bytes.length % 4)) % 4)]);
    bodies.push(body);
    offset += body.length;
  }
  return sealed(Buffer.concat([start, ...bodies]));
}

function sumOf(bytes: Uint8Array): number {
  let sum = 0;
  for (let at = 0; at < bytes.length; at += 1) sum += (bytes[at] ?? 0) * 2 ** (24 - 8 * (at % 4));
  return sum % 2 ** 32;
}
