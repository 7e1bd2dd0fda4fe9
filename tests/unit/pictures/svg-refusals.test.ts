import { describe, expect, it } from 'vitest';
import { read, oneInch, svg, usedAt, wholePage } from './make-pictures.js';

const red = '<rect width="50" height="50" fill="#ff0000"/>';

describe('an SVG that is more than a drawing', () => {
  const dangers: readonly (readonly [string, string, string])[] = [
    ['script', 'svg-script', '<script>alert(1)</script>'],
    ['script in another namespace', 'svg-script', '<h:script xmlns:h="http://www.w3.org/1999/xhtml"/>'],
    ['piece of a web page', 'svg-foreign-object', '<foreignObject><p>hi</p></foreignObject>'],
    ['picture', 'svg-image', '<image href="logo.png"/>'],
    ['link', 'svg-link', `<a href="#x">${red}</a>`],
    ['text', 'svg-text', '<text x="1" y="9">Harbor</text>'],
    ['tspan', 'svg-text', '<tspan>Harbor</tspan>'],
    ['text on a path', 'svg-text', '<textPath href="#p">Harbor</textPath>'],
    ['animation', 'svg-animation', '<rect><animate attributeName="x"/></rect>'],
    ['set', 'svg-animation', '<set attributeName="x" to="9"/>'],
    ['unknown element', 'svg-element', '<blink/>'],
    ['switch', 'svg-element', '<switch/>'],
    ['event handler', 'svg-event-handler', '<rect onclick="go()"/>'],
    ['event handler in capitals', 'svg-event-handler', '<rect onLoad="go()"/>'],
    ['reference to a file', 'svg-external', '<use href="other.svg#logo"/>'],
    ['reference to the web', 'svg-external', '<use xlink:href="https://example.org/a.svg#b"/>'],
    ['reference to this computer', 'svg-external', '<use xlink:href="file:///etc/passwd"/>'],
    ['reference to embedded data', 'svg-external', '<use href="data:image/svg+xml;base64,AAAA#a"/>'],
    ['reference on a shape', 'svg-external', '<rect href="http://example.org"/>'],
    ['javascript reference', 'svg-script', '<use href="javascript:alert(1)"/>'],
    ['hidden javascript reference', 'svg-script', '<use href=" java&#10;script:alert(1)"/>'],
    ['javascript in any attribute', 'svg-script', '<rect data-go="javascript:alert(1)"/>'],
    ['fill from elsewhere', 'svg-external', '<rect fill="url(http://example.org/a.svg#b)"/>'],
    ['quoted fill from elsewhere', 'svg-external', `<rect fill="url( 'a.svg#b' )"/>`],
    ['style from elsewhere', 'svg-external', '<rect style="fill:url(data:x)"/>'],
    ['style sheet from elsewhere', 'svg-external', '<style>@import "a.css";</style>'],
    ['font from elsewhere', 'svg-external', '<style>@font-face{src:url(a.woff)}</style>'],
    ['style with escapes', 'svg-style-escape', '<style>.a{fill:\\75rl(a)}</style>'],
    ['style that hides in a comment', 'svg-filter', '<rect style="/**/filter:url(#f)"/>'],
    ['filter', 'svg-filter', '<rect filter="url(#f)"/>'],
    ['filter in a style', 'svg-filter', '<rect style="fill:red; filter : url(#f)"/>'],
    ['filter in a style sheet', 'svg-filter', '<style>.a{filter:blur(2px)}</style>'],
    ['arrowhead', 'svg-marker', '<path d="M0 0L9 9" marker-end="url(#m)"/>'],
    ['pattern', 'svg-pattern', '<pattern id="p"><rect/></pattern><rect fill="url(#p)"/>'],
    [
      'pattern by a style sheet',
      'svg-pattern',
      '<pattern id="p"><rect/></pattern><style>.a{fill:url(#p)}</style>',
    ],
  ];

  it.each(dangers)('%s is refused where it stands, as %s', async (_name, code, inside) => {
    const { picture, errors } = await read(svg(`\n  ${red}\n  ${inside}`), 'logos/harbor.svg');
    expect(picture).toBeUndefined();
    expect(errors).toMatchObject([{ code, place: { file: 'logos/harbor.svg', line: 3 } }]);
    expect(errors[0]?.hint).toMatch(/\S/u);
  });

  it('is refused at the very attribute', async () => {
    const { errors } = await read(svg('\n<g\r\n  id="href"\n  onclick=\'href="a"\'/>'), 'logo.svg');
    expect(errors).toMatchObject([{ place: { file: 'logo.svg', line: 4, column: 3 } }]);
  });

  it('is told once that its text is live, and told how to outline it', async () => {
    const letters = Array.from({ length: 300 }, () => '<text>a</text>').join('\n');
    const { errors } = await read(svg(`\n${letters}`));
    expect(errors).toMatchObject([{ code: 'svg-text', place: { line: 2, column: 1 } }]);
    expect(errors[0]?.hint).toContain('turn the text into outlines');
  });

  it('is told everything at once', async () => {
    const { errors } = await read(svg('<text>a</text><script/><image/><rect onclick="go()"/>'));
    expect(errors.map((error) => error.code)).toEqual([
      'svg-text',
      'svg-script',
      'svg-image',
      'svg-event-handler',
    ]);
  });

  it.each([
    [
      'rules in its document type',
      '<?xml version="1.0"?>\n<!DOCTYPE svg PUBLIC "-//W3C//DTD SVG 1.1//EN" "svg11.dtd" [\n<!ATTLIST svg x CDATA "y">\n]>\n',
      2,
    ],
    ['an empty list of rules', '<!DOCTYPE svg []>\n', 1],
    ['rules elsewhere', '<!DOCTYPE svg SYSTEM "file:///etc/passwd">\n', 1],
    ['the document type of a web page', '<!DOCTYPE html>\n', 1],
    ['entities', '<!DOCTYPE svg [\n<!ENTITY a "aaaa">\n<!ENTITY b "&a;&a;">\n]>\n', 1],
  ])('with %s is refused there', async (_name, before, line) => {
    const { errors } = await read(before + svg(red), 'logo.svg');
    expect(errors).toMatchObject([{ code: 'svg-doctype', place: { file: 'logo.svg', line, column: 1 } }]);
  });

  it.each([
    '<!DOCTYPE svg>',
    '<!DOCTYPE svg PUBLIC "-//W3C//DTD SVG 1.1//EN" "http://www.w3.org/Graphics/SVG/1.1/DTD/svg11.dtd">',
    "<!DOCTYPE svg PUBLIC '-//W3C//DTD SVG 20010904//EN'\n 'http://www.w3.org/TR/2001/REC-SVG-20010904/DTD/svg10.dtd'>",
  ])('with a document type that defines nothing is drawn: %s', async (doctype) => {
    expect((await read(`${doctype}\n${svg(red)}`)).errors).toEqual([]);
  });

  it('with an entity that nothing defines is refused', async () => {
    const { errors } = await read(`<!DOCTYPE svg>${svg('<path d="&shape;"/>')}`);
    expect(errors).toMatchObject([{ code: 'svg-not-xml' }]);
  });

  it('with a style sheet beside it is refused', async () => {
    const { errors } = await read(`<?xml-stylesheet href="a.css"?>${svg(red)}`);
    expect(errors).toMatchObject([{ code: 'svg-external', place: { line: 1, column: 1 } }]);
  });
});

