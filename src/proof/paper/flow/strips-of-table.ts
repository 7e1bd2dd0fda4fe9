import type { Found } from '../../account/found-sheet.js';
import type { Grid } from '../grid.js';
import type { LineOnPaper } from '../lines-on-paper.js';
import type { Around, Reading } from './reading.js';
import * as space from './spaces.js';
import type { Frame, Strip } from './strip.js';
import { stripsOf, withSpaces } from './strips-of.js';

/** Rows between their rules, the words of each cell right under the upper one and beside one of the others. */
export function stripsOfTable(found: Found, within: Around, reading: Reading): readonly Strip[] {
  const { setting } = reading;
  const { type } = setting;
  const placed = setting.tables.get(found);
  if (!placed) return [];
  const [head] = placed.rows;
  const headPt = head ? head.grid.top - head.grid.bottom : 0;
  const frame: Frame = {
    look: 'table',
    topPt: 0,
    bottomPt: 0,
    continuedTopPt: () => headPt,
    continuedBottomPt: 0,
    startPt: undefined,
    indentPt: 0,
    titlePt: () => 0,
  };
  for (const { cells, grid } of placed.rows) for (const cell of cells) placeCell(cell, grid, within, reading);
  for (const [page, grid] of placed.heads) placeHead(grid, page, found, reading);
  const strips = placed.rows.map(({ grid, page, cells }): Strip => ({
    page,
    top: grid.top,
    bottom: grid.bottom,
    beforePt: 0,
    afterPt: 0,
    frames: [...within.frames, frame],
    found: cells.find(({ words }) => words !== '') ?? found,
    linesBefore: 0,
    line: undefined,
    indentPt: undefined,
  }));
  return withSpaces(strips, space.SPACES.table, type.blankPt);
}

function placeCell(cell: Found, grid: Grid, within: Around, { setting, beside, starts }: Reading): void {
  const { bodyPt } = setting.type;
  const [first] = stripsOf(cell, within, [0, 0], setting);
  if (!first) return;
  const strip = { ...first, indentPt: undefined };
  beside.push({ strip, top: grid.top - space.CELL_PADDING_EM * bodyPt });
  starts.push({ strip, at: besideRules(grid, bodyPt) });
}

/** Where the words of cells may begin or end. */
function besideRules({ uprights }: Grid, bodyPt: number): readonly number[] {
  return uprights.flatMap(({ left, right }) =>
    [-1, 1].map((way) => (left + right) / 2 + way * space.BESIDE_CELL_EM * bodyPt),
  );
}

/** From where to where a line reaches in each cell of a row. */
function inCells({ runs }: LineOnPaper, { uprights }: Grid): readonly Reach[] {
  return uprights.flatMap((from, index): readonly Reach[] => {
    const to = uprights[index + 1];
    const own = runs.filter(({ left, right }) => to && left > from.left && right < to.right);
    return own.length === 0
      ? []
      : [
          {
            left: Math.min(...own.map(({ left }) => left)),
            right: Math.max(...own.map(({ right }) => right)),
          },
        ];
  });
}

type Reach = NonNullable<Strip['drawn']>;

/** The words of a head that stands again: each line as many whole lines under the first as there are over it. */
function placeHead(grid: Grid, page: number, found: Found, { setting, beside, starts }: Reading): void {
  const { type, marginLines } = setting;
  const firstTop = grid.top - space.CELL_PADDING_EM * type.bodyPt;
  for (const line of marginLines.get(page) ?? []) {
    if (line.baseline > grid.top || line.baseline < grid.bottom) continue;
    const top = line.baseline + type.baselineOf(type.bodyPt);
    const before = Math.max(0, Math.round((firstTop - top) / type.blankPt));
    const strip: Strip = {
      page,
      top,
      bottom: top - type.blankPt,
      beforePt: 0,
      afterPt: 0,
      frames: [],
      found,
      linesBefore: 0,
      line,
      indentPt: undefined,
    };
    beside.push({ strip, top: firstTop - before * type.blankPt });
    const at = besideRules(grid, type.bodyPt);
    for (const drawn of inCells(line, grid)) starts.push({ strip: { ...strip, line: undefined, drawn }, at });
  }
}
