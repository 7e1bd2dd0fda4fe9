import { isArray } from '../file/pdf-value.js';
import { UnreadableError } from '../file/unreadable-error.js';
import type { FontRead } from '../sheet/font-maps.js';
import type { Filled, Placed, Shown } from '../sheet/ink.js';
import type { FilledRect } from '../sheet/marked.js';
import type { PageRead } from '../sheet/read-pages.js';
import type { SheetRead } from '../sheet/sheet-read.js';
import { blocksOf } from './blocks-of.js';
import type { EmbeddedFont } from './font/embedded-font.js';
import type { FontDesk, FontOnPaper } from './font/font-desk.js';
import { SIZE_MEASURES } from './measures.js';
import type { PaperFacts } from './paper-facts.js';
import { artifactsOf } from './rules-on.js';
import type { PaperPage, PaperSheet, Words } from './paper-sheet.js';
import { writingRules } from './writing-rules.js';

/** No line has so many marks at one height. */
const OUTWEIGHS_MARKS = 10_000;

/** Puts all words of a sheet where their operators put them, with the ink that their fonts give them. */
export function layOutSheet(sheet: SheetRead, facts: PaperFacts, desk: FontDesk): PaperSheet {
  const fonts = new Map<FontRead, FontOnPaper>();
  const fontOf = (font: FontRead): FontOnPaper => {
    const found = fonts.get(font) ?? desk.of(font, sheet.file, facts.fonts);
    fonts.set(font, found);
    return found;
  };
  const { pitchPt } = SIZE_MEASURES[facts.size];
  const pages = sheet.pages.map((page, index) => toPage(page, index + 1, { fontOf, desk, pitchPt }));
  return { sheet, facts, pages, fonts, blocks: blocksOf(sheet), shaped: desk.shaped };
}

/** What pages are laid out with. */
interface Table {
  readonly fontOf: (font: FontRead) => FontOnPaper;
  readonly desk: FontDesk;
  readonly pitchPt: number;
}

function toPage(read: PageRead, number: number, { fontOf, desk, pitchPt }: Table): PaperPage {
  const box = read.dictionary.get('MediaBox');
  const [left, bottom, right, top] = isArray(box) ? box : [];
  if (left !== 0 || bottom !== 0 || typeof right !== 'number' || typeof top !== 'number')
    throw new UnreadableError(`has a page ${number} without a size`);
  const words: Words[] = [];
  const drawn: (Filled | Placed)[] = [];
  const baselines = baselinesOf(read);
  for (const [at, ink] of read.ink.entries()) {
    if (ink.kind !== 'shown') {
      drawn.push(ink);
      continue;
    }
    const font = fontOf(ink.font);
    words.push({
      shown: ink,
      font,
      box: desk.boxes.of(ink, font.embedded, boxOf),
      baseline: baselines.get(ink.run) ?? ink.y,
      at,
    });
  }
  const filled = drawn.filter((one) => one.kind === 'filled');
  const artifacts = {
    Layout: artifactsOf(filled, 'Layout'),
    Pagination: artifactsOf(filled, 'Pagination'),
  };
  return {
    number,
    widthPt: right,
    heightPt: top,
    read,
    ink: read.ink,
    filled,
    drawn,
    artifacts,
    words,
    writingRules: writingRules(artifacts.Layout.filled, words, pitchPt),
  };
}

/**
 * The height of each run that has several: where most of its letters stand. Marks, which have no width, say nothing of
 * it: a hamza or the dots of a letter that stands alone are as many as the letter.
 */
function baselinesOf({ ink }: PageRead): ReadonlyMap<number, number> {
  const counts = new Map<number, Map<number, number>>();
  let before: Shown | undefined;
  for (const one of ink) {
    if (one.kind !== 'shown') continue;
    if (before?.run === one.run) {
      const known = counts.get(one.run) ?? new Map([[before.y, weightOf(before)]]);
      known.set(one.y, (known.get(one.y) ?? 0) + weightOf(one));
      counts.set(one.run, known);
    }
    before = one;
  }
  return new Map([...counts].map(([run, heights]) => [run, mostOften(heights)]));
}

/** How much glyphs say of where their line stands: each letter outweighs any marks. */
function weightOf({ codes, font }: Shown): number {
  let weight = 0;
  for (const code of codes) weight += hasWidth(font.widths[code]) ? OUTWEIGHS_MARKS : 1;
  return weight;
}

function hasWidth(width: unknown): boolean {
  return typeof width === 'number' && width > 0;
}

function mostOften(heights: ReadonlyMap<number, number>): number {
  let [best, most] = [Number.NaN, 0];
  for (const [y, count] of heights) if (count > most) [best, most] = [y, count];
  return best;
}

/** The box around the ink of glyphs. */
function boxOf({ codes, xs, y, sizePt }: Shown, embedded: EmbeddedFont): FilledRect | undefined {
  const scale = sizePt / embedded.program.unitsPerEm;
  let [left, bottom, right, top] = [Infinity, Infinity, -Infinity, -Infinity];
  for (let at = 0; at < codes.length; at += 1) {
    const outline = embedded.outlineOf(codes[at] ?? 0);
    if (outline.key === '') continue;
    const x = xs[at] ?? 0;
    left = Math.min(left, x + outline.left * scale);
    right = Math.max(right, x + outline.right * scale);
    bottom = Math.min(bottom, outline.bottom);
    top = Math.max(top, outline.top);
  }
  return right > left ? { left, bottom: y + bottom * scale, right, top: y + top * scale } : undefined;
}
