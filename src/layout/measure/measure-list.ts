import { inlineText, type List, type ListItem } from '../../document/index.js';
import type { Mark } from '../mark.js';
import type { StructureNode } from '../structure.js';
import type { TextStyle } from '../style/index.js';
import { BREAK_COSTS } from './break-costs.js';
import { fieldMarks, outline } from './field-marks.js';
import { inset, type Column, type Measuring } from './measuring.js';
import { baselineOf, lineMarks } from './line-marks.js';
import { setLines } from './shape-inline.js';
import { allowed, costingInside, endingWith, keptTogether, spaced, type Piece } from './piece.js';

const BULLET = '•';
/** Size of a bullet ÷ type size, and how far it sinks to stay in the middle of the small letters ÷ half their height. */
const BULLET_EM = 1.5;
const BULLET_CENTRE = 0.8;
/** Side of a square to tick ÷ type size. */
const TICK_EM = 0.9;
const NESTED_BULLET = '–';
/** Space around and between items, in blank lines. */
const AROUND = 0.4;
const BETWEEN = 0.26;
const BETWEEN_TIGHT = 0.08;
const AROUND_TIGHT = 0.2;
/** The hanging indent is at least this wide, in ems; numbers push it out. */
const LEAST_INDENT_EM = 1.25;
const LABEL_GAP_EM = 0.5;
/** Items up to so many strips are not cut. */
const SHORT_ITEM = 3;

/** Bullets or numbers with a hanging indent. */
export function measureList(list: List, column: Column, measuring: Measuring): readonly Piece[] {
  const { style } = measuring;
  const isNested = column.owner.role === 'LBody';
  const node: StructureNode = {
    role: 'L',
    parent: column.owner,
    numbering: list.ordered ? 'Decimal' : 'Disc',
  };
  const labels = list.items.map((_, index) =>
    list.ordered ? `${list.start + index}.` : isNested ? NESTED_BULLET : BULLET,
  );
  const indentPt = indentOf(labels, measuring);
  return list.items.flatMap((item, index) => {
    const pieces = measureItem(item, labels[index] ?? '', indentPt, { ...column, owner: node }, measuring);
    const around = measuring.isTight ? AROUND_TIGHT : AROUND;
    const between = measuring.isTight ? BETWEEN_TIGHT : BETWEEN;
    const beforePt = (index === 0 && !isNested ? around : between) * style.blankLinePt;
    const isLast = index === list.items.length - 1;
    const afterPt = (isLast && !isNested ? around : 0) * style.blankLinePt;
    const isLone = list.items.length > 1 && (index === 0 || index === list.items.length - 2);
    const penalty = isLast ? BREAK_COSTS.afterList : isLone ? BREAK_COSTS.loneItem : BREAK_COSTS.betweenItems;
    return endingWith(spaced(pieces, beforePt, afterPt), allowed(penalty));
  });
}

function measureItem(
  item: ListItem,
  label: string,
  indentPt: number,
  column: Column,
  measuring: Measuring,
): readonly Piece[] {
  const node: StructureNode = { role: 'LI', parent: column.owner };
  const body: StructureNode = { role: 'LBody', parent: node };
  const labelMarks = item.isTick
    ? marksOfTick(item, node, column, measuring)
    : marksOfLabel(label, { role: 'Lbl', parent: node }, item, column, measuring);
  const pieces = measuring
    .blocks(item.blocks, inset(column, indentPt, 0, body), measuring)
    .map((piece, index): Piece =>
      index === 0 ? { ...piece, marks: [...labelMarks, ...piece.marks] } : piece,
    );
  return pieces.length <= SHORT_ITEM
    ? keptTogether(pieces, 'a short item stays whole')
    : costingInside(pieces, BREAK_COSTS.betweenItems);
}

/** A square to tick, as high as capitals and a bit; on a screen, a checkbox. */
function marksOfTick(
  item: ListItem,
  parent: StructureNode,
  column: Column,
  measuring: Measuring,
): readonly Mark[] {
  const { body } = measuring.style;
  const sidePt = TICK_EM * body.sizePt;
  const rect = { xPt: column.xPt, yPt: (body.leadingPt - sidePt) / 2, widthPt: sidePt, heightPt: sidePt };
  const node: StructureNode = { role: 'Lbl', parent, ...(!measuring.fillable && { actualText: '[ ]' }) };
  if (measuring.fillable) return fieldMarks(rect, { kind: 'tick', label: labelOf(item) }, node, measuring);
  return outline(rect, measuring).map((mark) => (mark.kind === 'rect' ? { ...mark, owner: node } : mark));
}

function labelOf(item: ListItem): string {
  const [first] = item.blocks;
  return first?.kind === 'paragraph' ? inlineText(first.content) : '';
}

function marksOfLabel(
  label: string,
  node: StructureNode,
  item: ListItem,
  column: Column,
  measuring: Measuring,
): readonly Mark[] {
  const text = labelStyle(label, measuring);
  const content = [{ kind: 'text' as const, text: label, place: item.place }];
  const [line] = setLines(content, text, node, column.widthPt, measuring);
  if (!line) return [];
  const { body } = measuring.style;
  const xHeightEm = line.runs[0]?.face.xHeightEm ?? 0;
  // A larger bullet stays in the middle of the small letters beside it.
  const baselinePt =
    baselineOf({ ...text, sizePt: body.sizePt }) +
    (((text.sizePt - body.sizePt) * xHeightEm) / 2) * BULLET_CENTRE;
  return lineMarks(line, column.xPt, baselinePt, text, item.place);
}

function indentOf(labels: readonly string[], measuring: Measuring): number {
  const { sizePt } = measuring.style.body;
  const widths = labels.map((label) => {
    const content = [{ kind: 'text' as const, text: label, place: { file: '', line: 1, column: 1 } }];
    const [line] = setLines(
      content,
      labelStyle(label, measuring),
      'layout',
      Number.POSITIVE_INFINITY,
      measuring,
    );
    return line?.widthPt ?? 0;
  });
  return Math.max(LEAST_INDENT_EM * sizePt, Math.max(0, ...widths) + LABEL_GAP_EM * sizePt);
}

/** Bullets and numbers are bold, and bullets larger than the text: large, solid and dark (ACB). */
function labelStyle(label: string, measuring: Measuring): TextStyle {
  const { bold } = measuring.style;
  return label === BULLET ? { ...bold, sizePt: bold.sizePt * BULLET_EM } : bold;
}
