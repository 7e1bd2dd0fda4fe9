import { placeOf } from '../../account/place-of.js';
import type { Weighed } from '../../account/weigh.js';
import { lettersIn } from '../../account/weights.js';
import type { FilledRect, Marked } from '../../sheet/marked.js';
import { quoted, type DoubtsOnPaper } from '../doubts-on-paper.js';
import type { Drawings } from '../drawings.js';
import { rulesOn } from '../rules-on.js';
import type { LineOnPaper, RunOnPaper } from '../lines-on-paper.js';
import { textsOf, type PaperPage, type PaperSheet } from '../paper-sheet.js';

/** How far below the baseline a line under words begins, and how thick it is, in ems of the text. */
const BELOW_EM = 0.14;
const THICK_EM = 0.06;
const ROUNDING_PT = 0.1;
/** How far it may begin or end from its first and last letter, in ems: letters are moved towards each other. */
const ENDS_EM = 0.06;
/** Fonts of scripts that stack letters leave room behind them which belongs to no glyph, in ems. */
const STACKED_EM = 0.35;
const UNSTACKED = /^[\p{Script=Latin}\p{Script=Cyrillic}\p{Script=Greek}\p{Script=Han}\p{Script=Common}]*$/u;

/** Words of one run, which have a line under them, or not. */
interface Stretch {
  readonly page: PaperPage;
  readonly run: RunOnPaper;
  /** `l` and `e` as the sources have it; `?` where nobody says. */
  readonly asked: string;
  readonly isBold: boolean;
  /** They would be plain if they were not set apart. */
  readonly isPlainElse: boolean;
  readonly place: string | undefined;
}

/** Links have a line under them, which shows a person that they are links; so have words that are set apart, or none of them. */
export function checkUnderlines(
  paper: PaperSheet,
  doubts: DoubtsOnPaper,
  lines: readonly LineOnPaper[],
  { weighed, drawings }: { readonly weighed: readonly Weighed[]; readonly drawings: Drawings },
): void {
  const lined = weighed.filter(({ underlines }) => underlines !== undefined);
  if (lined.length === 0) return;
  const runsOf = runsByMark(lined, lines);
  const stretches = lined.flatMap((one) => stretchesOf(one, runsOf, paper));
  const apart = stretches.filter(({ asked, isPlainElse }) => asked === 'e' && isPlainElse);
  const isLined = apart.length === 0 ? undefined : apart.some(({ isBold }) => !isBold);
  for (const stretch of stretches) {
    const { page, run, asked, place } = stretch;
    if (asked === 'e' && isLined === false) continue;
    const found = underlineOf(stretch, paper);
    if (found) drawings.ask(found);
    const isNeeded = asked === 'l' || (asked === 'e' && isLined === true);
    if (found || !isNeeded) continue;
    doubts.add(
      'lost-underline',
      page,
      { x: run.left, y: run.baseline },
      `no line right under ${asked === 'l' ? 'a link' : 'words that are set apart'}: ${saidOf(run)}`,
      placeOf(place),
    );
  }
}

interface RunOnPage {
  readonly page: PaperPage;
  readonly run: RunOnPaper;
}

function runsByMark(
  lined: readonly Weighed[],
  lines: readonly LineOnPaper[],
): ReadonlyMap<Marked, readonly RunOnPage[]> {
  const runsOf = new Map<Marked, RunOnPage[]>(lined.flatMap(({ marks }) => marks.map((mark) => [mark, []])));
  for (const { page, runs } of lines)
    for (const run of runs) {
      const mark = run.words[0]?.shown.marked;
      if (mark) runsOf.get(mark)?.push({ page, run });
    }
  return runsOf;
}

function stretchesOf(
  { marks, underlines = '', weights, usual, place }: Weighed,
  runsOf: ReadonlyMap<Marked, readonly RunOnPage[]>,
  { fonts }: PaperSheet,
): readonly Stretch[] {
  let letters = 0;
  return marks.flatMap((mark) =>
    (runsOf.get(mark) ?? []).flatMap(({ page, run }): readonly Stretch[] => {
      const count = lettersIn(run.words.flatMap(textsOf).join(''));
      const [from, to] = [letters, letters + count];
      letters = to;
      const kinds = new Set(underlines.slice(from, to));
      if (kinds.size === 1 && kinds.has('n')) return [];
      const [font] = run.words.map(({ shown }) => shown.font);
      return [
        {
          page,
          run,
          asked: kinds.has('l') ? 'l' : kinds.has('e') ? 'e' : '?',
          isBold: font !== undefined && fonts.get(font)?.source.file.weight === 'bold',
          isPlainElse: usual === 'p' && !weights?.slice(from, to).includes('b'),
          place,
        },
      ];
    }),
  );
}

/** The line right under the letters of a run, from the first to the last; blanks at its ends may have it, too. */
function underlineOf({ page, run }: Stretch, { fonts }: PaperSheet): FilledRect | undefined {
  const { words, left, right, baseline } = run;
  const font = words[0]?.shown.font;
  const sizePt = run.sizePt / ((font && fonts.get(font)?.source.file.scale) ?? 1);
  const [first, last] = lettersOf(run);
  const endPt = ENDS_EM * sizePt;
  const outerPt = words.every((one) => textsOf(one).every((text) => UNSTACKED.test(text)))
    ? endPt
    : STACKED_EM * sizePt;
  const [top, bottom] = [baseline - BELOW_EM * sizePt, baseline - (BELOW_EM + THICK_EM) * sizePt];
  return rulesOn(page, 'Layout').find(
    (rule) =>
      Math.abs(rule.top - top) < ROUNDING_PT &&
      Math.abs(rule.bottom - bottom) < ROUNDING_PT &&
      rule.left > left - outerPt &&
      rule.left < first + endPt &&
      rule.right > last - endPt &&
      rule.right < right + outerPt,
  );
}

/** Where the first of its letters begins, and where the last one ends. */
function lettersOf({ words, left, right }: RunOnPaper): readonly [first: number, last: number] {
  let [first, last] = [Infinity, -Infinity];
  for (const { shown } of words)
    for (const [at, code] of shown.codes.entries()) {
      if (/^\s*$/u.test(shown.font.map.texts[code] ?? '')) continue;
      first = Math.min(first, shown.xs[at] ?? left);
      last = Math.max(last, shown.xs[at + 1] ?? shown.end);
    }
  return first < last ? [first, last] : [left, right];
}

function saidOf({ words }: RunOnPaper): string {
  return quoted(words.flatMap(textsOf).join(''));
}
