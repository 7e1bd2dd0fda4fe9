import { inlineText, type Fields, type WritingLines } from '../../document/index.js';
import type { Mark } from '../mark.js';
import type { Rect } from '../../units/index.js';
import type { StructureNode } from '../structure.js';
import type { Column, Measuring } from './measuring.js';
import { baselineOf, lineMarks } from './line-marks.js';
import { setLines, shapeInline } from './shape-inline.js';
import { fieldMarks, type FieldUse } from './field-marks.js';
import { allowed, endingWith, forbidden, keptTogether, spaced, type Piece } from './piece.js';
import { widthsOf } from './lines-of.js';

/** Rules to write on: black, and at least a point. */
const WRITING_RULE_PT = 1;
/** Between two fields side by side, in ems. */
const GUTTER_EM = 1.2;
const SPACE_BEFORE = 0.4;
const SPACE_AFTER = 0.5;

/** Labels with a rule to write on under each: two side by side where they fit, else one under another. */
export function measureFields(fields: Fields, column: Column, measuring: Measuring): readonly Piece[] {
  const { style } = measuring;
  const gutterPt = GUTTER_EM * style.body.sizePt;
  const halfPt = (column.widthPt - gutterPt) / 2;
  const fitsHalf = fields.labels.every(
    (label) => widthsOf(shapeInline(label.content, style.body, 'layout', measuring)).mostPt <= halfPt,
  );
  const perRow = fitsHalf && fields.labels.length > 1 ? 2 : 1;
  const rows = Array.from({ length: Math.ceil(fields.labels.length / perRow) }, (_, index) =>
    fields.labels.slice(index * perRow, (index + 1) * perRow),
  );
  const pieces = rows.map((row) =>
    measureFieldRow(
      row,
      fields,
      perRow === 2 && row.length === 2 ? [0, halfPt + gutterPt] : [0],
      perRow === 2 && row.length === 2 ? halfPt : column.widthPt,
      column,
      measuring,
    ),
  );
  return spaced(
    keptTogether(pieces, 'the lines to write on stay together'),
    SPACE_BEFORE * style.blankLinePt,
    SPACE_AFTER * style.blankLinePt,
  );
}

function measureFieldRow(
  row: Fields['labels'],
  fields: Fields,
  starts: readonly number[],
  widthPt: number,
  column: Column,
  measuring: Measuring,
): Piece {
  const { style } = measuring;
  const cells = row.map((label, index) => {
    const node: StructureNode = { role: 'P', parent: column.owner };
    return {
      label,
      xPt: column.xPt + (starts[index] ?? 0),
      lines: setLines(label.content, style.body, node, widthPt, measuring),
    };
  });
  const labelPt = Math.max(...cells.map((cell) => cell.lines.length)) * style.body.leadingPt;
  const heightPt = labelPt + style.writingPitchPt + WRITING_RULE_PT;
  const marks = cells.flatMap((cell): readonly Mark[] => [
    ...cell.lines.flatMap((line, index) =>
      lineMarks(
        line,
        cell.xPt,
        index * style.body.leadingPt + baselineOf(style.body),
        style.body,
        cell.label.place,
      ),
    ),
    ...placeToWrite(
      { xPt: cell.xPt, yPt: labelPt, widthPt, heightPt: style.writingPitchPt + WRITING_RULE_PT },
      { kind: 'line', label: inlineText(cell.label.content) },
      column,
      measuring,
    ),
  ]);
  return {
    name: 'a row of labelled lines',
    heightPt,
    spaceBeforePt: SPACE_BEFORE * style.blankLinePt,
    spaceAfterPt: 0,
    breakAfter: allowed(0),
    frames: [],
    marks,
    place: fields.place,
  };
}

/** A rule at the foot of a space as high as the pitch; on a screen, a field in its place. */
function placeToWrite(rect: Rect, use: FieldUse, column: Column, measuring: Measuring): readonly Mark[] {
  if (measuring.fillable) return fieldMarks(rect, use, column.owner, measuring);
  const rule = { ...rect, yPt: rect.yPt + rect.heightPt - WRITING_RULE_PT, heightPt: WRITING_RULE_PT };
  return [{ kind: 'rect', rect: rule, colour: measuring.style.ink, owner: 'layout' }];
}

/** Ruled lines at the size's pitch, never parted; on a screen, one field of their height. */
export function measureWritingLines(
  lines: WritingLines,
  column: Column,
  measuring: Measuring,
): readonly Piece[] {
  const { style } = measuring;
  const spaces = measuring.fillable ? [lines.count] : Array.from({ length: lines.count }, () => 1);
  const spare = Math.min(lines.count - lines.fewest, spaces.length - 1);
  const pieces = spaces.map((high, index): Piece => {
    const rect = { xPt: column.xPt, yPt: 0, widthPt: column.widthPt, heightPt: high * style.writingPitchPt };
    return {
      name: `writing line ${index + 1} of ${lines.count}`,
      heightPt: rect.heightPt,
      spaceBeforePt: 0,
      spaceAfterPt: 0,
      breakAfter: forbidden('lines to write on stay together'),
      frames: [],
      marks: placeToWrite(rect, { kind: 'lines', label: lines.label }, column, measuring),
      place: lines.place,
      // Never the last one, which has the space after the lines.
      ...(index < spare && { isSpare: true }),
    };
  });
  return spaced(endingWith(pieces, allowed(0)), 0, SPACE_AFTER * style.blankLinePt);
}
