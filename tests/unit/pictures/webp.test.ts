import { describe, expect, it } from 'vitest';
import sharp from 'sharp';
import { halves, oneInch, pixelAt, read, readGood, speckled } from './make-pictures.js';

/** Frames one over the other, as an animation. */
async function moving(): Promise<Uint8Array> {
  const frames = await Promise.all(
    ['#e02020', '#2020e0'].map((colour) => halves(20, 20, colour, '#ffffff').png().toBuffer()),
  );
  return sharp(frames, { join: { animated: true } })
    .webp({ loop: 0, delay: [100, 100] })
    .toBuffer();
}

describe('a good WebP', () => {
  it.each([
    ['lossy', 'jpeg', () => speckled(64, 48).flatten().webp()],
    ['lossless', 'png', () => speckled(64, 48).flatten().webp({ lossless: true })],
    [
      'with a profile and notes',
      'jpeg',
      () =>
        speckled(64, 48)
          .flatten()
          .withIccProfile('p3')
          .withExif({ IFD0: { Artist: 'Ann' } })
          .webp(),
    ],
  ])('%s is read, and embedded as %s', async (_name, format, make) => {
    const picture = await readGood(await make().toBuffer());
    expect(picture).toMatchObject({ format, widthPx: 64, heightPx: 48, sourceWidthPx: 64 });
    expect(Buffer.from(picture.bytes).includes('Ann')).toBe(false);
  });

  it('with transparency lies on white, and keeps its edges as a drawing', async () => {
    const half = await halves(40, 20, '#e02020', '#ffffff00').webp().toBuffer();
    const picture = await readGood(half);
    expect(picture.format).toBe('png');
    expect(await pixelAt(picture, 35, 10)).toEqual([255, 255, 255]);
  });

  it('larger than its printed size is scaled down', async () => {
    const picture = await readGood(await speckled(900, 900).flatten().webp().toBuffer(), oneInch);
    expect(picture).toMatchObject({ widthPx: 300, sourceWidthPx: 900 });
  });
});

describe('a WebP that cannot be printed', () => {
  it('is told when it moves', async () => {
    expect((await read(await moving())).errors).toMatchObject([
      { code: 'animated-picture', what: 'picture logo is an animation, and paper stands still' },
    ]);
  });

  it.each([1, 40, 0.5])('is told when %s of it are cut off', async (cut) => {
    const webp = await speckled(64, 48).webp().toBuffer();
    const kept = cut < 1 ? Math.floor(webp.length * cut) : webp.length - cut;
    expect((await read(webp.subarray(0, kept))).errors).toMatchObject([{ code: 'damaged-picture' }]);
  });

  it('is told when a chunk runs over its end, or nothing but a head is there', async () => {
    const webp = await speckled(64, 48).webp().toBuffer();
    const long = Buffer.from(webp);
    long.writeUInt32LE(0xff_ff_ff, 16);
    for (const bytes of [long, webp.subarray(0, 12), webp.subarray(0, 20)])
      expect((await read(bytes)).errors).toMatchObject([{ code: 'damaged-picture' }]);
  });

  it('is told when it says that it is larger than anything is decoded', async () => {
    const webp = await speckled(64, 48).flatten().webp().toBuffer();
    const at = webp.indexOf('VP8 ') + 8;
    const large = Buffer.from(webp);
    large.writeUInt16LE(16_383, at + 6);
    large.writeUInt16LE(16_383, at + 8);
    expect((await read(large)).errors).toMatchObject([{ code: 'picture-too-large' }]);
  });
});
