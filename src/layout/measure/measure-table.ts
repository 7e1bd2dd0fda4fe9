import { inlineText, type Table, type TableCell, type TableRow } from '../../document/index.js';
import type { Line, Mark } from '../mark.js';
import type { StructureNode } from '../structure.js';
import type { TextStyle } from '../style/index.js';
import { BREAK_COSTS } from './break-costs.js';
import { fieldMark } from './field-marks.js';
import type { Column, Measuring } from './measuring.js';
import { baselineOf, lineMarks } from './line-marks.js';
import { shapeInline } from './shape-inline.js';
import { allowed, forbidden, type Frame, type Piece } from './piece.js';
import { linesOf, widthsOf, type Widths } from './lines-of.js';
import { shareWidths } from './share-widths.js';

/** Rules are black and thick enough for a bad photocopier. */
const RULE_PT = 1;
const HEAD_RULE_PT = 2.5;
/** Space between a cell's text and its rules, in ems. */
const PADDING_ACROSS_EM = 0.4;
const PADDING_DOWN_EM = 0.3;
/** Width of a cell to write in, in ems: a number and its unit by hand. */
const WRITE_IN_EM = 4;
const SPACE_BEFORE = 0.5;
const SPACE_AFTER = 0.7;

/** A ruled table whose head is repeated on each page; a row is never cut. */
export function measureTable(table: Table, column: Column, measuring: Measuring): readonly Piece[] {
  const widths = columnWidths(table, column, measuring);
  if (!widths) return [];
  const node: StructureNode = { role: 'Table', parent: column.owner };
  const names = table.head.cells.map((cell) => inlineText(cell.content));
  const grid: Grid = { names, headsRows: headsRows(table), xPt: column.xPt, widths, measuring };
  const head = measureRow(table.head, grid, { role: 'THead', parent: node }, true);
  const body: StructureNode = { role: 'TBody', parent: node };
  const rows = table.rows.map((row) => measureRow(row, grid, body, false));
  const frame: Frame = {
    name: 'the table',
    topPt: 0,
    bottomPt: 0,
    continuedTopPt: head.heightPt,
    continuedBottomPt: 0,
    continuedMarks: asRepeated(head.marks),
    borderOf: () => [],
  };
  const { blankLinePt } = measuring.style;
  const heightPt = [head, ...rows].reduce((sum, row) => sum + row.heightPt, 0);
  const costs = costsBehindRows(table, heightPt <= measuring.columnHeightPt);
  return [head, ...rows].map((piece, index, all): Piece => ({
    ...piece,
    frames: [frame],
    spaceBeforePt: index === 0 ? SPACE_BEFORE * blankLinePt : 0,
    spaceAfterPt: index === all.length - 1 ? SPACE_AFTER * blankLinePt : 0,
    breakAfter:
      index === 0
        ? forbidden('the head of a table stays with its first row')
        : allowed(costs[index - 1] ?? BREAK_COSTS.afterTable),
  }));
}

/** A table that fits on a page is hardly cut; a higher one is cut between groups of rows, and leaves no row alone. */
function costsBehindRows({ rows }: Table, fits: boolean): readonly number[] {
  const groups = rows.map(({ cells }) => groupOf(inlineText(cells[0]?.content ?? [])));
  return rows.map((_, index) => {
    if (index === rows.length - 1) return BREAK_COSTS.afterTable;
    if (fits) return BREAK_COSTS.hardly;
    const isInGroup = groups[index] !== '' && groups[index] === groups[index + 1];
    if (isInGroup) return BREAK_COSTS.inGroup;
    const isLone = index === 0 || index === rows.length - 2;
    return isLone ? BREAK_COSTS.loneItem : BREAK_COSTS.betweenGroups;
  });
}

/** What the names of rows of one group begin with, up to the last number before other words: "Day 1" of "Day 1 a.m.". */
function groupOf(name: string): string {
  return /^[^\p{Nd}]{0,40}\p{Nd}{1,4}(?=\P{Nd}*$)/u.exec(name)?.[0] ?? '';
}

interface Grid {
  /** What each column is called, to name the cells to write in. */
  readonly names: readonly string[];
  /** The first cell of a row says what the row is for. */
  readonly headsRows: boolean;
  readonly xPt: number;
  readonly widths: readonly number[];
  readonly measuring: Measuring;
}

function columnWidths(table: Table, column: Column, measuring: Measuring): readonly number[] | undefined {
  const { style } = measuring;
  const paddingPt = 2 * PADDING_ACROSS_EM * style.body.sizePt;
  const wants = table.head.cells.map((_, index) => {
    const cells = [table.head, ...table.rows].map((row, rowIndex) =>
      wantOf(row.cells[index], rowIndex === 0 ? style.bold : style.body, measuring),
    );
    return {
      leastPt: Math.max(...cells.map((want) => want.leastPt)) + paddingPt,
      firmPt: Math.max(...cells.map((want) => want.firmPt)) + paddingPt,
      mostPt: Math.max(...cells.map((want) => want.mostPt)) + paddingPt,
    };
  });
  const neededPt = wants.reduce((sum, want) => sum + want.leastPt, 0);
  if (neededPt <= column.widthPt) return shareWidths(wants, column.widthPt);
  const leastPt = wants.reduce((sum, want) => sum + want.firmPt, 0);
  if (leastPt > column.widthPt) {
    measuring.log.error(
      'table-too-wide',
      `the table is ${Math.ceil(leastPt - column.widthPt)} pt wider than its column of ${Math.floor(column.widthPt)} pt, even with every word on a line of its own`,
      table.place,
      'use fewer columns or shorter words, or make it a list',
    );
    return undefined;
  }
  return shareWidths(
    wants.map(({ firmPt, mostPt }) => ({ leastPt: firmPt, mostPt })),
    column.widthPt,
  );
}

