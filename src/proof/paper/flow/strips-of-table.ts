import type { Found } from '../../account/found-sheet.js';
import type { Grid } from '../grid.js';
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
    isIndented: false,
  }));
  return withSpaces(strips, space.SPACES.table, type.blankPt);
}

function placeCell(cell: Found, grid: Grid, within: Around, { setting, beside, starts }: Reading): void {
  const { bodyPt } = setting.type;
  const [strip] = stripsOf(cell, within, [0, 0], setting);
  if (!strip) return;
  beside.push({ strip, top: grid.top - space.CELL_PADDING_EM * bodyPt });
  starts.push({
    strip,
    at: grid.uprights.flatMap(({ left, right }) =>
      [-1, 1].map((way) => (left + right) / 2 + way * space.BESIDE_CELL_EM * bodyPt),
    ),
  });
}

/** The words of a head that stands again: each line as many whole lines under the first as there are over it. */
function placeHead(grid: Grid, page: number, found: Found, { setting, beside }: Reading): void {
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
      isIndented: false,
    };
    beside.push({ strip, top: firstTop - before * type.blankPt });
  }
}
