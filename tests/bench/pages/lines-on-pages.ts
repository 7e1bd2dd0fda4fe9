import { execFileSync } from 'node:child_process';

/** A line of text as poppler finds it, in points from the upper left corner of its page. */
export interface LineFound {
  readonly text: string;
  readonly leftPt: number;
  readonly rightPt: number;
  readonly topPt: number;
  readonly bottomPt: number;
}

const LINE =
  /<line xMin="(?<left>[\d.]+)" yMin="(?<top>[\d.]+)" xMax="(?<right>[\d.]+)" yMax="(?<bottom>[\d.]+)">(?<words>[^]*?)<\/line>/gu;
const WORD = /<word [^>]*>(?<text>[^<]*)<\/word>/gu;
const ENTITIES: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', '#39': "'" };

/** The lines of each page of a file, from the top down, by `pdftotext`. */
export function linesOnPages(file: string): readonly (readonly LineFound[])[] {
  const html = execFileSync('pdftotext', ['-bbox-layout', file, '-'], { maxBuffer: 1e9 }).toString();
  return html
    .split('<page ')
    .slice(1)
    .map((page) => [...page.matchAll(LINE)].map(toLine).toSorted(byPlace));
}

function toLine({ groups = {} }: RegExpMatchArray): LineFound {
  const words = [...(groups['words'] ?? '').matchAll(WORD)].map((word) => plain(word.groups?.['text'] ?? ''));
  return {
    text: words.join(' '),
    leftPt: Number(groups['left']),
    rightPt: Number(groups['right']),
    topPt: Number(groups['top']),
    bottomPt: Number(groups['bottom']),
  };
}

function plain(text: string): string {
  return text.replaceAll(/&(?<name>[a-z0-9#]+);/gu, (whole, name: string) => ENTITIES[name] ?? whole);
}

function byPlace(a: LineFound, b: LineFound): number {
  return Math.abs(a.bottomPt - b.bottomPt) > 2 ? a.bottomPt - b.bottomPt : a.leftPt - b.leftPt;
}
