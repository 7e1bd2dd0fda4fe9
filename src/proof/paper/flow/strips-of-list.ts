import type { Found } from '../../account/found-sheet.js';
import type { Around, Reading } from './reading.js';
import * as space from './spaces.js';
import { startOf, type Strip } from './strip.js';
import { drawnStrip, stripsOf, withSpaces } from './strips-of.js';
import { xHeightOf } from './type-measures.js';

/** Less than this is no other size. */
const LARGER_PT = 1;

/** Items under each other, which begin under each other, with their labels before them. */
export function stripsOfList(list: Found, within: Around, reading: Reading): readonly Strip[] {
  const { blankPt } = reading.setting.type;
  const outside = within.isTight ? space.TIGHT.list : space.SPACES.list[0];
  const between = within.isTight ? space.TIGHT.item : space.BETWEEN_ITEMS;
  const firsts: Strip[] = [];
  const strips = list.kids.flatMap((item, index) => {
    const body = item.kids.find(({ role }) => role === 'LBody')?.kids ?? [];
    const own = reading.blocks(body, { ...within, isInItem: true, isIndented: true });
    const label = item.kids.find(({ role }) => role === 'Lbl');
    const [first] = own;
    if (label && first) placeLabel(label, first, within, reading);
    if (first?.line && first.found === body[0]) firsts.push(first);
    const before = index === 0 && !within.isInItem ? outside : between;
    const after = index === list.kids.length - 1 && !within.isInItem ? outside : 0;
    return withSpaces(own, [before, after], blankPt);
  });
  const at = firsts.slice(0, 1).map(startOf);
  reading.starts.push(...firsts.slice(1).map((strip) => ({ strip, at })));
  return strips;
}

/** A label stands on the line of its item, a bullet in the middle of the small letters, a square in that of the line. */
function placeLabel(label: Found, item: Strip, within: Around, { setting, beside }: Reading): void {
  const { type, paper } = setting;
  const [strip] = stripsOf(label, within, [0, 0], setting);
  const run = strip?.line?.runs[0];
  const font = run?.words[0]?.font;
  if (strip && run && font) {
    const largerPt = run.sizePt / font.source.file.scale - type.bodyPt;
    const xHeight = largerPt < LARGER_PT ? 0 : xHeightOf(font);
    if (xHeight !== undefined)
      beside.push({ strip, top: item.top - (largerPt * xHeight * space.BULLET_SINKS) / 2 });
  } else if (!paper.facts.isFillable) {
    const square = drawnStrip(label, within, setting);
    const sidePt = space.TICK_EM * type.bodyPt;
    if (square) beside.push({ strip: square, top: item.top - (type.blankPt - sidePt) / 2 });
  }
}
