import type { Diagnostic } from '../../diagnostics/index.js';
import { toMm } from '../../units/index.js';
import { doubt, REPORT } from '../checks/doubt.js';
import type { PaperPage } from './paper-sheet.js';

/** More doubts of one rule than this say nothing new of a file. */
const MOST_OF_A_RULE = 4;

/** Doubts with their places on the paper, a few of each rule. */
export class DoubtsOnPaper {
  readonly doubts: Diagnostic[] = [];
  readonly #counts = new Map<string, number>();

  /**
   * @param place in points from the bottom left corner of the page; undefined for a page as a whole
   * @param what goes on after the place: `words of 9 pt: "500 mg"`
   * @param written where it stands in the sources
   */
  add(
    code: string,
    page: PaperPage,
    place: { readonly x: number; readonly y: number } | undefined,
    what: string,
    written?: Diagnostic['place'],
  ): void {
    const count = this.#counts.get(code) ?? 0;
    this.#counts.set(code, count + 1);
    if (count >= MOST_OF_A_RULE) return;
    const where = place
      ? `, ${inMm(place.x)} from the left and ${inMm(page.heightPt - place.y)} from the top`
      : '';
    const found = doubt(code, `the finished file has on page ${page.number}${where}, ${what}`, REPORT);
    this.doubts.push(written ? { ...found, place: written } : found);
  }
}

function inMm(points: number): string {
  return `${Math.round(toMm(points))} mm`;
}

/** Words for a message, cut where they are many. */
export function quoted(words: string): string {
  const plain = words.replaceAll(/\s+/gu, ' ').trim();
  return plain.length > 60 ? `"${plain.slice(0, 60)}…"` : `"${plain}"`;
}
