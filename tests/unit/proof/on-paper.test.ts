import { describe, expect, test } from 'vitest';
import { editedPdf, isPage, type PdfPart } from '../../support/proofing/edited-pdf.js';
import { manyClinics } from '../../support/proofing/many-clinics.js';
import { openPress } from '../../support/proofing/open-press.js';

const press = openPress(manyClinics(4, 7));
const job = press.job('clinic-1', { handout: 'blood-pressure-log' });
const copy = await press.make(job);

/** What the gate says of the copy when the operators of its pages are changed. */
function doubtsAfter(change: (content: string, page: number) => string): readonly string[] {
  let page = 0;
  let isChanged = false;
  const bytes = editedPdf(copy.bytes, (part) => {
    if (!isPage(part) || part.data === undefined) return part;
    page += 1;
    const data = change(part.data, page);
    isChanged ||= data !== part.data;
    return { ...part, data };
  });
  expect(isChanged, 'nothing was planted').toBe(true);
  return press.doubts(job, { ...copy, bytes });
}

/** The first time that a pattern is met in the file. */
function once(pattern: RegExp, replace: (found: string, ...groups: string[]) => string) {
  let isDone = false;
  return (content: string): string =>
    isDone
      ? content
      : content.replace(pattern, (found: string, ...groups: string[]) => {
          isDone = true;
          return replace(found, ...groups);
        });
}

test('a file that is only written anew is not doubted', () => {
  expect(press.doubts(job, { ...copy, bytes: editedPdf(copy.bytes, (part) => part) })).toEqual([]);
});

const TEXT = /BT \/F2 18 Tf 1 0 0 -1 ([\d.]+) ([\d.]+) Tm (\[<0.{160,}?>\]) TJ ET/u;

/** What the gate says of the copy when its objects are changed. */
function doubtsOfParts(change: (part: PdfPart) => PdfPart): readonly string[] {
  let isChanged = false;
  const bytes = editedPdf(copy.bytes, (part) => {
    const changed = change(part);
    isChanged ||= changed.head !== part.head || changed.data !== part.data;
    return changed;
  });
  expect(isChanged, 'nothing was planted').toBe(true);
  return press.doubts(job, { ...copy, bytes });
}

function codesOf(doubts: readonly string[]): readonly string[] {
  return doubts.map((doubt) => doubt.split(':')[0] ?? '');
}

test('words in a grey that is nearly black', () => {
  const doubts = doubtsAfter(
    once(/BT \/F2 18 Tf [^]*? ET/u, (words) => `0.05 0.05 0.05 rg ${words} 0 0 0 rg`),
  );
  expect(codesOf(doubts)).toContain('wrong-colour');
});

