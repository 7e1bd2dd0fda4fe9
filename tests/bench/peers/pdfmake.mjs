import pdfmake from 'pdfmake';
import { codeOf, readKit, versionOf } from './kit.mjs';
import { LOOK } from './look.mjs';
import { footOf, headOf, sheetOf } from './sheet.mjs';

const WIDTH = LOOK.pageWidth - 2 * LOOK.margin;
/** Its lists and tables add spaces of their own. */
const AFTER = 4;

/** pdfmake, as its documents show it: a definition of the document, a copy of it for each clinic. */
export function open(kit) {
  const { regular, bold, logo } = readKit(kit);
  pdfmake.virtualfs.writeFileSync('regular.ttf', regular);
  pdfmake.virtualfs.writeFileSync('bold.ttf', bold);
  pdfmake.setFonts({ Hyperlegible: { normal: 'regular.ttf', bold: 'bold.ttf' } });
  pdfmake.setUrlAccessPolicy(() => false);
  pdfmake.setLocalAccessPolicy(() => false);
  const picture = `data:image/png;base64,${logo.toString('base64')}`;
  return {
    name: `pdfmake ${versionOf('pdfmake')}`,
    tagged: 'no',
    make: (clinic) => pdfmake.createPdf(definitionOf(clinic, picture)).getBuffer(),
  };
}

function definitionOf(clinic, picture) {
  const pages = sheetOf(clinic);
  return {
    info: { title: 'Sore throat', author: clinic.name },
    pageSize: 'LETTER',
    pageMargins: [LOOK.margin, 72, LOOK.margin, 54],
    defaultStyle: { font: 'Hyperlegible', fontSize: LOOK.body, lineHeight: LOOK.leading / (LOOK.body * 1.2) },
    header: (page) => (page === 1 ? '' : ends(headOf(clinic), 28, 26)),
    footer: (page, count) => ends(footOf(page, count), 12, -4),
    content: pages.flatMap((blocks, index) => [
      { stack: blocks.map((block) => toNode(block, picture)), ...(index > 0 && { pageBreak: 'before' }) },
    ]),
  };
}

/** Words at both ends of a line, with a rule over or under them. */
function ends([left, right], top, y) {
  const rule = {
    canvas: [{ type: 'line', x1: 0, y1: y, x2: WIDTH, y2: y, lineWidth: 1 }],
    relativePosition: { x: 0, y: 0 },
  };
  const words = {
    columns: [
      { width: '*', text: left },
      { width: 'auto', text: right, bold: true },
    ],
  };
  return { stack: [rule, words], margin: [LOOK.margin, top, LOOK.margin, 0] };
}

function toNode(block, picture) {
  const after = [0, 0, 0, AFTER];
  switch (block.kind) {
    case 'masthead': {
      const words = { stack: [{ text: block.name, bold: true }, block.phone] };
      return { columns: [{ image: picture, width: LOOK.logoWidth }, words], columnGap: 16, margin: after };
    }
    case 'heading': {
      const fontSize = LOOK.headings[block.level - 1];
      return { text: block.text, bold: true, fontSize, margin: [0, 0, 0, LOOK.afterHeading] };
    }
    case 'paragraph':
      return { text: block.runs.map((run) => ({ ...run })), margin: after };
    case 'list':
      return {
        ul: block.items.map((item) => ({ text: item, margin: [0, 0, 0, LOOK.betweenItems] })),
        margin: after,
      };
    case 'bar':
      return framed([stackOf(block, picture)], (line) => (line === 0 ? 5 : 0), LOOK.accent);
    case 'box':
      return boxOf(block, picture);
    case 'fields': {
      const columns = block.labels.map((label) => ({ stack: [label, ruleOf(WIDTH / 2 - 10)] }));
      return { columns, columnGap: 20, margin: after };
    }
    case 'rules':
      return { stack: Array.from({ length: block.count }, () => ruleOf(WIDTH)), margin: after };
    case 'code':
      return { columns: [codeNode(block.address), stackOf(block, picture)], columnGap: 16, margin: after };
    default:
      throw new Error(`nobody prints a ${block.kind}`);
  }
}

function stackOf({ blocks }, picture) {
  return { stack: blocks.map((one) => toNode(one, picture)) };
}

function boxOf(block, picture) {
  const isUrgent = block.look === 'emergency';
  const title = { text: block.title, bold: true, fontSize: LOOK.headings[1], margin: [40, 4, 0, 4] };
  const head = isUrgent ? { ...title, color: '#ffffff', fillColor: LOOK.ink } : title;
  return framed([head, stackOf(block, picture)], () => (isUrgent ? 3 : 2), isUrgent ? LOOK.ink : LOOK.accent);
}

/** Nodes under each other in a frame. */
function framed(nodes, vLineWidth, colour) {
  const layout = {
    hLineWidth: (line) => (line === 0 || line === nodes.length ? vLineWidth(1) : 0),
    vLineWidth,
    hLineColor: () => colour,
    vLineColor: () => colour,
    paddingLeft: () => LOOK.boxPadding,
  };
  return { table: { widths: ['*'], body: nodes.map((node) => [node]) }, layout, margin: [0, 0, 0, AFTER] };
}

function ruleOf(width) {
  const y = LOOK.writingPitch;
  return { canvas: [{ type: 'line', x1: 0, y1: y, x2: width, y2: y, lineWidth: 1 }] };
}

function codeNode(address) {
  const { count, strips } = codeOf(address);
  const side = LOOK.codeSide / count;
  const canvas = strips.map(({ row, column, width }) => ({
    type: 'rect',
    x: column * side,
    y: row * side,
    w: width * side,
    h: side,
    color: LOOK.ink,
    lineWidth: 0,
  }));
  return { width: LOOK.codeSide, canvas };
}
