import type { Fields, WritingLines } from '../../document/index.js';
import type { Mark } from '../mark.js';
import type { StructureNode } from '../structure.js';
import type { Column, Measuring } from './measuring.js';
import { baselineOf, lineMarks, setLines, shapeInline } from './measure-text.js';
import { forbidden, allowed, keptTogether, spaced, type Piece } from './piece.js';
import { widthsOf } from './shaped-text.js';

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
  const rulePt = labelPt + style.writingPitchPt * LABELLED_PITCH;
  const marks = cells.flatMap((cell): readonly Mark[] => [
    ...cell.lines.flatMap((line, index) =>
      lineMarks(
        line,
        cell.xPt,
        index * style.body.leadingPt + baselineOf(style.body, line),
        style.body,
        cell.label.place,
      ),
    ),
    {
      kind: 'rect',
      rect: { xPt: cell.xPt, yPt: rulePt, widthPt, heightPt: WRITING_RULE_PT },
      colour: style.ink,
      owner: 'layout',
    },
  ]);
  return {
    name: 'a row of labelled lines',
    heightPt: rulePt + WRITING_RULE_PT,
    spaceBeforePt: SPACE_BEFORE * style.blankLinePt,
    spaceAfterPt: 0,
    breakAfter: allowed(0),
    frames: [],
    marks,
    place: fields.place,
  };
}

/** A label ends below its letters, which leaves a hand less to write in: the whole pitch stands free under it. */
const LABELLED_PITCH = 1;

/** Ruled lines at the size's pitch, never parted. */
export function measureWritingLines(
  lines: WritingLines,
  column: Column,
  measuring: Measuring,
): readonly Piece[] {
  const { style } = measuring;
  const pieces = Array.from({ length: lines.count }, (_, index): Piece => ({
    name: `writing line ${index + 1} of ${lines.count}`,
    heightPt: style.writingPitchPt,
    spaceBeforePt: 0,
    spaceAfterPt: 0,
    breakAfter: index === lines.count - 1 ? allowed(0) : forbidden('lines to write on stay together'),
    frames: [],
    marks: [
      {
        kind: 'rect',
        rect: {
          xPt: column.xPt,
          yPt: style.writingPitchPt - WRITING_RULE_PT,
          widthPt: column.widthPt,
          heightPt: WRITING_RULE_PT,
        },
        colour: style.ink,
        owner: 'layout',
      },
    ],
    place: lines.place,
  }));
  return spaced(pieces, 0, SPACE_AFTER * style.blankLinePt);
}
