import type { Mark } from '../layout/index.js';
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
      content.writeOwn();
      return;
    case 'link':
      // All parts of a link on a page are one annotation, which is made when the page is closed.
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
