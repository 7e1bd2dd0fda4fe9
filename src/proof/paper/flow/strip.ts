import type { Found } from '../../account/found-sheet.js';
import type { RuledLook } from '../../account/ruled-part.js';
import { isRightToLeftLanguage } from '../is-right-to-left.js';
import type { LineOnPaper } from '../lines-on-paper.js';

/** What stands around strips: a box, a bar, a table. It takes room at its ends, and where it goes on on another page. */
export interface Frame {
  readonly look: RuledLook | 'table';
  readonly topPt: number;
  readonly bottomPt: number;
  readonly continuedTopPt: (page: number) => number;
  readonly continuedBottomPt: number;
  /** Between its beginning and what is in it, where that is not set in further; undefined for a table, whose cells are. */
  readonly startPt: number | undefined;
  /** How far items of lists around it set it in. */
  readonly indentPt: number;
  /** How high its title is on a page; nothing where it has none there. */
  readonly titlePt: (page: number) => number;
}

/** A row of a page where it stands, in points from the foot: a line, a picture, a row of a table. */
export interface Strip {
  /** By its place, from 0. */
  readonly page: number;
  readonly top: number;
  readonly bottom: number;
  readonly beforePt: number;
  readonly afterPt: number;
  /** Outermost first. */
  readonly frames: readonly Frame[];
  readonly found: Found;
  /** Lines to write on that are asked for before it. */
  readonly linesBefore: number;
  readonly line: LineOnPaper | undefined;
  /** From where to where something reaches that is drawn. */
  readonly drawn?: { readonly left: number; readonly right: number };
  /** How far it is set in from what is around it; undefined where that is asked for by itself. */
  readonly indentPt: number | undefined;
}

/** Where a line begins, at its right end where it runs from right to left; and where what is drawn may. */
export function startsOf({ line, drawn }: Strip): readonly number[] {
  if (!line) return drawn ? [drawn.left, drawn.right] : [];
  return [
    isRightToLeftLanguage(line.block?.language)
      ? Math.max(...line.runs.map(({ right }) => right))
      : Math.min(...line.runs.map(({ left }) => left)),
  ];
}

/** The same strips with other space before the first and behind the last. */
export function spaced(strips: readonly Strip[], beforePt: number, afterPt: number): readonly Strip[] {
  const last = strips.length - 1;
  return strips.map((strip, index) =>
    index > 0 && index < last
      ? strip
      : {
          ...strip,
          beforePt: index === 0 ? beforePt : strip.beforePt,
          afterPt: index === last ? afterPt : strip.afterPt,
        },
  );
}
