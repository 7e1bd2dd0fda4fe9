import { describe, expect, test } from 'vitest';
import { SheetReader } from '../../../src/proof/sheet/sheet-reader.js';
import { handMadePdf, type HandMade } from '../../support/proofing/hand-made-pdf.js';

const reader = new SheetReader();
const said = (made: HandMade): string => reader.read(handMadePdf(made)).text.trim();
const marked = (operators: string): string => `/P << /MCID 0 >> BDC ${operators} EMC`;
const shown = (shows: string): string => marked(`BT /F1 12 Tf 1 0 0 1 72 700 Tm ${shows} ET`);

describe('what is written is read', () => {
  test.each([
    [
      'strings of hexadecimal digits with corrections between them',
      '[<00080009> -20.5 <0020> 3 <000f0008>] TJ',
      'HI OH',
    ],
    ['a single string', '<00080009> Tj', 'HI'],
    ['a string in brackets, with an escape and an octal number', String.raw`(\000\010\0\t) Tj`, 'HI'],
    ['glyphs that stand for nothing', '[<000800300009>] TJ', 'HI'],
    [
      'words that are said instead of their glyphs',
      '/Span << /ActualText (HI) >> BDC <000800300009> Tj EMC',
      'HI',
    ],
    ['a comment and blanks inside', '[<00 08> % a comment\n<0009>] TJ', 'HI'],
    ['a line that begins elsewhere', '<0008> Tj 0 -14 Td <0009> Tj', 'H\u2028I'],
  ])('%s', (_name, shows, text) => {
    // A second run begins with its font.
    expect(said({ contents: [shown(shows.replace(' Td ', ' Td /F1 12 Tf '))] })).toBe(text);
  });

  test('a page of several streams is one', () => {
    const [begin = '', end = ''] = shown('<0008> Tj | <0009> Tj').split('|');
    expect(said({ contents: [begin, end] })).toBe('HI');
  });

  test('texts outside of the pages', () => {
    const sheet = reader.read(handMadePdf({ contents: [shown('<0008> Tj')] }));
    expect(sheet.info.get('Title')).toBe('A (b) A');
    expect(sheet.metadata.texts).toEqual([['dc:title', 'A & B']]);
  });

  test('letters that run from right to left are read so', () => {
    const map =
      '1 begincodespacerange <0000> <ffff> endcodespacerange 2 beginbfchar <0001> <05d0> <0002> <05d1> endbfchar';
    const span = '<< /Type /StructElem /S /Span /P 8 0 R /Pg 3 0 R /ActualText <feff05d005d1> /K [0] >>';
    const contents = [shown('<00020001> Tj')];
    expect(said({ contents, map, kids: '13 0 R', objects: new Map([[13, span]]) })).toBe('אב');
    expect(() => said({ contents, map })).toThrow(/a screen reader is not told in their order/u);
  });

  test('rectangles stand where all transformations put them', () => {
    const content = marked('q 2 0 0 -2 10 100 cm 1 2 3 4 re f Q');
    const [page] = reader.read(handMadePdf({ contents: [content] })).pages;
    expect(page?.marked[0]?.rects).toEqual([{ left: 12, right: 18, bottom: 88, top: 96 }]);
  });
});

describe('what is not understood is a doubt', () => {
  test.each<readonly [string, HandMade, RegExp]>([
    [
      'words that are said instead of others',
      { contents: [shown('/Span << /ActualText (HO) >> BDC <00080009> Tj EMC')] },
      /says other words than it shows/u,
    ],
    [
      'words that are said instead of a sign that no reader reads',
      { contents: [shown('/Span << /ActualText () >> BDC <0008> Tj EMC')] },
      /says other words than it shows/u,
    ],
    [
      'words that are said inside of words',
      {
        contents: [
          shown('/Span << /ActualText (HI) >> BDC /Span << /ActualText (HI) >> BDC <00080009> Tj EMC EMC'),
        ],
      },
      /says words inside of words/u,
    ],
    ['an operator that clips', { contents: [marked('0 0 9 9 re W n')] }, /operator "W"/u],
    ['text that is not painted', { contents: [shown('3 Tr <0008> Tj')] }, /operator "Tr"/u],
    ['a state that may hide', { contents: [marked('/G1 gs 0 0 9 9 re f')] }, /operator "gs"/u],
    ['a picture in the page itself', { contents: [marked('BI ID x EI')] }, /operator "BI"/u],
    ['a glyph that stands for no text', { contents: [shown('<0099> Tj')] }, /glyph \(153\)/u],
    ['half a glyph', { contents: [shown('<000800> Tj')] }, /half a glyph/u],
    ['words outside of every mark', { contents: ['BT /F1 12 Tf <0008> Tj ET'] }, /outside of every mark/u],
    ['words that no structure knows', { contents: [shown('<0008> Tj')], kids: '' }, /no structure knows/u],
    [
      'a structure that names what is not there',
      { contents: [shown('<0008> Tj')], kids: '0 1' },
      /not on its pages/u,
    ],
    ['a mark that does not end', { contents: ['/P << /MCID 0 >> BDC'] }, /ends inside/u],
    ['a page whose text does not end', { contents: [marked('BT')] }, /ends inside/u],
    [
      'a comment on the page',
      { contents: [shown('<0008> Tj')], page: '/Annots [8 0 R]' },
      /no link or field/u,
    ],
    ['a file that was changed later', { contents: [shown('<0008> Tj')], trailer: '/Prev 9' }, /\/Prev/u],
    ['an encrypted file', { contents: [shown('<0008> Tj')], trailer: '/Encrypt 9 0 R' }, /\/Encrypt/u],
    [
      'a code that stands for two texts',
      {
        contents: [shown('<0001> Tj')],
        map: '1 begincodespacerange <0000> <ffff> endcodespacerange 2 beginbfchar <0001> <0041> <0001> <0042> endbfchar',
      },
      /two texts/u,
    ],
    [
      'codes of one byte',
      { contents: [shown('<0001> Tj')], map: '1 begincodespacerange <00> <ff> endcodespacerange' },
      /two bytes/u,
    ],
  ])('%s', (_name, made, why) => {
    expect(() => reader.read(handMadePdf(made))).toThrow(why);
  });

  test('a file that is cut short, or has something behind its end', () => {
    const whole = handMadePdf({ contents: [shown('<0008> Tj')] });
    expect(() => reader.read(whole.slice(0, -20))).toThrow(/end as a PDF/u);
    expect(() => reader.read(Buffer.concat([whole, Buffer.from('more')]))).toThrow(/end as a PDF/u);
  });

  test('a table that leads to other objects', () => {
    const whole = Buffer.from(handMadePdf({ contents: [shown('<0008> Tj')] })).toString('latin1');
    const moved = whole.replace('%PDF-1.7\n', '%PDF-1.7\n%');
    expect(() => reader.read(Buffer.from(moved, 'latin1'))).toThrow(/another object|where|table/u);
  });
});