describe('an SVG that cannot be read', () => {
  it.each([
    ['an element left open', svg('<g>')],
    ['an unknown entity', svg('<g id="&nbsp;"/>')],
    ['an unknown prefix', svg('<i:pgf/>')],
    ['a cut', svg(red).slice(0, 150)],
    ['two roots', svg(red) + svg(red)],
    ['another root', `<x>${svg(red)}</x>`],
  ])('for %s is refused', async (_name, source) => {
    expect((await read(source)).errors).toMatchObject([{ code: 'svg-not-xml' }]);
  });

  it('for being in Latin-1 is refused', async () => {
    const bytes = Buffer.from(svg('<title>M\u00fcller</title>' + red), 'latin1');
    expect((await read(bytes)).errors).toMatchObject([
      { code: 'svg-not-xml', hint: expect.stringContaining('UTF-8') as string },
    ]);
  });

  it.each([
    '',
    'width="100%" height="100%"',
    'width="0" height="50"',
    'width="-5" height="50"',
    'width="1e9" height="1e9"',
    'viewBox="0 0 0 50"',
    'viewBox="0 0 100"',
    'viewBox="a b c d"',
    'viewBox="0 0 NaN 50"',
    'viewBox="0 0 50000 1"',
    'width="100" height="50" viewBox="0 0 0 0"',
  ])('for its size (%s) is refused', async (attributes) => {
    expect((await read(svg(red, attributes))).errors).toMatchObject([
      { code: 'svg-size', place: { line: 1, column: 1 } },
    ]);
  });
});

