import { describe, expect, it } from 'vitest';
import sharp from 'sharp';
import { halves, oneInch, pixelAt, read, readGood, speckled, usedAt } from './make-pictures.js';

/** Two colours side by side, as JPEG bytes. */
function redAndBlue(width: number, height: number) {
  return halves(width, height, '#e02020', '#2020e0').flatten();
}

function markers(bytes: Uint8Array): readonly number[] {
  const found: number[] = [];
  let at = 2;
  while (bytes[at] === 0xff && bytes[at + 1] !== 0xda) {
    found.push(bytes[at + 1] ?? 0);
    at += 2 + (bytes[at + 2] ?? 0) * 256 + (bytes[at + 3] ?? 0);
  }
  return found;
}

describe('a good JPEG', () => {
  it.each([
    ['baseline', () => speckled(64, 48).jpeg()],
    ['progressive', () => speckled(64, 48).jpeg({ progressive: true })],
    ['grey', () => speckled(64, 48).greyscale().jpeg()],
    [
      'with everything a camera notes',
      () =>
        speckled(64, 48)
          .withExif({ IFD0: { Artist: 'Ann' }, IFD3: { GPSLatitude: '1/1 2/1 3/1' } })
          .jpeg(),
    ],
    ['with a profile', () => speckled(64, 48).withIccProfile('p3').jpeg()],
    ['in CMYK', () => speckled(64, 48).toColourspace('cmyk').jpeg()],
  ])('%s comes out baseline, three unsampled colours, without metadata', async (_name, make) => {
    const picture = await readGood(await make().toBuffer());
    expect(picture).toMatchObject({ format: 'jpeg', widthPx: 64, heightPx: 48, sourceWidthPx: 64 });
    expect(await sharp(picture.bytes).metadata()).toMatchObject({
      space: 'srgb',
      channels: 3,
      chromaSubsampling: '4:4:4',
      isProgressive: false,
      hasProfile: false,
    });
    const segments = markers(picture.bytes);
    expect(segments).toContain(0xc0);
    expect(segments.filter((marker) => marker > 0xe0 || marker === 0xfe)).toEqual([]);
    expect(Buffer.from(picture.bytes).includes('Ann')).toBe(false);
  });

  it.each([
    ['without a profile', () => redAndBlue(40, 20).toColourspace('cmyk')],
    ['with a profile', () => redAndBlue(40, 20).withIccProfile('cmyk')],
  ])('in CMYK %s keeps red red and blue blue', async (_name, make) => {
    const picture = await readGood(await make().jpeg({ quality: 100 }).toBuffer());
    const [red = 0, , redsBlue = 0] = await pixelAt(picture, 5, 10);
    const [bluesRed = 0, , blue = 0] = await pixelAt(picture, 35, 10);
    expect(red).toBeGreaterThan(150);
    expect(redsBlue).toBeLessThan(80);
    expect(blue).toBeGreaterThan(110);
    expect(bluesRed).toBeLessThan(110);
  });

  it('taken with the camera on its side is turned upright, and its width is the upright one', async () => {
    const onItsSide = await redAndBlue(80, 40).withMetadata({ orientation: 6 }).jpeg().toBuffer();
    const picture = await readGood(onItsSide);
    expect(picture).toMatchObject({ widthPx: 40, heightPx: 80, sourceWidthPx: 40 });
    const [top] = await pixelAt(picture, 20, 10);
    const [bottom] = await pixelAt(picture, 20, 70);
    expect(top).toBeGreaterThan(200);
    expect(bottom).toBeLessThan(60);
    expect((await sharp(picture.bytes).metadata()).orientation).toBeUndefined();
  });

  it('larger than 300 dots per inch is scaled down into its printed size', async () => {
    const picture = await readGood(await speckled(1200, 1600).jpeg().toBuffer(), oneInch);
    expect(picture).toMatchObject({ widthPx: 225, heightPx: 300, sourceWidthPx: 1200 });
  });

  it('gives the same bytes twice', async () => {
    const jpeg = await speckled(900, 700).jpeg({ progressive: true }).toBuffer();
    const [once, again] = await Promise.all([readGood(jpeg, oneInch), readGood(jpeg, oneInch)]);
    expect(Buffer.from(once.bytes).equals(again.bytes)).toBe(true);
  });
});

