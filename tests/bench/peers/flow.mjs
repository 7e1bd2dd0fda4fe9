import { codeOf } from './kit.mjs';
import { LOOK } from './look.mjs';
import { footOf, headOf, sheetOf } from './sheet.mjs';

// The sheet for tools that print at a place and have no layout of their own. A canvas has:
//   addPage()
//   text(runs, { x, width }, y, size): breaks lines in a column, returns where the last one ends
//   end(run, y): a run that ends at the right margin
//   rule(x, y, width, thickness, colour), frame(x, y, width, height, thickness, colour), dot(x, y, radius)
//   shade(rectangles, colour): of [x, y, width, height]
//   logo(x, y, width)

const COLUMN = { x: LOOK.margin, width: LOOK.pageWidth - 2 * LOOK.margin };

/** Prints the four pages of a clinic on a canvas. */
export function printSheet(clinic, canvas) {
  const pages = sheetOf(clinic);
  for (const [index, blocks] of pages.entries()) {
    canvas.addPage();
    if (index > 0) printEnds(headOf(clinic), LOOK.headBaseline, 10, canvas);
    printEnds(footOf(index + 1, pages.length), LOOK.footBaseline, -LOOK.body - 6, canvas);
    let y = index > 0 ? LOOK.top : LOOK.margin;
    for (const block of blocks) y = printBlock(block, COLUMN, y, canvas);
  }
}

/** Words at both ends of a line, with a rule over or under them. */
function printEnds([left, right], baseline, toRule, canvas) {
  canvas.text([{ text: left }], COLUMN, baseline - LOOK.body, LOOK.body);
  canvas.end({ text: right, bold: true }, baseline - LOOK.body);
  canvas.rule(COLUMN.x, baseline + toRule, COLUMN.width, 1, LOOK.ink);
}

/** Prints a block from `y` down and says where the next may begin. */
function printBlock(block, column, y, canvas) {
  const { x, width } = column;
  switch (block.kind) {
    case 'masthead':
      return printMasthead(block, column, y, canvas);
    case 'heading': {
      const size = LOOK.headings[block.level - 1];
      return canvas.text([{ text: block.text, bold: true }], column, y, size) + LOOK.afterHeading;
    }
    case 'paragraph':
      return canvas.text(block.runs, column, y, LOOK.body) + LOOK.afterBlock;
    case 'list':
      return printList(block, column, y, canvas);
    case 'bar': {
      let end = y;
      for (const { runs } of block.blocks) end = canvas.text(runs, inset(column, 20, 0), end, LOOK.body);
      canvas.shade([[x, y, 5, end - y]], LOOK.accent);
      return end + LOOK.afterBlock;
    }
    case 'box':
      return printBox(block, column, y, canvas);
    case 'fields': {
      const each = (width - 20) / block.labels.length;
      for (const [index, label] of block.labels.entries()) {
        const at = x + index * (each + 20);
        const end = canvas.text([{ text: label }], { x: at, width: each }, y, LOOK.body);
        canvas.rule(at, end + LOOK.writingPitch, each - 10, 1, LOOK.ink);
      }
      return y + LOOK.leading + LOOK.writingPitch + LOOK.afterBlock;
    }
    case 'rules':
      for (let line = 1; line <= block.count; line++)
        canvas.rule(x, y + line * LOOK.writingPitch, width, 1, LOOK.ink);
      return y + block.count * LOOK.writingPitch + LOOK.afterBlock;
    case 'code':
      return printCode(block, column, y, canvas);
    default:
      throw new Error(`nobody prints a ${block.kind}`);
  }
}

function printMasthead({ name, phone }, column, y, canvas) {
  const beside = inset(column, LOOK.logoWidth + 16, 0);
  canvas.logo(column.x, y, LOOK.logoWidth);
  const end = canvas.text([{ text: name, bold: true }], beside, y, LOOK.body);
  canvas.text([{ text: phone }], beside, end, LOOK.body);
  canvas.rule(column.x, y + LOOK.logoHeight + 10, column.width, 1.5, LOOK.accent);
  return y + LOOK.logoHeight + 10 + LOOK.beforeHeading;
}

function printList({ items }, column, y, canvas) {
  for (const item of items) {
    canvas.dot(column.x + 5, y + LOOK.body / 2 + 2, 3.5);
    y = canvas.text(item, inset(column, LOOK.listIndent, 0), y, LOOK.body) + LOOK.betweenItems;
  }
  return y + LOOK.afterBlock - LOOK.betweenItems;
}

function printBox({ look, title, blocks }, column, y, canvas) {
  const isUrgent = look === 'emergency';
  const colour = isUrgent ? '#ffffff' : LOOK.ink;
  if (isUrgent) canvas.shade([[column.x, y, column.width, LOOK.boxHead]], LOOK.ink);
  canvas.text(
    [{ text: title, bold: true, colour }],
    inset(column, 50, LOOK.boxPadding),
    y + 5,
    LOOK.headings[1],
  );
  let end = y + LOOK.boxHead + 8;
  for (const block of blocks)
    end = printBlock(block, inset(column, LOOK.boxPadding, LOOK.boxPadding), end, canvas);
  canvas.frame(column.x, y, column.width, end - y, isUrgent ? 3 : 2, isUrgent ? LOOK.ink : LOOK.accent);
  return end + LOOK.afterBlock;
}

function printCode({ address, blocks }, column, y, canvas) {
  const { count, strips } = codeOf(address);
  const side = LOOK.codeSide / count;
  const rectangles = strips.map((strip) => [
    column.x + strip.column * side,
    y + strip.row * side,
    strip.width * side,
    side,
  ]);
  canvas.shade(rectangles, LOOK.ink);
  let end = y;
  for (const block of blocks) end = printBlock(block, inset(column, LOOK.codeSide + 16, 0), end, canvas);
  return Math.max(end, y + LOOK.codeSide);
}

function inset({ x, width }, left, right) {
  return { x: x + left, width: width - left - right };
}
