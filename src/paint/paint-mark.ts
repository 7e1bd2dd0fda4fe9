import type { Mark } from '../layout/index.js';
import type { Canvas } from './canvas.js';
import { paintLine } from './paint-line.js';

/** Draws one mark where it stands. */
export function paintMark(mark: Mark, canvas: Canvas): void {
  const { document, structure } = canvas;
  switch (mark.kind) {
    case 'line':
      return paintLine(mark, canvas);
    case 'rect':
      structure.open(mark.owner);
      document.rect(mark.rect.xPt, mark.rect.yPt, mark.rect.widthPt, mark.rect.heightPt).fill(mark.colour);
      return;
    case 'path':
      structure.open(mark.owner);
      document
        .save()
        .translate(mark.rect.xPt, mark.rect.yPt)
        .scale(mark.rect.widthPt)
        .path(mark.path)
        .fill(mark.colour, 'even-odd')
        .restore();
      return;
    case 'picture':
      return paintPicture(mark, canvas);
    case 'qr':
      return paintQr(mark, canvas);
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
  const { document, structure, images } = canvas;
  const { bytes } = mark.picture;
  const image = images.get(bytes) ?? openImage(document, bytes);
  images.set(bytes, image);
  structure.open(mark.owner);
  if (typeof mark.owner !== 'string') structure.box(mark.owner, mark.rect);
  document.image(image, mark.rect.xPt, mark.rect.yPt, {
    width: mark.rect.widthPt,
    height: mark.rect.heightPt,
  });
}

function openImage(document: PDFKit.PDFDocument, bytes: Uint8Array): PDFKit.Mixins.ImageSrc {
  const opening = document as unknown as { openImage(source: Buffer): PDFKit.Mixins.ImageSrc };
  return opening.openImage(Buffer.from(bytes));
}

/** Runs of dark modules as rectangles of one path with one fill: separate fills leave hairlines in three of four viewers. */
function paintQr(mark: Extract<Mark, { kind: 'qr' }>, canvas: Canvas): void {
  const { document, structure } = canvas;
  const { modules, rect } = mark;
  const sidePt = rect.widthPt / modules.count;
  structure.open(mark.owner);
  if (typeof mark.owner !== 'string') structure.box(mark.owner, rect);
  for (let row = 0; row < modules.count; row += 1) {
    let column = 0;
    while (column < modules.count) {
      let end = column;
      while (end < modules.count && modules.isDark(row, end)) end += 1;
      if (end > column)
        document.rect(rect.xPt + column * sidePt, rect.yPt + row * sidePt, (end - column) * sidePt, sidePt);
      column = Math.max(end, column + 1);
    }
  }
  document.fill('#000000');
}