/** Bytes lost, put in and written over within the pixels: the decoder draws something else, and says nothing. */
describe('a JPEG whose pixels are altered', () => {
  it.each([
    [
      'bytes are lost',
      (jpeg: Buffer, at: number) => Buffer.concat([jpeg.subarray(0, at), jpeg.subarray(at + 400)]),
    ],
    [
      'bytes are put in',
      (jpeg: Buffer, at: number) =>
        Buffer.concat([jpeg.subarray(0, at), Buffer.alloc(500, 0x55), jpeg.subarray(at)]),
    ],
    [
      'bytes are written over',
      (jpeg: Buffer, at: number) =>
        Buffer.concat([jpeg.subarray(0, at), Buffer.alloc(300, 0x2a), jpeg.subarray(at + 300)]),
    ],
    [
      'a block of the disk is empty',
      (jpeg: Buffer, at: number) =>
        Buffer.concat([jpeg.subarray(0, at), Buffer.alloc(512), jpeg.subarray(at + 512)]),
    ],
    [
      'a part of it is there twice',
      (jpeg: Buffer, at: number) => Buffer.concat([jpeg.subarray(0, at), jpeg.subarray(at - 700)]),
    ],
    [
      'its end is put in the middle',
      (jpeg: Buffer, at: number) => Buffer.concat([jpeg.subarray(0, at), Buffer.from([0xff, 0xd9])]),
    ],
    [
      'a restart stands where none is',
      (jpeg: Buffer, at: number) =>
        Buffer.concat([jpeg.subarray(0, at), Buffer.from([0xff, 0xd0]), jpeg.subarray(at)]),
    ],
  ])('is refused: %s', async (_name, alter) => {
    const jpeg = await speckled(300, 200).jpeg({ quality: 90 }).toBuffer();
    const { picture, errors } = await read(alter(jpeg, jpeg.length >> 1));
    expect([picture, errors.map(({ code }) => code)]).toEqual([undefined, ['damaged-picture']]);
  });

  it.each([1, 7, 8, 9, 15, 16, 17])(
    'passes where nothing is: %s pixels wide, sampled and not, grey, in any order',
    async (width) => {
      const picture = speckled(width, width + 3);
      for (const options of [
        {},
        { chromaSubsampling: '4:4:4' },
        { progressive: true },
        { mozjpeg: true },
        { quality: 100 },
      ])
        for (const source of [
          picture.clone(),
          picture.clone().greyscale(),
          picture.clone().toColourspace('cmyk'),
        ])
          expect((await read(await source.jpeg(options).toBuffer())).errors).toEqual([]);
    },
  );
});

describe('a damaged JPEG', () => {
  const kinds = { baseline: {}, progressive: { progressive: true }, mozjpeg: { mozjpeg: true } };
  const cases = Object.entries(kinds).flatMap(([name, options]) =>
    [0.05, 0.25, 0.5, 0.75, 0.95, 0.999].map((part) => ({ name, part, options })),
  );

  it.each(cases)('$name cut after $part of its bytes is refused', async ({ part, options }) => {
    const bytes = await speckled(300, 200).jpeg(options).toBuffer();
    const { picture, errors } = await read(bytes.subarray(0, Math.floor(bytes.length * part)));
    expect(picture).toBeUndefined();
    expect(errors).toMatchObject([{ code: 'damaged-picture', place: usedAt }]);
  });

  it('with nulls in place of its second half is refused, even with its end put back', async () => {
    const bytes = await speckled(300, 200).jpeg().toBuffer();
    const half = Math.floor(bytes.length / 2);
    expect((await read(Uint8Array.from(bytes).fill(0, half))).errors).toHaveLength(1);
    expect((await read(Uint8Array.from(bytes).fill(0, half, bytes.length - 2))).errors).toHaveLength(1);
  });

  it('of a single row of blocks is refused when cut, which its decoder would not notice', async () => {
    const bytes = await speckled(400, 8).jpeg().toBuffer();
    expect((await read(bytes.subarray(0, Math.floor(bytes.length * 0.7)))).errors).toHaveLength(1);
  });

  it.each([3, 4, 10, 20, 40, 200])('of which only %i bytes came is refused', async (length) => {
    const bytes = await speckled(60, 40).jpeg().toBuffer();
    expect((await read(bytes.subarray(0, length))).errors).toHaveLength(1);
  });
});

describe('a JPEG that is too much', () => {
  it('of 60000 × 60000 pixels is refused with its size', async () => {
    const bytes = Uint8Array.from(await speckled(60, 40).jpeg().toBuffer());
    const frame = Buffer.from(bytes.buffer).indexOf(Buffer.from([0xff, 0xc0]));
    bytes.set([0xea, 0x60, 0xea, 0x60], frame + 5);
    expect((await read(bytes)).errors[0]?.what).toContain('60000 × 60000 pixels');
  });

  it('that goes over its pixels a thousand times is refused', async () => {
    const bytes = await speckled(60, 40).jpeg({ progressive: true }).toBuffer();
    const scan = bytes.indexOf(Buffer.from([0xff, 0xda]));
    const head = bytes.subarray(scan, scan + 2 + bytes.readUInt16BE(scan + 2));
    const many = Buffer.concat([
      bytes.subarray(0, scan),
      ...Array<Buffer>(1000).fill(head),
      bytes.subarray(scan),
    ]);
    expect((await read(many)).errors).toMatchObject([{ code: 'slow-picture' }]);
  });
});
