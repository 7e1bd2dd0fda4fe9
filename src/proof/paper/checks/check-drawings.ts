import type { Marked } from '../../sheet/marked.js';
import type { DoubtsOnPaper } from '../doubts-on-paper.js';
import type { Drawings } from '../drawings.js';
import type { PaperSheet } from '../paper-sheet.js';

/** Whatever is filled on a page belongs to a part of the sheet that asks for it: no line, no ground and no sign besides. */
export function checkDrawings(
  { pages, sheet }: PaperSheet,
  doubts: DoubtsOnPaper,
  { ticks, drawings }: { readonly ticks: readonly Marked[]; readonly drawings: Drawings },
): void {
  // Codes and squares to tick are whole, or doubted elsewhere.
  const codes = sheet.figures.flatMap(({ parts }) => parts.filter(({ pictures }) => pictures.length === 0));
  const whole = new Set([...ticks.filter(({ hasDrawing }) => !hasDrawing), ...codes]);
  for (const page of pages)
    for (const ink of page.filled) {
      if (whole.has(ink.marked)) continue;
      const stray = [...ink.rects, ...(ink.outline ? [ink.outline] : [])].find(
        (drawn) => !drawings.isAsked(drawn),
      );
      if (stray)
        doubts.add(
          'stray-drawing',
          page,
          { x: stray.left, y: stray.top },
          'a line, ground or sign that belongs to nothing',
        );
    }
}
