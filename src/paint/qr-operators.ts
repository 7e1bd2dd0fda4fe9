import type { QrModules } from '../layout/index.js';
import type { Rect } from '../units/index.js';
import { pdfNumber } from './pdf-number.js';

/** Runs of dark modules as rectangles of one path with one fill: separate fills leave hairlines in three of four viewers. */
export function qrOperators(modules: QrModules, rect: Rect): string {
  const sidePt = rect.widthPt / modules.count;
  const rects: string[] = [];
  for (let row = 0; row < modules.count; row += 1) {
    let column = 0;
    while (column < modules.count) {
      let end = column;
      while (end < modules.count && modules.isDark(row, end)) end += 1;
      if (end > column) rects.push(`${column} ${row} ${end - column} 1 re`);
      column = Math.max(end, column + 1);
    }
  }
  const matrix = [sidePt, 0, 0, sidePt, rect.xPt, rect.yPt].map(pdfNumber).join(' ');
  return `q ${matrix} cm\n${rects.join('\n')} f Q`;
}
