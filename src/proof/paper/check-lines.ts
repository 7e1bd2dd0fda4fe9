import { quoted, type DoubtsOnPaper } from './doubts-on-paper.js';
import type { LineOnPaper, RunOnPaper } from './lines-on-paper.js';
import { textsOf, type PaperSheet, type Words } from './paper-sheet.js';

/** Kerning moves digits by less than this, in ems; more would part or join numbers. */
const DIGIT_SHIFT_EM = 0.06;
/** The same of letters and signs that stand by themselves. */
const LETTER_SHIFT_EM = 0.2;
/** Marks, and letters of scripts that join or stack, are moved further. */
const MARK_SHIFT_EM = 0.9;
/** Between runs of a line, in ems: each begins where another ends. */
const SEAM_EM = 0.12;

const DIGIT = /^\p{Nd}$/u;
const PLAIN =
  /^(?:[ \u00A0]|[\p{Script=Latin}\p{Script=Cyrillic}\p{Script=Greek}\p{Script=Han}\p{P}\p{S}\p{Nd}])+$/u;
const BLANK = /^\s$/u;

/** Glyphs of a line follow each other at the widths of their font: none apart, none on another, no run of the line elsewhere. */
export function checkLines(_: PaperSheet, doubts: DoubtsOnPaper, lines: readonly LineOnPaper[]): void {
  for (const line of lines) {
    for (const { words } of line.runs) for (const one of words) checkGlyphsOf(one, line, doubts);
    checkSeams(line, doubts);
  }
}

function checkGlyphsOf(words: Words, { page }: LineOnPaper, doubts: DoubtsOnPaper): void {
  const { shown } = words;
  const { codes, xs, font, sizePt } = shown;
  for (let at = 1; at < codes.length; at += 1) {
    const width = font.widths[codes[at - 1] ?? 0];
    const shift =
      (xs[at] ?? 0) - (xs[at - 1] ?? 0) - ((typeof width === 'number' ? width : 0) * sizePt) / 1000;
    if (Math.abs(shift) <= DIGIT_SHIFT_EM * sizePt) continue;
    const before = font.map.texts[codes[at - 1] ?? 0] ?? '';
    const text = font.map.texts[codes[at] ?? 0] ?? '';
    if (Math.abs(shift) <= mostShiftEm(before, text) * sizePt) continue;
    doubts.add(
      'displaced-glyphs',
      page,
      { x: xs[at] ?? 0, y: shown.y },
      `"${text}" ${shift < 0 ? 'pushed onto' : 'moved away from'} "${before}" in ${quoted(textsOf(words).join(''))}`,
    );
  }
}

function mostShiftEm(before: string, text: string): number {
  if (DIGIT.test(before) && DIGIT.test(text)) return DIGIT_SHIFT_EM;
  // Blanks that a font does not have are drawn by the usual one, and moved.
  if (PLAIN.test(before) && (PLAIN.test(text) || BLANK.test(text))) return LETTER_SHIFT_EM;
  return MARK_SHIFT_EM;
}

/** The runs of a line lie side by side from its one end to the other. */
function checkSeams({ runs, page }: LineOnPaper, doubts: DoubtsOnPaper): void {
  if (runs.length < 2) return;
  // A mark of direction between two runs has no letter and no ink.
  const sorted = runs.filter((run) => !isUnseen(run)).toSorted((a, b) => a.left - b.left);
  for (const [at, run] of sorted.entries()) {
    const next = sorted[at + 1];
    if (!next) return;
    const gapPt = next.left - run.right;
    const size = Math.max(run.sizePt, next.sizePt);
    if (Math.abs(gapPt) <= SEAM_EM * size || Math.abs(gapPt) <= seamEm(run, next) * size) continue;
    doubts.add(
      'runs-apart',
      page,
      { x: next.left, y: next.baseline },
      `${saidOf(next)} ${gapPt < 0 ? 'pushed onto' : 'moved away from'} ${saidOf(run)}`,
    );
  }
}

function isUnseen({ words }: RunOnPaper): boolean {
  return words.every((one) => textsOf(one).every((text) => text === ''));
}

function seamEm(run: RunOnPaper, next: RunOnPaper): number {
  return [run, next].every(({ words }) =>
    words.every((one) => textsOf(one).every((text) => PLAIN.test(text))),
  )
    ? SEAM_EM
    : MARK_SHIFT_EM;
}

function saidOf({ words }: RunOnPaper): string {
  return quoted(words.map((one) => textsOf(one).join('')).join(''));
}
