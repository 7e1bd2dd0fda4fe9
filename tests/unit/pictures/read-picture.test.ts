import { describe, expect, it } from 'vitest';
import sharp from 'sharp';
import { halves, oneInch, read, speckled, svg, usedAt } from './make-pictures.js';

describe('what a file is', () => {
  const unknown: readonly (readonly [string, () => Promise<Uint8Array> | string])[] = [
    ['a gif', () => speckled(20, 20).gif().toBuffer()],
    ['a tiff', () => speckled(20, 20).tiff().toBuffer()],
    ['a pdf', () => '%PDF-1.7\n1 0 obj'],
    ['a note', () => 'our logo is on the old computer'],
    ['a web page with a drawing in it', () => `<html><body>${svg('<rect/>')}</body></html>`],
    ['the first half of a signature', () => '\u0089PN'],
  ];
  it.each(unknown)('%s is refused with the formats that are read', async (_name, make) => {
    const { picture, errors } = await read(await make(), 'logos/harbor.png');
    expect(picture).toBeUndefined();
    expect(errors).toEqual([
      {
        severity: 'error',
        code: 'unknown-picture-format',
        what: 'picture logos/harbor.png is in an unknown picture format',
        place: usedAt,
        hint: 'save it as PNG, JPEG, WebP or SVG',
      },
    ]);
  });

  it('an empty file is called empty', async () => {
    const { errors } = await read(new Uint8Array(), 'logo.png');
    expect(errors.map((error) => error.what)).toEqual(['picture logo.png is empty']);
  });

  it('a PNG called .jpg passes as what it is, with a warning to rename it', async () => {
    const { picture, warnings } = await read(await speckled(20, 20).png().toBuffer(), 'logo.jpg');
    expect(picture?.format).toBe('png');
    expect(warnings).toMatchObject([
      { what: 'picture logo.jpg is really PNG', hint: 'rename it to end in .png', place: usedAt },
    ]);
  });

  it.each([
    ['logo.PNG', 'png'],
    ['photo.jpeg', 'jpeg'],
    ['photo.JPG', 'jpeg'],
    ['no-ending', 'png'],
  ] as const)('%s holding %s raises no warning', async (file, format) => {
    const { warnings } = await read(await speckled(20, 20).toFormat(format).toBuffer(), file);
    expect(warnings).toEqual([]);
  });
});

describe('what no paper should show', () => {
  it.each([
    [
      'a white PNG',
      () =>
        sharp({ create: { width: 9, height: 9, channels: 3, background: '#fff' } })
          .png()
          .toBuffer(),
    ],
    [
      'a red JPEG',
      () =>
        sharp({ create: { width: 9, height: 9, channels: 3, background: '#c00' } })
          .jpeg()
          .toBuffer(),
    ],
    ['a white logo on a transparent ground', () => halves(20, 10, '#ffffffff', '#00000000').png().toBuffer()],
    ['an SVG without shapes', () => svg('<g id="layer1"/>')],
    ['an SVG whose shapes lie outside its page', () => svg('<rect x="500" width="20" height="20"/>')],
  ])('%s is refused as blank', async (_name, make) => {
    const { picture, errors } = await read(await make(), 'logo', oneInch);
    expect(picture).toBeUndefined();
    expect(errors).toMatchObject([{ code: 'blank-picture', place: usedAt }]);
  });
});

describe('how a refusal speaks', () => {
  it('never in the words of the libraries behind it', async () => {
    const png = await speckled(60, 60).png().toBuffer();
    const jpeg = await speckled(60, 60).jpeg().toBuffer();
    const readings = await Promise.all(
      [png.subarray(0, 900), jpeg.subarray(0, 900), svg('<rect>'), svg('<rect width="1" width="2"/>')].map(
        (bytes) => read(bytes),
      ),
    );
    for (const { errors } of readings) {
      expect(errors).toHaveLength(1);
      for (const { what, hint, place } of errors) {
        expect(what).toMatch(/^picture logo /u);
        expect(what).not.toMatch(/vips|sharp|buffer|libpng|load|\.$|invalid/iu);
        expect(hint).toMatch(/\S/u);
        expect(place).toBeDefined();
      }
    }
  });
});
