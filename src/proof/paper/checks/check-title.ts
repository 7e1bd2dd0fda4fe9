import type { Colour, Filled } from '../../sheet/ink.js';
import type { FilledRect } from '../../sheet/marked.js';
import { contrast } from '../contrast.js';
import { quoted } from '../doubts-on-paper.js';
import type { Drawings } from '../drawings.js';
import { isFromEdgeToEdge } from '../is-from-edge-to-edge.js';
import { holds } from '../overlap.js';
import type { PaperPage, Words } from '../paper-sheet.js';
import { isDrawnAsSign } from '../is-drawn-as-sign.js';
import { filledOn } from '../rules-on.js';

/** The rule under a title, and how far under its last line. */
const TITLE_RULE_PT = 1;
const TITLE_RULE_BELOW_EM = 2.2;
/** How large the sign beside a title is at least and at most, in ems of it. */
const SIGN_EM = [0.8, 1.25] as const;
const ROUNDING_PT = 0.05;
const WHITE: Colour = [1, 1, 1];
const BLACK: Colour = [0, 0, 0];
/** What carries meaning is seen by people who see little (WCAG 2.2, AAA). */
const LEAST_CONTRAST = 7;

/** The title of a box on one of its pages. */
export interface TitleOnPage {
  readonly look: 'emergency' | 'call' | 'plain';
  readonly words: readonly Words[];
  readonly frame: FilledRect;
  readonly page: PaperPage;
  readonly h2Pt: number;
  readonly drawings: Drawings;
}

/** A title stands on black from edge to edge where it is urgent, over a rule elsewhere; and it has its sign beside it. */
export function checkTitle(title: TitleOnPage, heading: string, lost: (what: string) => void): void {
  const { look, page, drawings } = title;
  const fills = filledOn(page, 'Layout');
  const isUrgent = look === 'emergency';
  const under = fills
    .filter(({ colour }) => contrast(colour, WHITE) >= LEAST_CONTRAST)
    .flatMap(({ rects }) => rects)
    .filter((rect) => (isUrgent ? isGround(rect, title) : isRule(rect, title)));
  drawings.ask(...under);
  const isReversed = title.words.every(({ shown }) => contrast(shown.colour, WHITE) < LEAST_CONTRAST);
  if (isUrgent && !(isReversed && under.length > 0))
    lost(`the title of ${quoted(heading)} without its black ground`);
  if (!isUrgent && under.length === 0) lost(`the title of ${quoted(heading)} without the rule under it`);
  if (look === 'plain') return;
  const signs = fills.filter((fill) => isSign(fill, title));
  drawings.ask(...signs.flatMap(({ outline }) => outline ?? []));
  if (signs.length !== 1) lost(`the title of ${quoted(heading)} without its sign`);
}

function isGround(rect: FilledRect, { frame, words }: TitleOnPage): boolean {
  return (
    isFromEdgeToEdge(rect, frame) &&
    Math.abs(rect.top - frame.top) < ROUNDING_PT &&
    words.every(({ box }) => !box || holds(rect, box))
  );
}

/** Under the last line of a title, from edge to edge. */
function isRule(rect: FilledRect, { frame, words, h2Pt }: TitleOnPage): boolean {
  const titleY = Math.min(...words.map(({ baseline }) => baseline));
  return (
    isFromEdgeToEdge(rect, frame) &&
    Math.abs(rect.top - rect.bottom - TITLE_RULE_PT) < ROUNDING_PT &&
    rect.top < titleY &&
    rect.bottom > titleY - TITLE_RULE_BELOW_EM * h2Pt
  );
}

/** The drawing of its sign beside the first line, inside of the frame, that can be told from what it lies on. */
function isSign(
  { outline, points, rects, colour }: Filled,
  { look, frame, words, h2Pt }: TitleOnPage,
): boolean {
  if (!outline || rects.length > 0 || !holds(frame, outline) || look === 'plain') return false;
  const firstY = Math.max(...words.map(({ baseline }) => baseline));
  const [least, most] = SIGN_EM.map((em) => em * h2Pt);
  const sides = [outline.right - outline.left, outline.top - outline.bottom];
  return (
    sides.every((side) => side > (least ?? 0) && side < (most ?? 0)) &&
    outline.bottom < firstY &&
    outline.top > firstY &&
    contrast(colour, look === 'emergency' ? BLACK : WHITE) >= LEAST_CONTRAST &&
    isDrawnAsSign(look, points, outline)
  );
}
