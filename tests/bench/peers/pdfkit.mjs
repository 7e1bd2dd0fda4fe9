import PDFDocument from 'pdfkit';
import { printSheet } from './flow.mjs';
import { readKit, versionOf } from './kit.mjs';
import { LOOK } from './look.mjs';

/** Plain pdfkit, as its guide shows it: a document a copy, its own text flow, nothing shared but the files' bytes. */
export function open(kit) {
  const files = readKit(kit);
  return { name: `plain pdfkit ${versionOf('pdfkit')}`, tagged: 'no', make: (clinic) => make(clinic, files) };
}

function make(clinic, files) {
  // No font to begin with: it would be opened for nothing.
  const document = new PDFDocument({ size: 'LETTER', margin: 0, autoFirstPage: false, font: '' });
  document.info.Title = 'Sore throat';
  document.info.Author = clinic.name;
  document.registerFont('regular', files.regular).registerFont('bold', files.bold);
  const bytes = new Promise((resolve, reject) => {
    const chunks = [];
    document.on('data', (chunk) => chunks.push(chunk));
    document.on('end', () => resolve(Buffer.concat(chunks)));
    document.on('error', reject);
  });
  printSheet(clinic, canvasOf(document, files));
  document.end();
  return bytes;
}

function canvasOf(document, files) {
  return {
    addPage: () => document.addPage(),
    text: (runs, { x, width }, y, size) => {
      document.fontSize(size);
      const leading = (size * LOOK.leading) / LOOK.body;
      for (const [index, { text, bold, colour = LOOK.ink }] of runs.entries()) {
        document.font(bold ? 'bold' : 'regular').fillColor(colour);
        const lineGap = leading - document.currentLineHeight(true);
        const options = { width, lineGap, continued: index < runs.length - 1 };
        if (index === 0) document.text(text, x, y, options);
        else document.text(text, options);
      }
      return document.y;
    },
    end: ({ text }, y) => {
      const width = LOOK.pageWidth - 2 * LOOK.margin;
      document.font('bold').fontSize(LOOK.body).fillColor(LOOK.ink);
      document.text(text, LOOK.margin, y, { width, align: 'right' });
    },
    rule: (x, y, width, thickness, colour) => {
      document
        .moveTo(x, y)
        .lineTo(x + width, y)
        .lineWidth(thickness)
        .stroke(colour);
    },
    frame: (x, y, width, height, thickness, colour) => {
      document.rect(x, y, width, height).lineWidth(thickness).stroke(colour);
    },
    dot: (x, y, radius) => {
      document.circle(x, y, radius).fill(LOOK.ink);
    },
    shade: (rectangles, colour) => {
      for (const rectangle of rectangles) document.rect(...rectangle);
      document.fill(colour);
    },
    logo: (x, y, width) => {
      document.image(files.logo, x, y, { width });
    },
  };
}
