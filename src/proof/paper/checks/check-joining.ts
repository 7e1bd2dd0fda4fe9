import { quoted, type DoubtsOnPaper } from '../doubts-on-paper.js';
import type { FontOnPaper } from '../font/font-desk.js';
import type { Form, JoiningForms } from '../font/joining-forms.js';
import type { LineOnPaper, RunOnPaper } from '../lines-on-paper.js';
import type { PaperSheet } from '../paper-sheet.js';

const ARABIC = /\p{Script=Arabic}/u;
const LETTER = /\p{L}|\u0640/u;
const NON_JOINER = '\u200C';
const JOINER = '\u200D';
/** A stroke that makes joined letters longer; no script calls it its own. */
const TATWEEL = '\u0640';
/** What letters can be joined to. */
const JOINED = /[\p{L}\u0640\u200D]/u;
const PASSED_OVER = /^[\p{M}\u00AD\u2060]$/u;

/** A glyph, and what it says with what joins and parts its letters. */
interface Glyph {
  readonly code: number;
  readonly said: string;
  readonly x: number;
}

/** Letters that are joined are drawn joined, and those that are parted by a sign without ink are drawn apart. */
export function checkJoining(_: PaperSheet, doubts: DoubtsOnPaper, lines: readonly LineOnPaper[]): void {
  for (const { runs, page } of lines)
    for (const [at, run] of runs.entries()) {
      const font = run.words[0]?.font;
      if (!font || run.words[0]?.shown.font.map.hasRightToLeft !== true) continue;
      const edges = [runs[at - 1], runs[at + 1]].map(mayJoin);
      const wrong = firstWrong(glyphsOf(run), edges, font);
      if (!wrong) continue;
      doubts.add(
        'wrong-joining',
        page,
        { x: wrong.x, y: run.baseline },
        `"${wrong.said}" joined or parted otherwise than its word: ${quoted(run.words[0].shown.marked.text)}`,
      );
    }
}

/** The glyphs of a run in the order in which they are read. */
function glyphsOf({ words }: RunOnPaper): readonly Glyph[] {
  const glyphs = words.flatMap(({ shown }) => {
    const { texts, joined } = shown.font.map;
    return shown.codes.map((code, at): Glyph => ({
      code,
      said: joined.get(code) ?? texts[code] ?? '',
      x: shown.xs[at] ?? 0,
    }));
  });
  return glyphs.toReversed();
}

/** A word may go on in the run beside it, which names and words that are set apart have to themselves; or begin there anew. */
function mayJoin(beside: RunOnPaper | undefined): Joins {
  if (!beside) return 'no';
  return glyphsOf(beside).some(({ said }) => JOINED.test(said)) ? 'maybe' : 'no';
}

/** The first glyph that has not the form that its place in its word gives it. */
function firstWrong(
  glyphs: readonly Glyph[],
  [start = 'maybe', end = 'maybe']: readonly Joins[],
  font: FontOnPaper,
): Glyph | undefined {
  const { forms } = font.source.font;
  let before = start;
  for (const [at, glyph] of glyphs.entries()) {
    const letters = [...glyph.said].filter((sign) => LETTER.test(sign));
    const [first] = letters;
    const last = letters.at(-1);
    if (first === undefined || last === undefined || !ARABIC.test(glyph.said)) {
      before = afterSigns(before, glyph.said);
      continue;
    }
    const behind = joinsBehind(glyph, last, glyphs.slice(at + 1, at + 1 + MOST_BETWEEN), end, forms);
    const isJoined = both(before, forms.joins(first, 'before'));
    const candidates = formsOf(letters.length, isJoined, behind);
    const look = font.embedded.lookOf(glyph.code);
    if (!candidates.some((one) => forms.looksOf(letters, one).has(look))) return glyph;
    before = afterSigns(forms.joins(last, 'next') ? 'yes' : 'no', afterLast(glyph.said, last));
  }
  return undefined;
}

/** Whether a letter is joined: what nobody can know, as at the end of a run, is both. */
type Joins = 'yes' | 'no' | 'maybe';

/** More marks than these stand on no letter. */
const MOST_BETWEEN = 8;

/** What signs without a letter leave of the wish of the letter before them to be joined. */
function afterSigns(joins: Joins, signs: string): Joins {
  let found = joins;
  for (const sign of signs) {
    if (sign === JOINER || sign === TATWEEL) found = 'yes';
    else if (sign === NON_JOINER || !PASSED_OVER.test(sign)) found = 'no';
  }
  return found;
}

function joinsBehind(
  glyph: Glyph,
  last: string,
  next: readonly Glyph[],
  end: Joins,
  forms: JoiningForms,
): Joins {
  if (!forms.joins(last, 'next')) return 'no';
  const rest = [afterLast(glyph.said, last), ...next.map(({ said }) => said)].join('');
  for (const sign of rest) {
    if (PASSED_OVER.test(sign)) continue;
    if (sign === JOINER) return 'yes';
    return LETTER.test(sign) && forms.joins(sign, 'before') ? 'yes' : 'no';
  }
  return end;
}

function afterLast(said: string, letter: string): string {
  return said.slice(said.lastIndexOf(letter) + letter.length);
}

function both(joins: Joins, can: boolean): Joins {
  return can ? joins : 'no';
}

/** The forms of so many letters that one glyph draws: all between its ends are joined. */
function formsOf(count: number, before: Joins, behind: Joins): readonly (readonly Form[])[] {
  return waysOf(before).flatMap((isBefore) =>
    waysOf(behind).map((isBehind) =>
      Array.from({ length: count }, (_, index) =>
        formOf(index > 0 || isBefore, index < count - 1 || isBehind),
      ),
    ),
  );
}

function waysOf(joins: Joins): readonly boolean[] {
  return joins === 'maybe' ? [true, false] : [joins === 'yes'];
}

function formOf(isBefore: boolean, isBehind: boolean): Form {
  if (isBefore) return isBehind ? 'medi' : 'fina';
  return isBehind ? 'init' : 'isol';
}
