import { describe, expect, it } from 'vitest';
import sharp from 'sharp';
import {
  altered,
  chunkNames,
  halves,
  oneInch,
  pixelAt,
  pngByHand,
  read,
  readGood,
  speckled,
  usedAt,
} from './make-pictures.js';

/** Bit depth, colour type, compression, filter, interlace: the last five bytes of IHDR. */
function headerEnd(bytes: Uint8Array): readonly number[] {
  return [...bytes.subarray(24, 29)];
}

describe('a good PNG', () => {
  it.each([
    ['with 16 bits', () => speckled(40, 30).toColourspace('rgb16').png()],
    ['with a palette', () => speckled(40, 30).png({ palette: true, colours: 16 })],
    ['in grey', () => speckled(40, 30).greyscale().png()],
    ['in grey with 16 bits', () => speckled(40, 30).toColourspace('grey16').png()],
    ['interlaced', () => speckled(40, 30).png({ progressive: true })],
    ['with alpha', () => speckled(40, 30).ensureAlpha(0.4).png()],
    ['with alpha and a palette', () => speckled(40, 30).ensureAlpha(0.4).png({ palette: true })],
    [
      'with a profile and EXIF',
      () =>
        speckled(40, 30)
          .withIccProfile('p3')
          .withExif({ IFD0: { Artist: 'Ann' } })
          .png(),
    ],
  ])('%s comes out as plain RGB with 8 bits and nothing else', async (_name, make) => {
    const picture = await readGood(await make().toBuffer());
    expect(picture).toMatchObject({ format: 'png', widthPx: 40, heightPx: 30, sourceWidthPx: 40 });
    expect(headerEnd(picture.bytes)).toEqual([8, 2, 0, 0, 0]);
    expect(new Set(chunkNames(picture.bytes))).toEqual(new Set(['IHDR', 'pHYs', 'IDAT', 'IEND']));
  });

  it('with transparent parts lies on white', async () => {
    const picture = await readGood(await halves(20, 10, '#ff000080', '#00000000').png().toBuffer());
    expect(await pixelAt(picture, 2, 5)).toEqual([255, 127, 127]);
    expect(await pixelAt(picture, 15, 5)).toEqual([255, 255, 255]);
  });

  it('with one bit for each pixel keeps black black and white white', async () => {
    const rows = new Uint8Array(20).map((_byte, index) => (index % 2 === 0 ? 0 : 0x0f));
    const picture = await readGood(pngByHand({ width: 8, height: 10, bits: 1, colourType: 0 }, rows));
    expect(await pixelAt(picture, 0, 0)).toEqual([0, 0, 0]);
    expect(await pixelAt(picture, 7, 9)).toEqual([255, 255, 255]);
  });

  it('keeps the colours that its profile means', async () => {
    const plain = halves(20, 10, '#c81e1e', '#ffffff').png();
    const picture = await readGood(await plain.withIccProfile('p3').toBuffer());
    expect(await pixelAt(picture, 2, 5)).toEqual([200, 30, 30]);
  });

  it('larger than 600 dots per inch is scaled down into its printed size, and says how large it was', async () => {
    const picture = await readGood(await speckled(1800, 900).png().toBuffer(), oneInch);
    expect(picture).toMatchObject({ widthPx: 600, heightPx: 300, sourceWidthPx: 1800 });
  });

  it('smaller than its printed size is never enlarged', async () => {
    const picture = await readGood(await speckled(100, 400).png().toBuffer(), oneInch);
    expect(picture).toMatchObject({ widthPx: 100, heightPx: 400, sourceWidthPx: 100 });
  });

  it('followed by stray bytes still passes', async () => {
    const png = await speckled(40, 30).png().toBuffer();
    const picture = await readGood(Buffer.concat([png, Buffer.from('appended by a mail program')]));
    expect(picture).toMatchObject({ widthPx: 40, heightPx: 30 });
  });

  it('gives the same bytes twice', async () => {
    const png = await speckled(900, 700).ensureAlpha(0.5).png().toBuffer();
    const [once, again] = await Promise.all([readGood(png, oneInch), readGood(png, oneInch)]);
    expect(Buffer.from(once.bytes).equals(again.bytes)).toBe(true);
  });
});