describe('an SVG that is too much', () => {
  const chain = (length: number, link: (index: number) => string) =>
    Array.from({ length }, (_, index) => link(index)).join('');

  it('with clones that double thirty times is refused at once', async () => {
    const bomb = chain(
      30,
      (index) => `<g id="u${index + 1}"><use href="#u${index}"/><use href="#u${index}"/></g>`,
    );
    const start = performance.now();
    const { errors } = await read(
      svg(`<defs><rect id="u0" width="1" height="1"/>${bomb}</defs><use href="#u30"/>`),
    );
    expect(performance.now() - start).toBeLessThan(500);
    expect(errors).toMatchObject([{ code: 'svg-too-complex' }]);
  });

  it.each([
    ['clones', '<g id="a"><use href="#a"/></g>'],
    ['clones that go round', '<g id="a"><use href="#b"/></g><g id="b"><use xlink:href="#a"/></g>'],
    ['clips', '<clipPath id="a"><rect clip-path="url(#a)"/></clipPath>'],
    ['masks by a style sheet', '<style>.m{mask:url(#a)}</style><mask id="a"><rect class="m"/></mask>'],
    ['gradients', '<linearGradient id="a" href="#b"/><linearGradient id="b" href="#a"/>'],
  ])('with %s that contain themselves is refused', async (_name, inside) => {
    expect((await read(svg(inside + red))).errors).toMatchObject([{ code: 'svg-circular' }]);
  });

  it.each([
    ['more than 5000 elements', chain(5001, () => '<g/>')],
    ['more than 64 levels', '<g>'.repeat(70) + '</g>'.repeat(70)],
    [
      'a chain of three thousand clones',
      chain(3000, (index) => `<use id="u${index}" href="#u${index + 1}"/>`),
    ],
  ])('with %s is refused', async (_name, inside) => {
    expect((await read(svg(inside))).errors).toMatchObject([{ code: 'svg-too-complex' }]);
  });

  it('with masks within masks over a whole page is refused at the place that uses it', async () => {
    const masks = chain(
      20,
      (index) =>
        `<mask id="m${index}"><rect width="90" height="90" fill="#fff" mask="url(#m${index - 1})"/></mask>`,
    );
    const inside = `${masks}<rect width="90" height="90" mask="url(#m19)"/>`;
    const { errors } = await read(svg(inside, 'viewBox="0 0 100 141"'), 'logo.svg', wholePage);
    expect(errors).toMatchObject([{ code: 'svg-too-complex', place: usedAt }]);
  });

  it('of more than 512 KB is refused unread', async () => {
    const { errors } = await read(svg(`<desc>${'x'.repeat(513 * 1024)}</desc>`));
    expect(errors).toMatchObject([{ code: 'picture-too-large', place: usedAt }]);
  });

  it.each([
    ['spaces in a reference', `<rect fill="url(${' '.repeat(400_000)}x"/>`],
    ['a style sheet without braces', `<style>${'a'.repeat(400_000)}</style>`],
    ['groups in groups', '<g>'.repeat(50_000) + '</g>'.repeat(50_000)],
    ['a comment without an end', `<style>${'/*'.repeat(200_000)}</style>`],
    ['digits without an end', `<svg width="${'1'.repeat(400_000)}!"/>`],
    ['attributes without number', `<rect ${chain(40_000, (index) => `a${index}="1"`)}/>`],
    [
      'classes without number',
      `<style>${chain(8000, (index) => `.c${index}{opacity:.5}`)}</style><rect class="${chain(8000, (index) => `c${index} `)}"/>`,
    ],
  ])('with %s is judged within seconds', async (_name, inside) => {
    const start = performance.now();
    await read(svg(inside, `viewBox="0 0 10 10" width="${'1'.repeat(1000)}!"`), 'logo', oneInch);
    expect(performance.now() - start).toBeLessThan(3000);
  });
});
