import type { Flow } from '../../account/flow.js';
import type { Found } from '../../account/found-sheet.js';
import type { ExpectedPlace, ExpectedStart } from './expected-place.js';
import type { Around, Reading, Setting } from './reading.js';
import * as space from './spaces.js';
import { spaced, type Frame, type Strip } from './strip.js';
import { isSetCloser, stripsOfBox, type BoxLook } from './strips-of-box.js';
import { stripsOfFields } from './strips-of-fields.js';
import { stripsOfList } from './strips-of-list.js';
import { stripsOfMasthead } from './strips-of-masthead.js';
import { stripsOfOnline } from './strips-of-online.js';
import { stripsOfTable } from './strips-of-table.js';
import { drawnStrip, stripsOf, withSpaces } from './strips-of.js';

const AT_TOP: Around = { frames: [], isInItem: false, indentPt: 0, isTight: false };

/** The strips of a sheet where they are, with the spaces that they ask for, and what stands beside them. */
export class StripsRead implements Reading {
  readonly setting: Setting;
  readonly beside: ExpectedPlace[] = [];
  readonly starts: ExpectedStart[] = [];
  readonly strips: readonly Strip[];
  /** Masthead and title are set closer, as what must stand on page 1 is. */
  readonly #isTopTight: boolean;

  constructor(setting: Setting) {
    this.setting = setting;
    const { blocks, linesAfter, lookOf, onFirstPage } = setting.flow;
    this.#isTopTight = [...onFirstPage].some((found) => {
      const look = lookOf.get(found);
      return isBoxLook(look) && isSetCloser(found, look, AT_TOP, this);
    });
    this.strips = withLinesBefore(this.blocks(blocks, AT_TOP), linesAfter);
  }

  /** Blocks one under another; what follows a heading stands close to it. */
  readonly blocks = (kids: readonly Found[], within: Around): readonly Strip[] => {
    const { blocks, labels, linesAfter, underHeading } = this.setting.flow;
    const strips: Strip[] = [];
    for (let at = 0; at < kids.length;) {
      const [kid] = kids.slice(at, at + 1);
      if (!kid) break;
      const before = kids[at - 1];
      const fields = kids.slice(at, endOfFields(kids, at, labels));
      const own = fields.length > 0 ? stripsOfFields(fields, within, this) : this.#block(kid, within);
      const isBehind = before !== undefined && /^H\d$/u.test(before.role) && !linesAfter.has(before);
      const isUnderHeading = kids === blocks ? underHeading.has(kid) : isBehind;
      strips.push(...(isUnderHeading ? spaced(own, 0, own.at(-1)?.afterPt ?? 0) : own));
      at += Math.max(1, fields.length);
    }
    return strips;
  };

  #block(found: Found, within: Around): readonly Strip[] {
    const look = this.setting.flow.lookOf.get(found);
    switch (found.role) {
      case 'P':
        return stripsOf(found, within, space.SPACES.paragraph, this.setting);
      case 'H1':
        return stripsOf(
          found,
          { ...within, isTight: this.#isTopTight },
          this.#isTopTight ? space.TIGHT_TOP.H1 : space.SPACES.H1,
          this.setting,
        );
      case 'H2':
      case 'H3':
        return stripsOf(found, within, space.SPACES[found.role], this.setting);
      case 'L':
        return stripsOfList(found, within, this);
      case 'Table':
        return stripsOfTable(found, within, this);
      case 'Figure':
        return this.#figure(found, within);
      case 'BlockQuote':
        return this.#barred(found, 'quote', within);
      case 'Sect':
        if (look === 'bar') return this.#barred(found, look, within);
        if (look === 'masthead')
          return stripsOfMasthead(found, { ...within, isTight: this.#isTopTight }, this);
        if (isBoxLook(look)) return stripsOfBox(found, look, within, this);
        if (found.kids[0]?.role === 'Link')
          return stripsOfOnline(
            found,
            { ...within, isTight: this.#isTopTight && this.#isAtTop(found) },
            this,
          );
        return this.blocks(found.kids, { ...within, isInItem: false });
      default:
        return [];
    }
  }

  #isAtTop(found: Found): boolean {
    return this.setting.flow.blocks.includes(found);
  }

  #figure(found: Found, within: Around): readonly Strip[] {
    const caption = found.kids.find(({ role }) => role === 'Caption');
    const picture = drawnStrip(found, within, this.setting);
    const [before, after] = space.SPACES.figure;
    const spaces = [before, caption ? 0 : after] as const;
    return [
      ...(picture ? withSpaces([picture], spaces, this.setting.type.blankPt) : []),
      ...(caption ? stripsOf(caption, within, space.SPACES.caption, this.setting) : []),
    ];
  }

  #barred(found: Found, look: 'bar' | 'quote', within: Around): readonly Strip[] {
    const { bodyPt, blankPt } = this.setting.type;
    const frame: Frame = {
      look,
      topPt: 0,
      bottomPt: 0,
      continuedTopPt: () => 0,
      continuedBottomPt: 0,
      startPt: space.BAR_PT[look] + space.BESIDE_BAR_EM * bodyPt,
      indentPt: within.indentPt,
      titlePt: () => 0,
    };
    const inside = { ...within, frames: [...within.frames, frame], isInItem: false };
    return withSpaces(this.blocks(found.kids, inside), space.SPACES.bar, blankPt);
  }
}

function isBoxLook(look: string | undefined): look is BoxLook {
  return look === 'emergency' || look === 'call' || look === 'plain';
}

/** How far labels of lines to write on go, with the fields that stand for the lines on a screen. */
function endOfFields(kids: readonly Found[], from: number, labels: ReadonlySet<Found>): number {
  let end = from;
  for (let at = from; at < kids.length; at += 1) {
    const kid = kids[at];
    if (kid && labels.has(kid)) end = at + 1;
    else if (kid?.role !== 'Form' || end === from) break;
  }
  return end;
}

/** Lines to write on stand before what follows the words that they are asked for behind. */
function withLinesBefore(strips: readonly Strip[], linesAfter: Flow['linesAfter']): readonly Strip[] {
  let owed = 0;
  return strips.map((strip, index) => {
    const linesBefore = owed;
    const isLast = strips[index + 1]?.found !== strip.found;
    owed = isLast ? (linesAfter.get(strip.found) ?? 0) : 0;
    return linesBefore > 0 ? { ...strip, linesBefore } : strip;
  });
}
