import type { Mark } from '../mark.js';
import type { StructureNode } from '../structure.js';
import type { Rect } from '../../units/index.js';
import type { Measuring } from './measuring.js';

/** The outline of a field: black, and at least a point, as the rules it stands for. */
const OUTLINE_PT = 1;

/** What is typed keeps off the outline, in ems. */
const INSET_EM = 0.3;

/** What is written into a field, and what it is called. */
export interface FieldUse {
  readonly kind: 'line' | 'lines' | 'tick';
  /** What it is for, in words; a screen reader says it. */
  readonly label: string;
}

/** A field to fill in on a screen, with its outline. */
export function fieldMarks(
  rect: Rect,
  use: FieldUse,
  parent: StructureNode,
  measuring: Measuring,
): readonly Mark[] {
  return [...outline(rect, measuring), fieldMark(rect, use, parent, measuring)];
}

/** A field without an outline, where there are rules around it already: a part of the structure under `parent`. */
export function fieldMark(rect: Rect, use: FieldUse, parent: StructureNode, measuring: Measuring): Mark {
  const { sizePt } = measuring.style.body;
  return {
    kind: 'field',
    rect: use.kind === 'tick' ? rect : inset(rect, INSET_EM * sizePt, use.kind === 'lines'),
    use: use.kind,
    label: use.label,
    align: measuring.direction === 'rtl' ? 'right' : 'left',
    sizePt,
    owner: { role: 'Form', parent },
  };
}

/** What is one line stands in the middle of its height; what is several begins at the top. */
function inset(rect: Rect, byPt: number, isFromTop: boolean): Rect {
  const abovePt = isFromTop ? byPt : 0;
  return {
    xPt: rect.xPt + byPt,
    yPt: rect.yPt + abovePt,
    widthPt: rect.widthPt - 2 * byPt,
    heightPt: rect.heightPt - abovePt,
  };
}

/** Four thin black edges just inside a rectangle. */
export function outline(rect: Rect, measuring: Measuring): readonly Mark[] {
  const { xPt, yPt, widthPt, heightPt } = rect;
  const edge = (x: number, y: number, width: number, height: number): Mark => ({
    kind: 'rect',
    rect: { xPt: x, yPt: y, widthPt: width, heightPt: height },
    colour: measuring.style.ink,
    owner: 'layout',
  });
  return [
    edge(xPt, yPt, widthPt, OUTLINE_PT),
    edge(xPt, yPt + heightPt - OUTLINE_PT, widthPt, OUTLINE_PT),
    edge(xPt, yPt, OUTLINE_PT, heightPt),
    edge(xPt + widthPt - OUTLINE_PT, yPt, OUTLINE_PT, heightPt),
  ];
}
