import type { Found } from '../../account/found-sheet.js';
import type { LineOnPaper } from '../lines-on-paper.js';
import { columnStarts } from './column-starts.js';
import type { Around, Reading, Setting } from './reading.js';
import * as space from './spaces.js';
import type { Strip } from './strip.js';
import { drawnStrip, stripsOf, withSpaces } from './strips-of.js';
import { xHeightOf } from './type-measures.js';

/** Less than this is no other size. */
const LARGER_PT = 1;

/** Items under each other, which begin under each other, with their labels before them. */
export function stripsOfList(list: Found, within: Around, reading: Reading): readonly Strip[] {
  const { blankPt } = reading.setting.type;
  const outside = within.isTight ? space.TIGHT.list : space.SPACES.list[0];
  const between = within.isTight ? space.TIGHT.item : space.BETWEEN_ITEMS;
  const indentPt = within.indentPt + indentOf(list, within, reading.setting);
  return list.kids.flatMap((item, index) => {
    const body = item.kids.find(({ role }) => role === 'LBody')?.kids ?? [];
    const own = reading.blocks(body, { ...within, isInItem: true, indentPt });
    const label = item.kids.find(({ role }) => role === 'Lbl');
    const [first] = own;
    if (label && first) placeLabel(label, first, within, reading);
    const before = index === 0 && !within.isInItem ? outside : between;
    const after = index === list.kids.length - 1 && !within.isInItem ? outside : 0;
    return withSpaces(own, [before, after], blankPt);
  });
}

/** The widest label, with a little behind it. */
function indentOf({ kids }: Found, within: Around, setting: Setting): number {
  const { bodyPt } = setting.type;
  const labels = kids.flatMap((item) => item.kids.filter(({ role }) => role === 'Lbl'));
  const widths = labels
    .flatMap((label) => stripsOf(label, within, [0, 0], setting))
    .flatMap(({ line }) => (line ? [widthOf(line.runs)] : []));
  return Math.max(space.INDENT_EM * bodyPt, Math.max(0, ...widths) + space.BESIDE_LABEL_EM * bodyPt);
}

function widthOf(runs: LineOnPaper['runs']): number {
  return Math.max(...runs.map(({ right }) => right)) - Math.min(...runs.map(({ left }) => left));
}

/** A label stands on the line of its item, a bullet in the middle of the small letters, a square in that of the line. */
function placeLabel(label: Found, item: Strip, within: Around, { setting, beside, starts }: Reading): void {
  const { type, paper } = setting;
  const [strip] = stripsOf(label, within, [0, 0], setting);
  const run = strip?.line?.runs[0];
  const font = run?.words[0]?.font;
  if (strip) starts.push({ strip, at: columnStarts(strip, within.indentPt, setting) });
  if (strip && run && font) {
    const largerPt = run.sizePt / font.source.file.scale - type.bodyPt;
    const xHeight = largerPt < LARGER_PT ? 0 : xHeightOf(font);
    if (xHeight !== undefined)
      beside.push({ strip, top: item.top - (largerPt * xHeight * space.BULLET_SINKS) / 2 });
  } else if (!paper.facts.isFillable) {
    const square = drawnStrip(label, within, setting);
    const sidePt = space.TICK_EM * type.bodyPt;
    if (square) starts.push({ strip: square, at: columnStarts(square, within.indentPt, setting) });
    if (square) beside.push({ strip: square, top: item.top - (type.blankPt - sidePt) / 2 });
  }
}
