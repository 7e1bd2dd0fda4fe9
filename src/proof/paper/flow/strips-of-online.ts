import type { Found } from '../../account/found-sheet.js';
import { qrMatrix } from '../../checks/qr-matrix.js';
import { columnStarts } from './column-starts.js';
import { oneUnderAnother } from './expected-place.js';
import type { Around, Reading } from './reading.js';
import { BESIDE_CODE_EM, SPACES, TIGHT_TOP } from './spaces.js';
import type { Strip } from './strip.js';
import { drawnStrip, withSpaces } from './strips-of.js';

/** White around a code (ISO/IEC 18004, 6.3.8). */
const QUIET_MODULES = 4;

/** A code with words in the middle beside it, or under it where they would not fit. */
export function stripsOfOnline(found: Found, within: Around, reading: Reading): readonly Strip[] {
  const { setting, beside, starts } = reading;
  const [link, ...kids] = found.kids;
  const figure = link?.kids.find(({ role }) => role === 'Figure');
  const code = figure && drawnStrip(figure, within, setting);
  const read = setting.paper.sheet.figures.find(({ parts }) =>
    parts.some((part) => figure?.marks.includes(part)),
  );
  const matrix = read && qrMatrix(read);
  const words = reading.blocks(kids, { ...within, isInItem: false });
  const [first] = words;
  const last = words.at(-1);
  if (!code || !matrix || !first || !last) return [];
  const codePt = code.top - code.bottom;
  const quietPt = (codePt / matrix.size) * QUIET_MODULES;
  const sidePt = codePt + 2 * quietPt;
  const wordsPt = first.top - last.bottom;
  const top = code.top + quietPt;
  const isUnder = first.top < code.bottom;
  const bottom = isUnder ? top - sidePt - wordsPt : top - Math.max(sidePt, wordsPt);
  const wordsTop = isUnder ? top - sidePt : top - Math.max(0, (sidePt - wordsPt) / 2);
  const besidePt = isUnder ? 0 : sidePt + BESIDE_CODE_EM * setting.type.bodyPt;
  starts.push(...words.map((strip) => ({ strip, at: columnStarts(strip, besidePt, setting) })));
  starts.push({ strip: code, at: columnStarts(code, quietPt, setting) });
  beside.push({ strip: first, top: wordsTop }, ...oneUnderAnother(words));
  const spaces = within.isTight ? TIGHT_TOP.online : SPACES.online;
  return withSpaces([{ ...code, top, bottom }], spaces, setting.type.blankPt);
}
