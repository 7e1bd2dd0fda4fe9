import { quoted, type DoubtsOnPaper } from '../doubts-on-paper.js';
import type { RunOnPaper } from '../lines-on-paper.js';
import { kernedApart } from '../font/kerned-apart.js';
import { roomsBehind } from '../rooms-behind.js';
import { textsOf, type PaperPage, type Words } from '../paper-sheet.js';

/** Kerning moves digits by less than this, in ems; more would part or join numbers. */
const DIGIT_SHIFT_EM = 0.06;
/** The same of letters and signs that stand by themselves. */
const LETTER_SHIFT_EM = 0.2;
/** Marks, and letters of scripts that join or stack, are moved further onto each other. */
const MARK_SHIFT_EM = 0.9;
/** Pairs of letters are kerned closer, seldom so far apart. */
const APART_EM = 0.12;
/** What is left of a letter's place when it is written in thousandths of an em. */
const ROUNDED_EM = 0.005;

const DIGIT = /^\p{Nd}$/u;
const PLAIN =
  /^(?:[ \u00A0]|(?!\p{M})[\p{Script=Latin}\p{Script=Cyrillic}\p{Script=Greek}\p{Script=Han}\p{P}\p{S}\p{Nd}]\p{M}*)+$/u;
const BLANK = /^\s$/u;

/** A glyph that others follow. */
interface Before {
  readonly text: string;
  readonly end: number;
  readonly code: number;
  readonly words: Words;
}

interface Now {
  readonly text: string;
  readonly isMark: boolean;
}

/** Letters of a run follow each other at the widths of their font, whatever marks stand between them: none apart, none on another. */
export function checkDistances({ words, sizePt }: RunOnPaper, page: PaperPage, doubts: DoubtsOnPaper): void {
  let letter: Before | undefined;
  let marksPt = 0;
  for (const one of words) {
    let last: Before | undefined;
    const texts = textsOf(one);
    for (const [at, code] of one.shown.codes.entries()) {
      const x = one.shown.xs[at] ?? 0;
      const text = texts[at] ?? '';
      const widthPt = widthOf(one, code);
      const isMark = one.font.marks.isMark(code);
      // Marks have no room of their own in most fonts, and have it in some.
      const before = isMark ? last : letter;
      const shifts = before ? [x - before.end, x - before.end - (isMark ? 0 : marksPt)] : [];
      if (before && !shifts.some((shift) => mayShift(before, { text, isMark }, shift / sizePt)))
        doubts.add(
          'displaced-glyphs',
          page,
          { x, y: one.shown.y },
          `"${text}" ${x < before.end ? 'pushed onto' : 'moved away from'} "${before.text}" in ${quoted(texts.join(''))}`,
        );
      last = { text, end: x + widthPt, code, words: one };
      if (isMark) marksPt += widthPt;
      else [letter, marksPt] = [last, 0];
    }
  }
}

function widthOf({ shown }: Words, code: number): number {
  const width = shown.font.widths[code];
  return ((typeof width === 'number' ? width : 0) * shown.sizePt) / 1000;
}

/** Whether a glyph may stand so far from where the one before it ends, in ems; less than 0 is onto it. */
function mayShift(before: Before, { text, isMark }: Now, shiftEm: number): boolean {
  if (Math.abs(shiftEm) <= DIGIT_SHIFT_EM) return true;
  if (DIGIT.test(before.text) && DIGIT.test(text)) return false;
  // Blanks that a font does not have are drawn by the usual one, and moved.
  if (PLAIN.test(before.text) && BLANK.test(text)) return Math.abs(shiftEm) <= LETTER_SHIFT_EM;
  if (PLAIN.test(before.text) && PLAIN.test(text))
    return shiftEm < 0 ? shiftEm >= -LETTER_SHIFT_EM : shiftEm <= APART_EM || isKerned(before, text, shiftEm);
  if (shiftEm < 0 || isMark || BLANK.test(before.text) || BLANK.test(text))
    return Math.abs(shiftEm) <= MARK_SHIFT_EM;
  return shiftEm <= APART_EM + Math.max(0, ...roomsBehind(before.words, before.code));
}

/** Whether a font moves two letters so far apart, as many do with "q" and "j". */
function isKerned({ text: before, words: { font } }: Before, text: string, shiftEm: number): boolean {
  const { font: file, glyphOf } = font.source.font;
  const [left, right] = [before.codePointAt(0), text.codePointAt(0)];
  if (left === undefined || right === undefined) return false;
  return shiftEm <= kernedApart(file, glyphOf(left), glyphOf(right)) / file.unitsPerEm + ROUNDED_EM;
}
