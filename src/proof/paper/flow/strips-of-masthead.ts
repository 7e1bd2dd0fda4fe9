import type { Found } from '../../account/found-sheet.js';
import { columnStarts } from './column-starts.js';
import { oneUnderAnother } from './expected-place.js';
import type { Around, Reading } from './reading.js';
import * as space from './spaces.js';
import type { Strip } from './strip.js';
import { drawnStrip, stripsOf, withSpaces } from './strips-of.js';

/** The clinic's logo and name, the lower of them in the middle of the higher, over a rule. */
export function stripsOfMasthead(
  found: Found,
  within: Around,
  { setting, beside, starts }: Reading,
): readonly Strip[] {
  const { blankPt } = setting.type;
  const words = found.kids.flatMap((kid) => stripsOf(kid, within, [0, 0], setting));
  const figure = found.kids.find(({ role }) => role === 'Figure');
  const logo = figure && drawnStrip(figure, within, setting);
  const [first] = words;
  const last = words.at(-1);
  if (!first || !last) return [];
  const wordsPt = first.top - last.bottom;
  const logoPt = logo ? logo.top - logo.bottom : 0;
  const heightPt = Math.max(wordsPt, logoPt);
  const top = first.top + (heightPt - wordsPt) / 2;
  const abovePt = (within.isTight ? space.ABOVE_MASTHEAD_RULE_TIGHT : space.ABOVE_MASTHEAD_RULE) * blankPt;
  const bottom = top - heightPt - abovePt - space.MASTHEAD_RULE_PT;
  beside.push(...oneUnderAnother(words));
  const { left = 0, right = 0 } = logo?.drawn ?? {};
  const besidePt = logo ? right - left + space.BESIDE_LOGO_EM * setting.type.bodyPt : 0;
  starts.push(...words.map((strip) => ({ strip, at: columnStarts(strip, besidePt, setting) })));
  if (logo) starts.push({ strip: logo, at: columnStarts(logo, 0, setting) });
  if (logo) beside.push({ strip: logo, top: top - (heightPt - logoPt) / 2 });
  const spaces = within.isTight ? space.TIGHT_TOP.masthead : space.SPACES.masthead;
  return withSpaces([{ ...first, top, bottom, indentPt: undefined }], spaces, blankPt);
}
