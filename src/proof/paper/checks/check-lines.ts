import { quoted, type DoubtsOnPaper } from '../doubts-on-paper.js';
import type { LineOnPaper, RunOnPaper } from '../lines-on-paper.js';
import { textsOf, type PaperSheet, type Words } from '../paper-sheet.js';

/** Kerning moves digits by less than this, in ems; more would part or join numbers. */
const DIGIT_SHIFT_EM = 0.06;
/** The same of letters and signs that stand by themselves. */
const LETTER_SHIFT_EM = 0.2;
/** Marks, and letters of scripts that join or stack, are moved further. */
const MARK_SHIFT_EM = 0.9;
/** Each run of a line begins where another ends. */
const SEAM_PT = 0.1;
/** Pairs of letters are kerned closer, never so far apart. */
const APART_EM = 0.12;
/** So far a font pushes what follows a letter that carries signs under it, as conjuncts of Bengali do: 0.2 em at most. */
const ROOM_FOR_MARK_EM = 0.25;
/** Runs of a line stand on one height; a digit that is raised becomes a power of the one before it. */
const RAISED_PT = 0.1;

const DIGIT = /^\p{Nd}$/u;
const PLAIN =
  /^(?:[ \u00A0]|(?!\p{M})[\p{Script=Latin}\p{Script=Cyrillic}\p{Script=Greek}\p{Script=Han}\p{P}\p{S}\p{Nd}]\p{M}*)+$/u;
const BLANK = /^\s$/u;

/** Glyphs of a line follow each other at the widths of their font: none apart, none on another, no run of the line elsewhere. */
export function checkLines(_: PaperSheet, doubts: DoubtsOnPaper, lines: readonly LineOnPaper[]): void {
  for (const line of lines) {
    for (const { words } of line.runs) for (const one of words) checkGlyphsOf(one, line, doubts);
    checkSeams(line, doubts);
    checkHeights(line, doubts);
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
    if (Math.abs(shift) <= mostShiftEm(before, text, shift) * sizePt) continue;
    doubts.add(
      'displaced-glyphs',
      page,
      { x: xs[at] ?? 0, y: shown.y },
      `"${text}" ${shift < 0 ? 'pushed onto' : 'moved away from'} "${before}" in ${quoted(textsOf(words).join(''))}`,
    );
  }
}

function mostShiftEm(before: string, text: string, shift: number): number {
  if (DIGIT.test(before) && DIGIT.test(text)) return DIGIT_SHIFT_EM;
  // Blanks that a font does not have are drawn by the usual one, and moved.
  if (PLAIN.test(before) && BLANK.test(text)) return LETTER_SHIFT_EM;
  if (PLAIN.test(before) && PLAIN.test(text)) return shift < 0 ? LETTER_SHIFT_EM : APART_EM;
  return MARK_SHIFT_EM;
}

/** The runs of a line lie side by side from its one end to the other. */
function checkSeams({ runs, page }: LineOnPaper, doubts: DoubtsOnPaper): void {
  if (runs.length < 2) return;
  // A mark of direction between two runs has no letter and no ink.
  const sorted = runs
    .filter((run) => !isUnseen(run))
    .map((run) => ({ run, ...endsOf(run) }))
    .toSorted((a, b) => a.left - b.left);
  for (const [at, { run, right }] of sorted.entries()) {
    const next = sorted[at + 1];
    if (!next) return;
    const gapPt = next.left - right;
    if (gapPt >= -SEAM_PT && gapPt <= mostGapPt(run)) continue;
    doubts.add(
      'runs-apart',
      page,
      { x: next.left, y: next.run.baseline },
      `${saidOf(next.run)} ${gapPt < 0 ? 'pushed onto' : 'moved away from'} ${saidOf(run)}`,
    );
  }
}

/** Behind what hangs under or over its last letter a font may make room for it, as under Bengali conjuncts. */
function mostGapPt({ words, sizePt }: RunOnPaper): number {
  const last = words.at(-1);
  const code = last?.shown.codes.at(-1);
  return last && code !== undefined && last.font.marks.isMark(code) ? ROOM_FOR_MARK_EM * sizePt : SEAM_PT;
}

/** Where the letters of a run begin and end; marks hang over both ends. */
function endsOf({ words, left, right }: RunOnPaper): { readonly left: number; readonly right: number } {
  const ends = { left: Infinity, right: -Infinity };
  for (const { shown, font } of words)
    for (const [at, code] of shown.codes.entries()) {
      if (font.marks.isMark(code)) continue;
      const x = shown.xs[at] ?? 0;
      const width = shown.font.widths[code];
      ends.left = Math.min(ends.left, x);
      ends.right = Math.max(ends.right, x + ((typeof width === 'number' ? width : 0) * shown.sizePt) / 1000);
    }
  return ends.right < ends.left ? { left, right } : ends;
}

function checkHeights({ runs, page }: LineOnPaper, doubts: DoubtsOnPaper): void {
  const [first] = runs;
  for (const run of runs)
    if (first && Math.abs(run.baseline - first.baseline) > RAISED_PT)
      doubts.add(
        'raised-words',
        page,
        { x: run.left, y: run.baseline },
        `${saidOf(run)} higher or lower than the words beside it`,
      );
}

function isUnseen({ words }: RunOnPaper): boolean {
  return words.every((one) => textsOf(one).every((text) => text === ''));
}

function saidOf({ words }: RunOnPaper): string {
  return quoted(words.map((one) => textsOf(one).join('')).join(''));
}
