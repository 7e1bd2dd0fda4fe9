import { afterAll, describe, expect, test } from 'vitest';
import { breakLines } from '../../src/layout/measure/break-lines.js';
import type { Mark, Pages } from '../../src/layout/index.js';
import { paint } from '../../src/paint/index.js';
import { answered, printed, wantsChromium } from '../support/chromium/ask-chromium.js';
import { difference, inkBetween } from '../support/chromium/compare-ink.js';
import { directionOf, setLine, shapeIn } from '../support/chromium/set-line.js';
import { PageFonts, toHtml } from '../support/chromium/to-html.js';
import { drawWithPdfium } from '../support/draw-with-pdfium.js';
import { NUMBER_STRINGS } from '../support/number-strings.js';
import { canPrint } from '../support/press-fonts.js';

const LANGUAGES = [...new Set(NUMBER_STRINGS.map(({ language }) => language))].filter((one) => canPrint(one));
const PAGE_WIDTH_PT = 900;
const STRIP_PT = 54;
const LEFT_PT = 40;
const PIXELS_A_POINT = 2;
/** Two lines look the same where no more of their ink is more than a pixel (half a point) away from the other's. */
const MOST_DIFFERENT = 0.01;
/** A line with a glyph in another place, or another glyph, has more; one moved by a point as a whole has less. */
const WRONG = 0.08;
/** So many lines must look the same. */
const LEAST_SAME = 0.98;
const COLUMN_PT = 150;
const PLACE = { file: 'test', line: 1, column: 1 };

const told: string[] = [];
afterAll(() => {
  for (const line of told) process.stdout.write(`chromium ${line}\n`);
});

const textsIn = (language: string): readonly string[] =>
  NUMBER_STRINGS.filter((one) => one.language === language).map(({ text }) => text);

const page = (language: string, fonts: PageFonts, rules: string, body: string): string =>
  `<!doctype html><html lang="${language}"><meta charset="utf-8"><style>${fonts.rules}
  * { margin: 0; padding: 0; font-kerning: normal; font-synthesis: none; text-spacing-trim: space-all } ${rules}</style><body>${body}</body></html>`;

function ours(language: string, texts: readonly string[]): Uint8Array {
  const marks = texts.map((text, index): Mark => ({
    kind: 'line',
    line: setLine(shapeIn(language, text)),
    xPt: LEFT_PT,
    baselinePt: index * STRIP_PT + STRIP_PT * 0.65,
    colour: '#000000',
    place: PLACE,
  }));
  const pages: Pages = {
    widthPt: PAGE_WIDTH_PT,
    heightPt: texts.length * STRIP_PT,
    pages: [{ marks }],
    bookmarks: [],
    grafts: new Map(),
    reasons: () => [],
  };
  return paint(pages, {
    title: 'a',
    author: 'a',
    subject: 'a',
    keywords: 'a',
    language,
    direction: 'ltr',
    isDuplex: false,
    date: new Date(0),
  }).bytes;
}

function theirs(language: string, texts: readonly string[]): Uint8Array {
  const fonts = new PageFonts();
  const lines = texts.map((text, index) => {
    const at = `top: ${index * STRIP_PT}pt; left: ${LEFT_PT}pt; line-height: ${STRIP_PT}pt`;
    return `<div dir="${directionOf(language)}" style="${at}">${toHtml(shapeIn(language, text), fonts, true)}</div>`;
  });
  const rules = `@page { size: ${PAGE_WIDTH_PT}pt ${texts.length * STRIP_PT}pt; margin: 0 } div { position: absolute; white-space: pre }`;
  return printed(page(language, fonts, rules, lines.join('')));
}

/** Each text with a stroke where Chromium ends a line of it. */
function theirLines(language: string, texts: readonly string[]): readonly string[] {
  const fonts = new PageFonts();
  const paragraphs = texts.map(
    (text) => `<p dir="${directionOf(language)}">${toHtml(shapeIn(language, text), fonts, false)}</p>`,
  );
  const script = `document.fonts.ready.then(() => {
    const lines = [...document.querySelectorAll('p')].map((paragraph) => {
      const range = document.createRange(); let text = '', bottom = -1;
      const walker = document.createTreeWalker(paragraph, NodeFilter.SHOW_TEXT);
      for (let node; (node = walker.nextNode()); ) for (let at = 0; at < node.length; at += 1) {
        range.setStart(node, at); range.setEnd(node, at + 1);
        const box = [...range.getClientRects()].pop();
        if (box && box.width > 0 && /\\S/u.test(node.data[at])) {
          if (bottom >= 0 && box.top > bottom) text += '|';
          if (box.top > bottom) bottom = box.top + 20;
        }
        text += node.data[at];
      }
      return text;
    });
    document.getElementById('out').textContent = JSON.stringify(lines);
  })`;
  const body = `${paragraphs.join('')}<pre id="out"></pre><script>${script}</script>`;
  const rules = `p { width: ${COLUMN_PT}pt; line-height: 60px }`;
  return answered(page(language, fonts, rules, body)) as readonly string[];
}

/** The same of ours, by UAX 14 and words alone: what we never split over lines is ours. */
function ourLines(language: string, text: string): string {
  const { lineWidthOf, opportunities } = shapeIn(language, text);
  return breakLines({ text, widthOf: lineWidthOf, opportunities, keeps: [] }, COLUMN_PT, () => undefined)
    .map(({ start, end }) => text.slice(start, end))
    .join('|');
}

describe.runIf(wantsChromium)('Chromium, with the same fonts, sizes and widths', () => {
  const differing: string[] = [];
  let lines = 0;
  let sameBreaks = 0;

  test.each(LANGUAGES)(
    'draws the lines of %s as we do',
    async (language) => {
      const texts = textsIn(language);
      const [mine] = await drawWithPdfium(ours(language, texts), PIXELS_A_POINT);
      const [other] = await drawWithPdfium(theirs(language, texts), PIXELS_A_POINT);
      if (!mine || !other) throw new Error('a page is missing');
      const strip = STRIP_PT * PIXELS_A_POINT;
      const found = texts.flatMap((text, index) => {
        const [top, bottom] = [index * strip, (index + 1) * strip];
        const part = difference(inkBetween(mine, top, bottom), inkBetween(other, top, bottom));
        return part > MOST_DIFFERENT ? [{ part, text }] : [];
      });
      lines += texts.length;
      differing.push(
        ...found.map(({ part, text }) => `${language} differs by ${(part * 100).toFixed(1)} %: ${text}`),
      );
      expect(found.filter(({ part }) => part > WRONG)).toEqual([]);
    },
    120_000,
  );

  test.each(LANGUAGES)(
    'breaks lines of %s where we do',
    (language) => {
      const texts = textsIn(language);
      const other = theirLines(language, texts);
      const broken = texts.flatMap((text, index) => {
        const mine = ourLines(language, text);
        return mine === other[index]
          ? []
          : [`${language} ends lines elsewhere: ${other[index] ?? ''} (ours: ${mine})`];
      });
      sameBreaks += texts.length - broken.length;
      told.push(...broken);
      expect(broken.length / texts.length).toBeLessThan(0.25);
    },
    120_000,
  );

  test('and it is told how many lines look the same', () => {
    told.push(
      ...differing,
      `${lines - differing.length} of ${lines} lines look the same, ${sameBreaks} of ${lines} paragraphs are broken the same`,
    );
    expect(lines - differing.length).toBeGreaterThanOrEqual(lines * LEAST_SAME);
  });
});
