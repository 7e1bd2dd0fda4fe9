import { quoted, type DoubtsOnPaper } from '../doubts-on-paper.js';
import { isRightToLeftLanguage } from '../is-right-to-left.js';
import { rulesOn } from '../rules-on.js';
import type { FilledRect } from '../../sheet/marked.js';
import { frameParts, type FramePart } from './frame-parts.js';
import { BAR_PT, BESIDE_BAR_EM, EDGE_PT, TITLE_PADDING_EM } from './spaces.js';
import { repeatedTitle } from './strips-of-box.js';
import type { Strip } from './strip.js';
import type { Setting } from './reading.js';

const ROUNDING_PT = 0.15;

/** Bars and the edges of boxes go from the first to the last of what they stand around, no shorter and no longer. */
export function checkFrameParts(strips: readonly Strip[], setting: Setting, doubts: DoubtsOnPaper): void {
  for (const part of frameParts(strips)) {
    const { frame, top, bottom, page: at } = part;
    const page = setting.paper.pages[at];
    const widthPt = widthOf(frame.look);
    if (!page || widthPt === undefined) continue;
    const isHere = rulesOn(page, 'Layout').some(
      (rule) =>
        Math.abs(rule.right - rule.left - widthPt) < ROUNDING_PT &&
        (top === undefined || Math.abs(rule.top - top) < ROUNDING_PT) &&
        (bottom === undefined || Math.abs(rule.bottom - bottom) < ROUNDING_PT) &&
        isBesideWords(rule, part, setting),
    );
    const [first] = part.strips;
    if (top !== undefined) checkTitle(part, top, setting, doubts);
    if (!isHere)
      doubts.add(
        'lost-rule',
        page,
        first && { x: 0, y: first.top },
        `a bar or an edge that does not go along ${quoted(first?.found.words ?? '')}`,
      );
  }
}

/** A title stands right under the upper end of its box, and its ground or rule ends where it does, also where it stands again. */
function checkTitle(
  { frame, page: at, strips }: FramePart,
  top: number,
  setting: Setting,
  doubts: DoubtsOnPaper,
): void {
  const { type, paper } = setting;
  const titlePt = frame.titlePt(at);
  const page = paper.pages[at];
  if (!page || titlePt === 0) return;
  const isEnd = rulesOn(page, 'Layout').some((rule) => Math.abs(rule.bottom - top + titlePt) < ROUNDING_PT);
  const firstPt = top - TITLE_PADDING_EM * type.h2Pt - type.baselineOf(type.h2Pt);
  const baselines = repeatedTitle(at, setting).filter((y) => y < top && y > top - titlePt);
  const areRight = baselines.every(
    (y, index) => Math.abs(firstPt - index * type.leadingOf(type.h2Pt) - y) < ROUNDING_PT,
  );
  if (isEnd && areRight) return;
  doubts.add(
    'moved-block',
    page,
    { x: 0, y: top },
    `a title, its ground or its rule that does not stand in its place, over ${quoted(strips[0]?.found.words ?? '')}`,
  );
}

function widthOf(look: FramePart['frame']['look']): number | undefined {
  switch (look) {
    case 'bar':
    case 'quote':
      return BAR_PT[look];
    case 'emergency':
    case 'call':
    case 'plain':
      return EDGE_PT[look];
    default:
      return undefined;
  }
}

/** A bar stands so far before the lines beside it, where it has lines of its own and not only those of a part in it. */
function isBesideWords(rule: FilledRect, { frame, strips }: FramePart, { type }: Setting): boolean {
  if (frame.look !== 'bar' && frame.look !== 'quote') return true;
  const lines = strips.flatMap(({ line, frames, indentPt }) =>
    line && frames.at(-1) === frame && indentPt === frame.indentPt ? [line] : [],
  );
  const [first] = lines;
  if (!first) return true;
  const gapPt = BESIDE_BAR_EM * type.bodyPt;
  const left = Math.min(...lines.flatMap(({ runs }) => runs.map((run) => run.left)));
  const right = Math.max(...lines.flatMap(({ runs }) => runs.map((run) => run.right)));
  return isRightToLeftLanguage(first.block?.language)
    ? Math.abs(rule.left - right - gapPt) < ROUNDING_PT
    : Math.abs(left - rule.right - gapPt) < ROUNDING_PT;
}
