import { crc32, deflateSync } from 'node:zlib';
import sharp, { type Sharp } from 'sharp';
import { Log, type Diagnostic, type Place } from '../../../src/diagnostics/index.js';
import { readPicture, type Picture, type PictureLimits } from '../../../src/pictures/index.js';

export const usedAt: Place = { file: 'content/clinics/harbor.yaml', line: 14, column: 9 };

/** One inch by one inch: 600 pixels of line art, 300 of a photograph. */
export const oneInch: PictureLimits = { maxWidthPt: 72, maxHeightPt: 72 };
export const wholePage: PictureLimits = { maxWidthPt: 595, maxHeightPt: 842 };

export interface Reading {
  readonly picture: Picture | undefined;
  readonly errors: readonly Diagnostic[];
  readonly warnings: readonly Diagnostic[];
}

/** Sends bytes through the gate. */
export async function read(
  bytes: Uint8Array | string,
  file = 'logo',
  limits: PictureLimits = wholePage,
): Promise<Reading> {
  const log = new Log();
  const raw = typeof bytes === 'string' ? new TextEncoder().encode(bytes) : bytes;
  const picture = await readPicture(raw, file, usedAt, limits, log);
  return { picture, errors: log.errors, warnings: log.warnings };
}

/** The picture, when the test expects it to pass. */
export async function readGood(
  bytes: Uint8Array | string,
  limits: PictureLimits = wholePage,
): Promise<Picture> {
  const { picture, errors } = await read(bytes, 'logo', limits);
  if (!picture) throw new Error(`refused: ${errors.map((error) => error.what).join('; ')}`);
  return picture;
}

/** A picture with detail everywhere, the same each time. */
export function speckled(width: number, height: number): Sharp {
  const pixels = new Uint8Array(width * height * 3);
  let state = 1;
  for (let index = 0; index < pixels.length; index += 1) {
    state = (state * 1_103_515_245 + 12_345) % 2 ** 31;
    pixels[index] = (((index / 3) % width) / width) * 200 + (Math.floor(state / 65_536) % 56);
  }
  return sharp(pixels, { raw: { width, height, channels: 3 } });
}

/** A picture whose left half has one colour and whose right half another. */
export function halves(width: number, height: number, left: string, right: string): Sharp {
  return sharp({ create: { width, height, channels: 4, background: right } }).composite([
    { input: { create: { width: width / 2, height, channels: 4, background: left } }, left: 0, top: 0 },
  ]);
}

/** Red, green and blue of a pixel of a finished picture. */
export async function pixelAt(picture: Picture, x: number, y: number): Promise<readonly number[]> {
  const { data, info } = await sharp(picture.bytes).raw().toBuffer({ resolveWithObject: true });
  return [...data.subarray((y * info.width + x) * info.channels).subarray(0, 3)];
}

/** A PNG by hand, for what no encoder would write. */
export function pngByHand(
  header: { width: number; height: number; bits: number; colourType: number },
  rows: Uint8Array,
): Uint8Array {
  const data = Buffer.alloc(13);
  data.writeUInt32BE(header.width, 0);
  data.writeUInt32BE(header.height, 4);
  data.set([header.bits, header.colourType, 0, 0, 0], 8);
  return Buffer.concat([
    Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]),
    chunk('IHDR', data),
    chunk('IDAT', deflateSync(rows)),
    chunk('IEND', new Uint8Array()),
  ]);
}

function chunk(name: string, data: Uint8Array): Uint8Array {
  const body = Buffer.concat([Buffer.from(name, 'latin1'), data]);
  const framed = Buffer.alloc(body.length + 8);
  framed.writeUInt32BE(data.length, 0);
  framed.set(body, 4);
  framed.writeUInt32BE(crc32(body), body.length + 4);
  return framed;
}

/** The names of the chunks of a PNG. */
export function chunkNames(bytes: Uint8Array): readonly string[] {
  const buffer = Buffer.from(bytes);
  const names: string[] = [];
  for (let at = 8; at < buffer.length; at += buffer.readUInt32BE(at) + 12)
    names.push(buffer.toString('latin1', at + 4, at + 8));
  return names;
}

/** A copy with one byte turned over. */
export function altered(bytes: Uint8Array, at: number): Uint8Array {
  const copy = Uint8Array.from(bytes);
  copy[at] = (copy[at] ?? 0) ^ 0xff;
  return copy;
}

/** An SVG document around some shapes. */
export function svg(inside: string, attributes = 'viewBox="0 0 100 50"'): string {
  return (
    `<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" ${attributes}>` +
    `${inside}</svg>`
  );
}