test('letters of a word moved apart', () => {
  const doubts = doubtsAfter(
    once(/(\[<[0-9a-f]{40,}?)([0-9a-f]{4}>)/u, (_, before = '', after = '') => `${before}>-150<${after}`),
  );
  expect(codesOf(doubts)).toContain('displaced-glyphs');
});

describe('words that are not where they can be read', () => {
  test.each<readonly [string, string, (content: string, page: number) => string]>([
    ['smaller', 'wrong-size', once(TEXT, (text) => text.replace(' 18 Tf', ' 9 Tf'))],
    ['larger', 'wrong-size', once(TEXT, (text) => text.replace(' 18 Tf', ' 27 Tf'))],
    ['mirrored', 'turned-words', once(TEXT, (text) => text.replace('1 0 0 -1', '-1 0 0 -1'))],
    ['on their head', 'turned-words', once(TEXT, (text) => text.replace('1 0 0 -1', '1 0 0 1'))],
    ['squeezed', 'turned-words', once(TEXT, (text) => text.replace('1 0 0 -1', '0.5 0 0 -1'))],
    ['in grey', 'pale-words', once(TEXT, (text) => `0.6 0.6 0.6 rg ${text} 0 0 0 rg`)],
    ['in white', 'pale-words', once(TEXT, (text) => `1 1 1 rg ${text} 0 0 0 rg`)],
    ['beyond the edge', 'outside-margins', once(TEXT, (text, x = '') => text.replace(`-1 ${x} `, '-1 500 '))],
    [
      'under a white bar',
      'covered-words',
      once(TEXT, (text, x = '', y = '') => `${text} 1 1 1 rg ${x} ${Number(y) - 15} 200 20 re f 0 0 0 rg`),
    ],
    [
      'struck out',
      'covered-words',
      once(TEXT, (text, x = '', y = '') => `${text} ${x} ${Number(y) - 5} 60 1 re f`),
    ],
    [
      'on a dark bar',
      'pale-words',
      once(TEXT, (text, x = '', y = '') => `${Number(x) - 2} ${Number(y) - 20} 460 30 re f ${text}`),
    ],
    [
      'on a line',
      'words-on-a-line',
      once(TEXT, (text, x = '', y = '') => `${Number(x) - 2} ${Number(y) - 5} 460 1 re f ${text}`),
    ],
    [
      'printed over others',
      'words-on-words',
      once(TEXT, (text, _x, y = '') => `${text} ${text.replace(` ${y} Tm`, ` ${Number(y) + 6} Tm`)}`),
    ],
    [
      'with letters on one spot',
      'displaced-glyphs',
      once(/<(0[\da-f]{3})([\da-f]{12,}>)/u, (_, first = '', rest = '') => `<${first}>500<${rest}`),
    ],
    [
      'with letters apart',
      'displaced-glyphs',
      once(/<(0[\da-f]{3})([\da-f]{12,}>)/u, (_, first = '', rest = '') => `<${first}>-300<${rest}`),
    ],
    ['clipped', 'unreadable-file', once(TEXT, (text) => `q 0 0 9 9 re W n ${text} Q`)],
    ['not painted', 'unreadable-file', once(TEXT, (text) => text.replace(' Tf ', ' Tf 3 Tr '))],
    ['in a state of its own', 'unreadable-file', once(TEXT, (text) => `/G1 gs ${text}`)],
  ])('%s: %s', (_name, code, change) => {
    expect(codesOf(doubtsAfter(change))).toContain(code);
  });
});

/** Two rows of a font's map change places: it says the one, and draws the other. */
function swapped(a: string, b: string): (part: PdfPart) => PdfPart {
  return (part) =>
    part.data?.includes('beginbfchar') === true
      ? {
          ...part,
          data: part.data
            .replace(`> <${a}>`, '> <fffe>')
            .replace(`> <${b}>`, `> <${a}>`)
            .replace('> <fffe>', `> <${b}>`),
        }
      : part;
}

/** Changes the embedded fonts, which are the only data with a length of their own. */
function inFonts(change: (font: Buffer) => void): (part: PdfPart) => PdfPart {
  return (part) => {
    if (!part.head.includes('/Length1') || part.data === undefined) return part;
    const font = Buffer.from(part.data, 'latin1');
    change(font);
    return { ...part, data: font.toString('latin1') };
  };
}

function tableOf(font: Buffer, tag: string): number {
  for (let at = 12; at < 12 + font.readUInt16BE(4) * 16; at += 16)
    if (font.toString('latin1', at, at + 4) === tag) return font.readUInt32BE(at + 8);
  throw new Error(`the font has no ${tag}`);
}

/** Where the outline of a glyph begins, and its end. */
function outlineIn(font: Buffer, glyph: number): readonly [number, number] {
  const loca = tableOf(font, 'loca');
  const isLong = font.readUInt16BE(tableOf(font, 'head') + 50) === 1;
  const at = (index: number): number =>
    isLong ? font.readUInt32BE(loca + index * 4) : font.readUInt16BE(loca + index * 2) * 2;
  return [tableOf(font, 'glyf') + at(glyph), tableOf(font, 'glyf') + at(glyph + 1)];
}

/** Digits begin at this glyph of the press's subsets. */
const FOUR = 0x15;

describe('glyphs that are not what they are said to be', () => {
  test('two digits swapped in the map of a font', () => {
    expect(codesOf(doubtsOfParts(swapped('0031', '0032')))).toContain('wrong-glyph');
  });

  test('a letter that is called a digit', () => {
    expect(codesOf(doubtsOfParts(swapped('0030', '004f')))).toContain('wrong-glyph');
  });

  test('a point of an outline that moved', () => {
    const doubts = doubtsOfParts(
      inFonts((font) => {
        const [, end] = outlineIn(font, FOUR);
        font[end - 5] = (font[end - 5] ?? 0) ^ 0x40;
      }),
    );
    expect(codesOf(doubts)).toContain('wrong-glyph');
  });

  test('a digit without an outline', () => {
    const doubts = doubtsOfParts(
      inFonts((font) => {
        const [start] = outlineIn(font, FOUR);
        font.writeInt16BE(0, start);
      }),
    );
    expect(codesOf(doubts).some((code) => ['no-ink', 'wrong-glyph', 'unreadable-file'].includes(code))).toBe(
      true,
    );
  });

  test('a width that the font does not have', () => {
    const doubts = doubtsOfParts((part) => ({
      ...part,
      head: part.head.replace(/\/W \[0 \[\d+ (\d+)/u, '/W [0 [9 $1'),
    }));
    expect(codesOf(doubts)).toEqual([]);
    const wider = doubtsOfParts((part) => ({
      ...part,
      head: part.head.replace(/\/W \[0 \[(\d+) \d+/u, '/W [0 [$1 999'),
    }));
    expect(codesOf(wider)).toContain('wrong-width');
  });

  test('glyphs by other numbers than the font gives them', () => {
    const doubts = doubtsOfParts((part) => ({
      ...part,
      head: part.head.replace('/CIDToGIDMap /Identity', '/CIDToGIDMap 8 0 R'),
    }));
    expect(codesOf(doubts)).toContain('unreadable-file');
  });

  test('bold words in the regular font', () => {
    const fonts: string[] = [];
    const doubts = doubtsOfParts((part) => {
      const found =
        /\/Font <<\/F1 (\d+) 0 R \/F2 (\d+) 0 R/u.exec(part.head) ??
        /\/F1 (\d+) 0 R\s+\/F2 (\d+) 0 R/u.exec(part.head);
      if (!found) return part;
      fonts.push(found[0]);
      return {
        ...part,
        head: part.head.replace(found[0], found[0].replace(`${found[1]} 0 R`, `${found[2]} 0 R`)),
      };
    });
    expect(fonts.length).toBeGreaterThan(0);
    expect(doubts).not.toEqual([]);
  });
});

describe('a page that is not the paper that was asked for', () => {
  test.each([
    ['smaller', 'wrong-paper', /\/MediaBox \[0 0 612 792\]/u, '/MediaBox [0 0 306 396]'],
    ['another paper', 'wrong-paper', /\/MediaBox \[0 0 612 792\]/u, '/MediaBox [0 0 595.28 841.89]'],
    ['turned', 'unknown-part', /\/MediaBox/u, '/Rotate 90 /MediaBox'],
    ['cut', 'unknown-part', /\/MediaBox/u, '/CropBox [0 0 300 300] /MediaBox'],
    ['scaled', 'wrong-paper', /\/UserUnit 1\b/u, '/UserUnit 2'],
    ['with an action', 'unknown-part', /\/MediaBox/u, '/AA <</O <</S /JavaScript /JS (1)>>>> /MediaBox'],
    [
      'in a file that opens with an action',
      'unknown-part',
      /\/Type \/Catalog/u,
      '/Type /Catalog /OpenAction <</S /Named>>',
    ],
    ['with layers', 'unknown-part', /\/Type \/Catalog/u, '/Type /Catalog /OCProperties <<>>'],
    ['in a group of its own', 'unknown-part', /\/MediaBox/u, '/Group <</S /Transparency>> /MediaBox'],
    ['with a hidden link', 'hidden-annotation', /\/F 4\b/u, '/F 2'],
    ['with a link elsewhere', 'misplaced-link', /\/Rect \[(\S+) \S+ (\S+) \S+\]/u, '/Rect [$1 20 $2 30]'],
    [
      'with a link over the words above it',
      'covering-annotation',
      /\/Rect \[(\S+) (\S+) (\S+) \S+\]/u,
      '/Rect [$1 $2 $3 790]',
    ],
  ])('%s: %s', (_name, code, pattern, other) => {
    const doubts = doubtsOfParts((part) => ({ ...part, head: part.head.replace(pattern, other) }));
    expect(codesOf(doubts)).toContain(code);
  });
});

describe('what is drawn besides words', () => {
  const PICTURE = /q ([\d.]+) 0 0 -([\d.]+) ([\d.]+) ([\d.]+) cm \/I1 Do Q/u;
  const CODE = /q ([\d.]+) 0 0 ([\d.]+) ([\d.]+) ([\d.]+) cm\n0 0 7 1 re/u;

  test.each<readonly [string, string, (content: string) => string]>([
    [
      'a picture upside down',
      'turned-picture',
      once(
        PICTURE,
        (_, w = '', h = '', x = '', y = '') => `q ${w} 0 0 ${h} ${x} ${Number(y) - Number(h)} cm /I1 Do Q`,
      ),
    ],
    [
      'a picture mirrored',
      'turned-picture',
      once(
        PICTURE,
        (_, w = '', h = '', x = '', y = '') => `q -${w} 0 0 -${h} ${Number(x) + Number(w)} ${y} cm /I1 Do Q`,
      ),
    ],
    [
      'a picture drawn out',
      'stretched-picture',
      once(
        PICTURE,
        (_, w = '', h = '', x = '', y = '') => `q ${Number(w) * 0.9} 0 0 -${h} ${x} ${y} cm /I1 Do Q`,
      ),
    ],
    [
      'a picture too small',
      'small-picture',
      once(
        PICTURE,
        (_, w = '', h = '', x = '', y = '') =>
          `q ${Number(w) / 4} 0 0 -${Number(h) / 4} ${x} ${y} cm /I1 Do Q`,
      ),
    ],
    [
      'a picture beyond the edge',
      'outside-margins',
      once(PICTURE, (_, w = '', h = '', _x, y = '') => `q ${w} 0 0 -${h} 590 ${y} cm /I1 Do Q`),
    ],
    [
      'a picture under a bar',
      'covered-picture',
      once(PICTURE, (found, _w, _h, x = '', y = '') => `${found} ${x} ${Number(y) - 20} 20 9 re f`),
    ],
    [
      'a code with too small squares',
      'bad-code',
      once(
        CODE,
        (_, w = '', h = '', x = '', y = '') =>
          `q ${Number(w) / 2} 0 0 ${Number(h) / 2} ${x} ${y} cm\n0 0 7 1 re`,
      ),
    ],
    [
      'a code drawn out',
      'bad-code',
      once(
        CODE,
        (_, w = '', h = '', x = '', y = '') => `q ${w} 0 0 ${Number(h) * 1.2} ${x} ${y} cm\n0 0 7 1 re`,
      ),
    ],
    [
      'a code mirrored',
      'wrong-code',
      once(
        CODE,
        (_, w = '', h = '', x = '', y = '') =>
          `q -${w} 0 0 ${h} ${Number(x) + 29 * Number(w)} ${y} cm\n0 0 7 1 re`,
      ),
    ],
    [
      'a code with a rule through its quiet zone',
      'bad-code',
      once(CODE, (found, _w, _h, x = '', y = '') => `${Number(x) - 3} ${y} 1 50 re f ${found}`),
    ],
    ['a box without its left edge', 'lost-frame', once(/72 [\d.]+ 3 [\d.]+ re f\n/u, () => '')],
    [
      'a box with a thin edge',
      'lost-frame',
      once(/72 ([\d.]+) 3 ([\d.]+) re f\n/u, (_, y = '', h = '') => `72 ${y} 0.5 ${h} re f\n`),
    ],
    [
      'a sign of danger without its exclamation mark',
      'lost-frame',
      once(/0\.435 0\.34 m .*? h (?=0\.5 0\.73 m)/u, () => ''),
    ],
    [
      'a sign of danger that is a square',
      'lost-frame',
      once(/0\.5 0\.04 m 0\.55 [^f]*f\*/u, () => '-0.03 0.04 m 1.03 0.04 l 1.03 0.98 l -0.03 0.98 l h f*'),
    ],
    [
      'a line to write on that is lost',
      'lost-lines',
      once(/\n72 [\d.]+ 468 1 re f(?=(?:\n72 [\d.]+ 468 1 re f){2})/u, () => ''),
    ],
    [
      'a line to write on that is too near to the next',
      'tight-lines',
      once(
        /\n72 ([\d.]+) 468 1 re f(?=(?:\n72 [\d.]+ 468 1 re f){2})/u,
        (_, y = '') => `\n72 ${Number(y) + 12} 468 1 re f`,
      ),
    ],
    [
      'a line of a paragraph that is moved up by half',
      'uneven-lines',
      once(
        /(BT \/F2 18 Tf 1 0 0 -1 72 [\d.]+ Tm \[[^\]]*\] TJ ET\nBT \/F2 18 Tf 1 0 0 -1 72 )([\d.]+)( Tm)/u,
        (_, a = '', y = '', b = '') => `${a}${Number(y) - 9}${b}`,
      ),
    ],
    [
      "two lines of a paragraph in each other's place",
      'line-elsewhere',
      once(
        /(BT \/F2 18 Tf 1 0 0 -1 72 )([\d.]+)( Tm \[[^\]]*\] TJ ET\n)(BT \/F2 18 Tf 1 0 0 -1 72 )([\d.]+)( Tm)/u,
        (_, a = '', y = '', b = '', c = '', z = '', d = '') => `${a}${z}${b}${c}${y}${d}`,
      ),
    ],
  ])('%s: %s', (_name, code, change) => {
    expect(codesOf(doubtsAfter(change))).toContain(code);
  });
});
