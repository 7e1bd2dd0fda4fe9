import { readFileSync } from 'node:fs';
import { getDocument } from '../pdfjs.js';
import { ask } from '../outside-programs.js';

/** Above and below stand running heads and numbers of pages, which are not a document's. */
const TOP_PT = 64;
const BOTTOM_PT = 728;
/** In some languages the foot has a line more, which stands higher: title and version, to the end of its page. */
const FOOT = /(?:^|\n)Rest\P{L}[^\n\f]*1\.0\.0[^\f]*/gu;
const WIDTH_PT = 612;
const HEIGHT_PT = 792;

const READERS = { pdftotext: byPdftotext, mutool: byMutool, 'pdf.js': byPdfjs } as const;
export type Outsider = keyof typeof READERS;

/** What a reader that is not ours gives for the body of a sheet on letter paper; a form feed stands between pages. */
export async function bodyText(reader: Outsider, file: string): Promise<string> {
  return (await READERS[reader](file)).replaceAll(FOOT, '');
}

async function byPdftotext(file: string): Promise<string> {
  const area = ['-x', '0', '-y', TOP_PT, '-W', WIDTH_PT, '-H', BOTTOM_PT - TOP_PT].map(String);
  return ask('pdftotext', '-raw', '-r', '72', ...area, file, '-').out;
}

/** A stretch in one font: its baseline from the top, where it begins from the left, its words. */
interface Stretch {
  readonly yPt: number;
  readonly xPt: number;
  readonly widthPt: number;
  readonly text: string;
}

interface MutoolPages {
  readonly pages: readonly { readonly blocks: readonly { readonly lines?: readonly MutoolLine[] }[] }[];
}

interface MutoolLine {
  readonly y: number;
  readonly bbox: { readonly x: number; readonly w: number };
  readonly text: string;
}

async function byMutool(file: string): Promise<string> {
  const { pages } = JSON.parse(ask('mutool', 'draw', '-q', '-F', 'stext.json', file).out) as MutoolPages;
  return pages
    .map(({ blocks }) => {
      const lines = blocks.flatMap((block) => block.lines ?? []);
      return onLines(
        lines.map(({ y, bbox, text }) => ({ yPt: y, xPt: bbox.x, widthPt: bbox.w, text })),
        '',
      );
    })
    .join('\f');
}

async function byPdfjs(file: string): Promise<string> {
  const loading = getDocument({
    data: new Uint8Array(readFileSync(file)),
    disableFontFace: true,
    verbosity: 0,
  });
  const pdf = await loading.promise;
  const pages: string[] = [];
  for (let number = 1; number <= pdf.numPages; number += 1) {
    const { items } = await (await pdf.getPage(number)).getTextContent();
    const stretches = items.flatMap((item) => {
      if (!('str' in item) || item.str.trim() === '') return [];
      const [xPt, yPt] = item.transform.slice(4).map(Number);
      return [{ xPt: xPt ?? 0, yPt: HEIGHT_PT - (yPt ?? 0), widthPt: item.width, text: item.str }];
    });
    pages.push(onLines(stretches, ' '));
  }
  await loading.destroy();
  return pages.join('\f');
}

/** Fonts of other scripts have baselines of their own for mutool; lines and cells lie further apart. */
const SAME_LINE_PT = 8;
const SAME_CELL_PT = 12;
/** Less than any blank of the press is wide, and more than letters of two fonts lie apart. */
const BLANK_PT = 2;

/**
 * The stretches of the body. Both readers end a stretch where the font changes; lines end where the height does, and cells
 * where a place is left free. pdf.js has no blanks between stretches: there is one where room is left.
 */
function onLines(stretches: readonly Stretch[], blank: '' | ' '): string {
  let text = '';
  let before: Stretch | undefined;
  /** All of the line so far. */
  let line: Stretch | undefined;
  for (const stretch of stretches.filter(({ yPt }) => yPt > TOP_PT && yPt < BOTTOM_PT)) {
    if (before && line) {
      const isLine = Math.abs(before.yPt - stretch.yPt) <= SAME_LINE_PT;
      // What runs against its line goes on at the other end of itself.
      const beforePt = gapPt(before, stretch);
      const roomPt = isLine ? (beforePt > SAME_CELL_PT ? gapPt(line, stretch) : beforePt) : Infinity;
      text += roomPt > SAME_CELL_PT ? '\n' : roomPt > BLANK_PT ? blank : '';
      line = isLine ? joined(line, stretch) : stretch;
    }
    line ??= stretch;
    before = stretch;
    text += stretch.text;
  }
  return text;
}

function gapPt(one: Stretch, other: Stretch): number {
  const [left, right] = one.xPt < other.xPt ? [one, other] : [other, one];
  return right.xPt - (left.xPt + left.widthPt);
}

function joined(one: Stretch, other: Stretch): Stretch {
  const xPt = Math.min(one.xPt, other.xPt);
  const endPt = Math.max(one.xPt + one.widthPt, other.xPt + other.widthPt);
  return { ...other, xPt, widthPt: endPt - xPt };
}
