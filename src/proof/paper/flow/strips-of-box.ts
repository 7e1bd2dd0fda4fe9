import type { Found } from '../../account/found-sheet.js';
import type { Around, Reading, Setting } from './reading.js';
import { columnStarts } from './column-starts.js';
import * as space from './spaces.js';
import { spaced, type Frame, type Strip } from './strip.js';
import { stripsOf, withSpaces } from './strips-of.js';

export type BoxLook = 'emergency' | 'call' | 'plain';

const ROUNDING_PT = 0.15;

/** A box with its title; what must stand on page 1 may be set closer. */
export function stripsOfBox(found: Found, look: BoxLook, within: Around, reading: Reading): readonly Strip[] {
  const [places, lines] = [reading.beside.length, reading.starts.length];
  const strips = boxAs(found, look, within, reading);
  if (within.isTight || !mayBeCloser(found, reading) || isSetAs(strips)) return strips;
  // Nothing stays noted of how it is not set.
  reading.beside.splice(places);
  reading.starts.splice(lines);
  return boxAs(found, look, { ...within, isTight: true }, reading);
}

/** Whether a box must stand on page 1 and is set closer for it. */
export function isSetCloser(found: Found, look: BoxLook, within: Around, reading: Reading): boolean {
  return (
    mayBeCloser(found, reading) && !isSetAs(silently(reading, () => boxAs(found, look, within, reading)))
  );
}

function mayBeCloser(found: Found, { setting }: Reading): boolean {
  return titleOf(found).length > 0 && setting.flow.onFirstPage.has(found);
}

/** Nothing stays noted of how a box would be set. */
function silently({ beside, starts }: Reading, ask: () => readonly Strip[]): readonly Strip[] {
  const [places, lines] = [beside.length, starts.length];
  const strips = ask();
  beside.splice(places);
  starts.splice(lines);
  return strips;
}

/** Whether the first strip of a box stands as far from its title as it asks for. */
function isSetAs([title, first]: readonly Strip[]): boolean {
  if (!title || first?.page !== title.page) return true;
  return Math.abs(title.bottom - first.top - first.beforePt) < ROUNDING_PT;
}

function titleOf({ kids }: Found): readonly Found[] {
  return kids.slice(0, 1).filter(({ role }) => /^H\d$/u.test(role));
}

function boxAs(found: Found, look: BoxLook, within: Around, reading: Reading): readonly Strip[] {
  const { setting } = reading;
  const { type } = setting;
  const { isTight } = within;
  const paddingPt = (isTight ? space.TIGHT_PADDING_EM : space.PADDING_EM) * type.bodyPt;
  const frame = frameOf(found, look, paddingPt, within, setting);
  const inside: Around = {
    frames: [...within.frames, frame],
    isInItem: false,
    indentPt: within.indentPt,
    isTight,
  };
  const titles = titleOf(found);
  const lines = titles.flatMap((title) => stripsOf(title, inside, [0, 0], setting));
  const signPt = space.BESIDE_SIGN_EM[look] * type.h2Pt;
  reading.starts.push(...lines.map((strip) => ({ strip, at: columnStarts(strip, signPt, setting) })));
  const [line] = lines;
  const downPt = space.TITLE_PADDING_EM * type.h2Pt;
  const title = line && {
    ...line,
    top: line.top + downPt,
    bottom: line.top + downPt - frame.titlePt(line.page),
    indentPt: undefined,
  };
  const body = reading.blocks(found.kids.slice(titles.length), inside);
  const strips = [...(title ? [title] : []), ...spaced(body, title ? paddingPt * space.UNDER_TITLE : 0, 0)];
  const [before, after] = space.SPACES.box;
  if (!isTight) return withSpaces(strips, [before, after], type.blankPt);
  const behind = look === 'plain' ? space.TIGHT.afterPlainBox : after;
  return withSpaces(strips, [space.TIGHT.box, behind], type.blankPt);
}

function frameOf(found: Found, look: BoxLook, paddingPt: number, within: Around, setting: Setting): Frame {
  const { type } = setting;
  const edgePt = space.EDGE_PT[look];
  const title = titleOf(found).flatMap((one) => stripsOf(one, within, [0, 0], setting));
  const heightOf = (lines: number): number =>
    lines === 0
      ? 0
      : lines * type.leadingOf(type.h2Pt) +
        2 * space.TITLE_PADDING_EM * type.h2Pt +
        (look === 'emergency' ? 0 : edgePt);
  const titlePt = (page: number): number =>
    heightOf(title[0]?.page === page ? title.length : repeatedTitle(page, setting).length);
  return {
    look,
    topPt: title.length > 0 ? 0 : edgePt + paddingPt,
    bottomPt: paddingPt + edgePt,
    continuedTopPt: (page) => titlePt(page) + paddingPt,
    continuedBottomPt: paddingPt / 2,
    startPt: edgePt + paddingPt,
    indentPt: within.indentPt,
    titlePt,
  };
}

/** The baselines of a title that stands again over a box that goes on. */
export function repeatedTitle(page: number, { marginLines, type }: Setting): readonly number[] {
  return (marginLines.get(page) ?? []).flatMap(({ runs, baseline }) => {
    const [run] = runs;
    const scale = run?.words[0]?.font.source.file.scale ?? 1;
    return run && Math.abs(run.sizePt / scale - type.h2Pt) < ROUNDING_PT ? [baseline] : [];
  });
}