function wantOf(cell: TableCell | undefined, text: TextStyle, measuring: Measuring): Widths {
  const emptyPt = cell ? WRITE_IN_EM * text.sizePt : 0;
  if (!cell || isWriteIn(cell)) return { leastPt: emptyPt, firmPt: emptyPt, mostPt: emptyPt };
  return widthsOf(shapeInline(cell.content, text, 'layout', measuring));
}

function isWriteIn(cell: TableCell): boolean {
  return cell.content.some((inline) => inline.kind === 'blank');
}

function measureRow(row: TableRow, grid: Grid, parent: StructureNode, isHead: boolean): Piece {
  const { measuring, widths } = grid;
  const { style } = measuring;
  const text = isHead ? style.bold : style.body;
  const acrossPt = PADDING_ACROSS_EM * text.sizePt;
  const downPt = PADDING_DOWN_EM * text.sizePt;
  const node: StructureNode = { role: 'TR', parent };
  const cells = row.cells.map((cell, index) => {
    const owner = cellNode(index, isHead, grid, node);
    const widthPt = (widths[index] ?? 0) - 2 * acrossPt;
    const lines = isWriteIn(cell) ? [] : linesOf(shapeInline(cell.content, text, owner, measuring), widthPt);
    const least = isWriteIn(cell) ? style.writingPitchPt : 0;
    return { cell, owner, lines, heightPt: Math.max(least, lines.length * text.leadingPt + 2 * downPt) };
  });
  const heightPt = Math.max(...cells.map((cell) => cell.heightPt));
  const rowName = inlineText(row.cells[0]?.content ?? []);
  const marks = cells.flatMap(({ cell, owner, lines }, index): readonly Mark[] => {
    const xPt = grid.xPt + startOf(widths, index);
    if (!isWriteIn(cell)) return cellMarks(lines, { xPt: xPt + acrossPt, topPt: downPt, text, cell });
    const label = [rowName, grid.names[index] ?? ''].filter((name) => name !== '').join(', ');
    const rect = { xPt, yPt: 0, widthPt: widths[index] ?? 0, heightPt };
    const isField = measuring.fillable;
    return isField
      ? [fieldMark(rect, { kind: 'line', label }, owner, measuring)]
      : [{ kind: 'empty', owner }];
  });
  const words = cells[0]?.lines[0]?.text ?? '';
  return {
    name: `the table row "${words}"`,
    heightPt,
    spaceBeforePt: 0,
    spaceAfterPt: 0,
    breakAfter: allowed(0),
    frames: [],
    marks: [...rules(grid, heightPt, isHead), ...marks],
    place: row.place,
  };
}

/** In a table to write in, such as a log, the first column names the rows: who writes there must hear which. */
function headsRows(table: Table): boolean {
  return (
    table.rows.some((row) => row.cells.slice(1).some(isWriteIn)) &&
    table.rows.every((row) => !row.cells.slice(0, 1).some(isWriteIn))
  );
}

function cellNode(index: number, isHead: boolean, grid: Grid, parent: StructureNode): StructureNode {
  if (isHead) return { role: 'TH', parent, scope: 'Column' };
  return index === 0 && grid.headsRows ? { role: 'TH', parent, scope: 'Row' } : { role: 'TD', parent };
}

function cellMarks(
  lines: readonly Line[],
  at: { xPt: number; topPt: number; text: TextStyle; cell: TableCell },
): readonly Mark[] {
  return lines.flatMap((line, index) =>
    lineMarks(
      line,
      at.xPt,
      at.topPt + index * at.text.leadingPt + baselineOf(at.text),
      at.text,
      at.cell.place,
    ),
  );
}

function startOf(widths: readonly number[], index: number): number {
  return widths.slice(0, index).reduce((sum, width) => sum + width, 0);
}

/** The rules around a row's cells; a row draws its own, so that a table cut anywhere is closed on both pages. */
function rules(grid: Grid, heightPt: number, isHead: boolean): readonly Mark[] {
  const widthPt = grid.widths.reduce((sum, width) => sum + width, 0);
  const across = (yPt: number, thicknessPt: number): Mark => ({
    kind: 'rect',
    rect: {
      xPt: grid.xPt - RULE_PT / 2,
      yPt: yPt - thicknessPt / 2,
      widthPt: widthPt + RULE_PT,
      heightPt: thicknessPt,
    },
    colour: grid.measuring.style.ink,
    owner: 'layout',
  });
  const down = [...grid.widths.keys(), grid.widths.length].map((index): Mark => ({
    kind: 'rect',
    rect: { xPt: grid.xPt + startOf(grid.widths, index) - RULE_PT / 2, yPt: 0, widthPt: RULE_PT, heightPt },
    colour: grid.measuring.style.ink,
    owner: 'layout',
  }));
  return [across(0, RULE_PT), across(heightPt, isHead ? HEAD_RULE_PT : RULE_PT), ...down];
}

/** The head again, for the eye only: a screen reader has heard it. */
function asRepeated(marks: readonly Mark[]): readonly Mark[] {
  return marks.flatMap((mark): readonly Mark[] => {
    switch (mark.kind) {
      case 'line':
        return [
          {
            ...mark,
            line: {
              ...mark.line,
              runs: mark.line.runs.map((run) => ({ ...run, owner: 'repeated' as const })),
            },
          },
        ];
      case 'link':
      case 'field':
      case 'empty':
        return [];
      default:
        return [mark];
    }
  });
}
