import { describe, expect, it } from 'vitest';
import { oneInch, pixelAt, read, readGood, svg } from './make-pictures.js';

const red = '<rect width="50" height="50" fill="#ff0000"/>';

describe('a good SVG', () => {
  it('is drawn with 600 dots per inch for its largest printed size, opaque on white', async () => {
    const picture = await readGood(svg(red), oneInch);
    expect(picture).toMatchObject({ format: 'png', widthPx: 600, heightPx: 300, sourceWidthPx: Infinity });
    expect([...picture.bytes.subarray(24, 29)]).toEqual([8, 2, 0, 0, 0]);
    expect(await pixelAt(picture, 0, 0)).toEqual([255, 0, 0]);
    expect(await pixelAt(picture, 299, 299)).toEqual([255, 0, 0]);
    expect(await pixelAt(picture, 300, 0)).toEqual([255, 255, 255]);
  });

  it('has crisp edges however small it was drawn', async () => {
    const tiny = svg(
      '<rect width="5" height="5" fill="#ff0000"/>',
      'width="10" height="5" viewBox="0 0 10 5"',
    );
    const picture = await readGood(tiny, oneInch);
    expect(await pixelAt(picture, 299, 10)).toEqual([255, 0, 0]);
    expect(await pixelAt(picture, 300, 10)).toEqual([255, 255, 255]);
  });

  it.each([
    ['viewBox="0 0 100 50"', 600, 300],
    ['width="100" height="50"', 600, 300],
    ['width="40mm" height="4cm"', 600, 600],
    ['width="100%" height="100%" viewBox="0,0,50,100"', 300, 600],
    ['width="2in" height="72pt" viewBox="0 0 100 50"', 600, 300],
    ['width="100" viewBox="-10 -10 100 50"', 600, 300],
  ])('with %s is %i × %i on a square inch', async (attributes, widthPx, heightPx) => {
    expect(await readGood(svg(red, attributes), oneInch)).toMatchObject({ widthPx, heightPx });
  });

  it('is read at once, however many blanks its width has', async () => {
    const attributes = `width="100${' '.repeat(200_000)}%" height="50" viewBox="0 0 100 50"`;
    expect(await readGood(svg(red, attributes), oneInch)).toMatchObject({ widthPx: 600, heightPx: 300 });
  }, 10_000);

  it('as a drawing program leaves it passes without its leftovers', async () => {
    const inkscape = `<?xml version="1.0" encoding="UTF-8" standalone="no"?>
<!-- Created with Inkscape -->
<svg width="100mm" height="50mm" viewBox="0 0 100 50" version="1.1" inkscape:version="1.2" sodipodi:docname="logo.svg"
  xmlns:inkscape="http://www.inkscape.org/namespaces/inkscape" xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"
  xmlns:sodipodi="http://sodipodi.sourceforge.net/DTD/sodipodi-0.dtd" xmlns="http://www.w3.org/2000/svg" xmlns:svg="http://www.w3.org/2000/svg">
  <sodipodi:namedview id="base" pagecolor="#ffffff"><inkscape:grid type="xygrid"/></sodipodi:namedview>
  <title>Harbor Clinic</title><desc>the logo</desc>
  <defs><marker id="unused"><path d="M0 0"/></marker><filter id="blur"><feGaussianBlur/></filter></defs>
  <metadata><rdf:RDF><rdf:li>x</rdf:li></rdf:RDF></metadata>
  <g inkscape:label="Layer 1" inkscape:groupmode="layer" data-name="a" aria-hidden="true" style="-inkscape-stroke:none;filter:none;marker:none">
    <svg:path style="fill:#ff0000;stroke:none" d="M 0,0 H 50 V 50 H 0 Z" sodipodi:nodetypes="ccccc"/>
  </g>
</svg>`;
    const picture = await readGood(inkscape, oneInch);
    expect(await pixelAt(picture, 10, 10)).toEqual([255, 0, 0]);
    expect(await pixelAt(picture, 590, 10)).toEqual([255, 255, 255]);
  });

  it('with classes, gradients, clips, masks, symbols and clones is drawn', async () => {
    const rich = svg(
      `<style type="text/css"><![CDATA[ /* a > b */ .a{fill:url(#g);clip-path:url( '#c' )} ]]></style>
      <defs><linearGradient id="g0"><stop offset="0" stop-color="#00f"/><stop offset="1" stop-color="#00f"/></linearGradient>
      <linearGradient id="g" xlink:href="#g0"/><clipPath id="c"><rect width="40" height="40"/></clipPath>
      <mask id="m"><rect width="100" height="50" fill="#fff"/></mask>
      <symbol id="s"><circle cx="80" cy="25" r="20" fill="#ff0000"/></symbol></defs>
      <rect class="a" width="50" height="50" mask="url(#m)" opacity=".999"/><use xlink:href="#s"/><use href="#s" x="1"/>`,
    );
    const picture = await readGood(rich, oneInch);
    expect(await pixelAt(picture, 480, 150)).toEqual([255, 0, 0]);
    const [r = 255, , b = 0] = await pixelAt(picture, 100, 100);
    expect(b - r).toBeGreaterThan(200);
    expect(await pixelAt(picture, 280, 100)).toEqual([255, 255, 255]);
  });

  it('keeps odd characters in its attributes harmless', async () => {
    const picture = await readGood(svg('<g id="a&quot;&lt;b&amp;&#10;c" class="x&gt;y">' + red + '</g>'));
    expect(picture.format).toBe('png');
  });

  it('with a byte order mark, Windows line ends and no namespace passes', async () => {
    const picture = await readGood(`\uFEFF<svg viewBox="0 0 100 50">\r\n${red}\r\n</svg>\r\n`, oneInch);
    expect(picture.widthPx).toBe(600);
  });

  it('cannot grow past its printed size by its own styles', async () => {
    const grown = svg(
      `<style>svg{width:99999px;height:99999px}</style>${red}`,
      'viewBox="0 0 100 50" style="width:90000px"',
    );
    const { picture } = await read(grown, 'logo', oneInch);
    expect(Math.max(picture?.widthPx ?? 0, picture?.heightPx ?? 0)).toBeLessThanOrEqual(600);
  });

  it('with many see-through shapes is drawn coarser rather than for minutes', async () => {
    const shapes = Array.from(
      { length: 700 },
      (_, index) => `<rect x="${index / 10}" opacity=".5" width="5" height="50"/>`,
    );
    const picture = await readGood(svg(shapes.join('')), oneInch);
    expect(picture.widthPx).toBeGreaterThanOrEqual(300);
    expect(picture.widthPx).toBeLessThanOrEqual(600);
  });

  it('with see-through groups in each other is drawn as a logo, and over a whole page is too much', async () => {
    const nested = svg(`${'<g opacity=".9">'.repeat(12)}${red}${'</g>'.repeat(12)}`, 'viewBox="0 0 100 141"');
    expect(await readGood(nested, oneInch)).toMatchObject({ heightPx: 600 });
    expect((await read(nested)).errors).toMatchObject([{ code: 'svg-too-complex' }]);
  });

  it('gives the same bytes twice', async () => {
    const drawing = svg('<circle cx="30" cy="25" r="20.3" fill="#123456" opacity=".7"/>');
    const [once, again] = await Promise.all([readGood(drawing), readGood(drawing)]);
    expect(Buffer.from(once.bytes).equals(again.bytes)).toBe(true);
  });
});
