import fontkit from '@pdf-lib/fontkit';
import { PDFDocument, rgb } from 'pdf-lib';
import { printSheet } from './flow.mjs';
import { readKit, versionOf } from './kit.mjs';
import { LOOK } from './look.mjs';
import { wrap } from './wrap.mjs';

/** pdf-lib, as its documents show it: fonts embedded as subsets in each document, lines broken by hand. */
export function open(kit) {
  const files = readKit(kit);
  return { name: `pdf-lib ${versionOf('pdf-lib')}`, tagged: 'no', make: (clinic) => make(clinic, files) };
}

async function make(clinic, files) {
  const document = await PDFDocument.create();
  document.registerFontkit(fontkit);
  document.setTitle('Sore throat');
  document.setAuthor(clinic.name);
  const fonts = {
    regular: await document.embedFont(files.regular, { subset: true }),
    bold: await document.embedFont(files.bold, { subset: true }),
  };
  printSheet(clinic, canvasOf(document, fonts, await document.embedPng(files.logo)));
  return document.save();
}

function canvasOf(document, fonts, logo) {
  const fontOf = (bold) => (bold ? fonts.bold : fonts.regular);
  const up = (y) => LOOK.pageHeight - y;
  let page;
  return {
    addPage: () => {
      page = document.addPage([LOOK.pageWidth, LOOK.pageHeight]);
    },
    text: (runs, { x, width }, y, size) => {
      const leading = (size * LOOK.leading) / LOOK.body;
      const lines = wrap(runs, width, (text, bold) => fontOf(bold).widthOfTextAtSize(text, size));
      for (const [index, line] of lines.entries()) {
        for (const { text, bold, colour = LOOK.ink, offset } of line) {
          const place = { x: x + offset, y: up(y + size + index * leading) };
          page.drawText(text, { ...place, size, font: fontOf(bold), color: toColour(colour) });
        }
      }
      return y + lines.length * leading;
    },
    end: ({ text }, y) => {
      const x = LOOK.pageWidth - LOOK.margin - fonts.bold.widthOfTextAtSize(text, LOOK.body);
      page.drawText(text, { x, y: up(y + LOOK.body), size: LOOK.body, font: fonts.bold });
    },
    rule: (x, y, width, thickness, colour) =>
      page.drawLine({
        start: { x, y: up(y) },
        end: { x: x + width, y: up(y) },
        thickness,
        color: toColour(colour),
      }),
    frame: (x, y, width, height, borderWidth, colour) =>
      page.drawRectangle({ x, y: up(y + height), width, height, borderWidth, borderColor: toColour(colour) }),
    dot: (x, y, size) => page.drawCircle({ x, y: up(y), size, color: toColour(LOOK.ink) }),
    shade: (rectangles, colour) => {
      const path = rectangles
        .map(([x, y, width, height]) => `M${x} ${y}h${width}v${height}h${-width}z`)
        .join('');
      page.drawSvgPath(path, { x: 0, y: LOOK.pageHeight, color: toColour(colour) });
    },
    logo: (x, y, width) => {
      const height = (width * LOOK.logoHeight) / LOOK.logoWidth;
      page.drawImage(logo, { x, y: up(y + height), width, height });
    },
  };
}

function toColour(hex) {
  const [red, green, blue] = [1, 3, 5].map((at) => Number.parseInt(hex.slice(at, at + 2), 16) / 255);
  return rgb(red, green, blue);
}
