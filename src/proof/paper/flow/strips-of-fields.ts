import type { Found } from '../../account/found-sheet.js';
import { columnStarts, columnWidth } from './column-starts.js';
import type { Around, Reading } from './reading.js';
import { BETWEEN_FIELDS_EM, SPACES } from './spaces.js';
import type { Strip } from './strip.js';
import { stripsOf, withSpaces } from './strips-of.js';

/** The rule under a label. */
const RULE_PT = 1;

/** Labels of lines to write on: two in a row where they fit. */
export function stripsOfFields(
  labels: readonly Found[],
  within: Around,
  { setting, beside, starts }: Reading,
): readonly Strip[] {
  const { type } = setting;
  const rows: Strip[] = [];
  let lines = 0;
  for (const label of labels) {
    const own = stripsOf(label, within, [0, 0], setting);
    const [first] = own;
    const open = rows.at(-1);
    if (!first) continue;
    const isInRow = open?.page === first.page && Math.abs(open.top - first.top) < type.blankPt / 2;
    lines = isInRow ? Math.max(lines, own.length) : own.length;
    const start = isInRow ? open : first;
    if (isInRow) {
      const halfPt = (columnWidth(first, setting) + BETWEEN_FIELDS_EM * type.bodyPt) / 2;
      starts.push({ strip: first, at: columnStarts(first, within.indentPt + halfPt, setting) });
      beside.push({ strip: first, top: open.top });
      rows.pop();
    }
    rows.push({
      ...start,
      bottom: start.top - lines * type.blankPt - type.pitchPt - RULE_PT,
      beforePt: SPACES.fields[0] * type.blankPt,
    });
  }
  return withSpaces(rows, SPACES.fields, type.blankPt);
}
