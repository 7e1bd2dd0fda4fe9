import type { Mark, QrModules } from '../layout/index.js';
import type { Rect } from '../units/index.js';
import type { Canvas } from './canvas.js';
import { paintLine } from './paint-line.js';
import { pdfNumber } from './pdf-number.js';

/** Draws one mark where it stands. */
export function paintMark(mark: Mark, canvas: Canvas): void {
  const { content, structure } = canvas;
  switch (mark.kind) {
    case 'line':
      return paintLine(mark, canvas);
    case 'rect':
      structure.open(mark.owner);
      content.rect(mark.rect, mark.colour);
      return;
    case 'path':
      structure.open(mark.owner);
      content.fillWith(mark.colour);
      content.write(`q ${placed(mark.rect)} cm ${pathOperators(mark.path)} f* Q`);
      return;
    case 'picture':
      return paintPicture(mark, canvas);
    case 'qr':
      structure.open(mark.owner);
      if (typeof mark.owner !== 'string') structure.box(mark.owner, mark.rect);
      content.fillWith('#000000');
      content.write(qrOperators(mark.modules, mark.rect));
      return;
    case 'link':
      structure.annotate(mark.owner, mark.rect, mark.address, mark.words);
      return;
    case 'field':
      canvas.form.add(mark, structure);
      return;
    case 'empty':
      structure.touch(mark.owner);
      return;
    default:
      mark satisfies never;
  }
}

function paintPicture(mark: Extract<Mark, { kind: 'picture' }>, canvas: Canvas): void {
  const { content, structure, images } = canvas;
  structure.open(mark.owner);
  if (typeof mark.owner !== 'string') structure.box(mark.owner, mark.rect);
  const { xPt, yPt, widthPt, heightPt } = mark.rect;
  // A picture's own square grows upwards, and the page downwards.
  const matrix = [widthPt, 0, 0, -heightPt, xPt, yPt + heightPt].map(pdfNumber).join(' ');
  content.write(`q ${matrix} cm /${images.use(mark.picture)} Do Q`);
}

/** The unit square laid on a rectangle. */
function placed({ xPt, yPt, widthPt, heightPt }: Rect): string {
  return [widthPt, 0, 0, heightPt, xPt, yPt].map(pdfNumber).join(' ');
}

const PATH_OPERATORS: Readonly<Record<string, string>> = { M: 'm', L: 'l', C: 'c', Z: 'h' };

/** The path of a sign, which layout writes with absolute M, L, C and Z, as operators. */
function pathOperators(path: string): string {
  return path.replaceAll(
    /(?<command>[MLCZ])(?<numbers>[^MLCZ]*)/gu,
    (_, command: string, numbers: string) => {
      const operands = numbers.trim();
      return `${operands}${operands === '' ? '' : ' '}${PATH_OPERATORS[command] ?? ''} `;
    },
  );
}

/** Runs of dark modules as rectangles of one path with one fill: separate fills leave hairlines in three of four viewers. */
function qrOperators(modules: QrModules, rect: Rect): string {
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