describe('a damaged PNG', () => {
  const png = speckled(120, 80).png().toBuffer();

  it.each([0.01, 0.1, 0.3, 0.5, 0.7, 0.9, 0.99, 0.999])(
    'cut after %f of its bytes is refused',
    async (part) => {
      const bytes = await png;
      const { picture, errors } = await read(bytes.subarray(0, Math.max(8, Math.floor(bytes.length * part))));
      expect(picture).toBeUndefined();
      expect(errors).toMatchObject([{ code: 'damaged-picture', place: usedAt }]);
    },
  );

  it('cut just before its end chunk is refused, although its pixels are whole', async () => {
    const bytes = await png;
    expect((await read(bytes.subarray(0, bytes.length - 12))).errors).toHaveLength(1);
  });

  it('with any one byte altered after its signature is refused', async () => {
    const bytes = await png;
    const step = Math.ceil(bytes.length / 150);
    for (let at = 8; at < bytes.length; at += at < 60 ? 1 : step)
      expect((await read(altered(bytes, at))).errors, `byte ${at}`).toHaveLength(1);
  });

  it('with true checksums but too few rows is refused', async () => {
    const rows = new Uint8Array(301 * 50).map((_byte, index) => (index % 301 === 0 ? 0 : index % 251));
    const half = pngByHand({ width: 100, height: 100, bits: 8, colourType: 2 }, rows);
    expect((await read(half)).errors).toMatchObject([{ code: 'damaged-picture' }]);
  });

  it.each([
    ['without a palette', { width: 9, height: 9, bits: 8, colourType: 3 }, 10 * 9],
    ['with an unknown colour type', { width: 9, height: 9, bits: 8, colourType: 5 }, 28 * 9],
    ['without width', { width: 0, height: 9, bits: 8, colourType: 2 }, 9],
    ['without data', { width: 9, height: 9, bits: 8, colourType: 2 }, 0],
  ])('%s is refused', async (_name, header, length) => {
    expect((await read(pngByHand(header, new Uint8Array(length)))).errors).toHaveLength(1);
  });
});

describe('a PNG that is too large', () => {
  it('of 20000 × 20000 pixels is refused at once, with its size', async () => {
    const bomb = pngByHand({ width: 20_000, height: 20_000, bits: 8, colourType: 2 }, new Uint8Array(1000));
    const start = performance.now();
    const { errors } = await read(bomb);
    expect(performance.now() - start).toBeLessThan(200);
    expect(errors[0]?.what).toContain('20000 × 20000 pixels');
  });

  it('of few rows, each of millions of pixels, is refused: a decoder holds whole rows', async () => {
    const bomb = pngByHand({ width: 2_000_000, height: 17, bits: 8, colourType: 2 }, new Uint8Array(1000));
    expect((await read(bomb)).errors[0]?.what).toBe(
      'picture logo has 2000000 × 17 pixels, and at most 20,000 are read on a side',
    );
  });

  it('and interlaced is refused sooner, since it is held as a whole', async () => {
    const header = { width: 6000, height: 5000, bits: 8, colourType: 2 };
    const bytes = Buffer.from(pngByHand(header, new Uint8Array(1000)));
    bytes[28] = 1;
    const { errors } = await read(bytes);
    expect(errors[0]?.what).toContain('more than the 25 million that are read of an interlaced');
  });

  it('of more than 10 MB is refused unread', async () => {
    const png = await sharp({ create: { width: 9, height: 9, channels: 3, background: '#fff' } })
      .png()
      .toBuffer();
    const { errors } = await read(Buffer.concat([png, Buffer.alloc(10 * 1024 * 1024)]));
    expect(errors).toMatchObject([{ code: 'picture-too-large' }]);
    expect(errors[0]?.what).toContain('10,240 KB');
  });
});
