import { jsPDF } from 'jspdf';
import { printSheet } from './flow.mjs';
import { readKit, versionOf } from './kit.mjs';
import { LOOK } from './look.mjs';
import { wrap } from './wrap.mjs';

/** jsPDF, as its documents show it: fonts are added to each document, and lines broken by hand for two weights. */
export function open(kit) {
  const { regular, bold, logo } = readKit(kit);
  const files = { regular: regular.toString('base64'), bold: bold.toString('base64'), logo };
  return { name: `jsPDF ${versionOf('jspdf')}`, tagged: 'no', make: (clinic) => make(clinic, files) };
}

function make(clinic, files) {
  const document = new jsPDF({ unit: 'pt', format: 'letter', compress: true });
  document.setProperties({ title: 'Sore throat', author: clinic.name });
  for (const weight of ['regular', 'bold']) {
    document.addFileToVFS(`${weight}.ttf`, files[weight]);
    document.addFont(`${weight}.ttf`, 'hyperlegible', weight === 'bold' ? 'bold' : 'normal');
  }
  printSheet(clinic, canvasOf(document, files.logo));
  return new Uint8Array(document.output('arraybuffer'));
}

function canvasOf(document, logo) {
  const set = (bold, size) => document.setFont('hyperlegible', bold ? 'bold' : 'normal').setFontSize(size);
  let isFirst = true;
  return {
    addPage: () => {
      if (!isFirst) document.addPage();
      isFirst = false;
    },
    text: (runs, { x, width }, y, size) => {
      const leading = (size * LOOK.leading) / LOOK.body;
      const lines = wrap(runs, width, (text, bold) => set(bold, size).getTextWidth(text));
      for (const [index, line] of lines.entries()) {
        for (const { text, bold, colour = LOOK.ink, offset } of line)
          set(bold, size)
            .setTextColor(colour)
            .text(text, x + offset, y + size + index * leading);
      }
      return y + lines.length * leading;
    },
    end: ({ text }, y) => {
      set(true, LOOK.body).setTextColor(LOOK.ink);
      document.text(text, LOOK.pageWidth - LOOK.margin, y + LOOK.body, { align: 'right' });
    },
    rule: (x, y, width, thickness, colour) =>
      document
        .setDrawColor(colour)
        .setLineWidth(thickness)
        .line(x, y, x + width, y),
    frame: (x, y, width, height, thickness, colour) =>
      document.setDrawColor(colour).setLineWidth(thickness).rect(x, y, width, height),
    dot: (x, y, radius) => document.setFillColor(LOOK.ink).circle(x, y, radius, 'F'),
    shade: (rectangles, colour) => {
      document.setFillColor(colour);
      for (const rectangle of rectangles) document.rect(...rectangle, null);
      document.fill();
    },
    logo: (x, y, width) =>
      document.addImage(logo, 'PNG', x, y, width, (width * LOOK.logoHeight) / LOOK.logoWidth),
  };
}
