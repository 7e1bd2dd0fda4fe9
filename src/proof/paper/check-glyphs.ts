import { UNSEEN } from './font/nominal-glyphs.js';
import type { FontOnPaper } from './font/font-desk.js';
import { isRightToLeft } from './is-right-to-left.js';
import type { PaperPage, PaperSheet, Words } from './paper-sheet.js';
import { quoted, type DoubtsOnPaper } from './doubts-on-paper.js';
import type { FontRead } from '../sheet/font-maps.js';

/** How far a width of the file may be from the font's own, in thousandths of the type size: it is rounded. */
const WIDTH_TOLERANCE = 0.01;
/** Letters of no cluster are more than bits of a number. */
const MOST_CHARACTERS = 30;

/** Every glyph is the one that the project's font file gives for its character, with ink, and as wide as it says. */
export function checkGlyphs(paper: PaperSheet, doubts: DoubtsOnPaper): void {
  for (const page of paper.pages) {
    let run: Words[] = [];
    for (const words of page.words) {
      if (words.font.isRight) continue;
      if (run[0] && run[0].shown.run !== words.shown.run) {
        checkRun(run, page, paper, doubts);
        run = [];
      }
      run.push(words);
    }
    if (run.length > 0) checkRun(run, page, paper, doubts);
  }
  for (const [read, font] of paper.fonts) checkWidths(read, font, paper, doubts);
}

interface Glyph {
  readonly code: number;
  readonly text: string;
  readonly x: number;
}

/** A run whose font has glyphs that are not right by themselves. */
function checkRun(run: readonly Words[], page: PaperPage, paper: PaperSheet, doubts: DoubtsOnPaper): void {
  const [first] = run;
  if (!first) return;
  const glyphs = run.flatMap(({ shown, texts }) =>
    shown.codes.map((code, at): Glyph => ({ code, text: texts[at] ?? '', x: shown.xs[at] ?? 0 })),
  );
  const words = quoted(first.shown.marked.text);
  for (const [at, glyph] of glyphs.entries()) {
    const verdict = first.font.verdicts[glyph.code];
    const isTurned = verdict === 'mirrored' && !isRightToLeft(first.shown.marked, paper);
    const isRight =
      verdict === 'right' ||
      (verdict === 'mirrored' && !isTurned) ||
      (verdict === 'joined' && isJoinedRight(glyphs, at, first.font));
    if (isRight) continue;
    doubts.add(
      verdict === 'without-ink' ? 'no-ink' : 'wrong-glyph',
      page,
      { x: glyph.x, y: first.shown.y },
      verdict === 'without-ink'
        ? `no ink where "${glyph.text}" is said to stand, in ${words}`
        : `another drawing than ${first.font.source.file.path} has for "${glyph.text}", in ${words}`,
    );
  }
}

/** Whether a glyph and its neighbours of the same cluster draw its characters, each of them, and nothing else. */
function isJoinedRight(glyphs: readonly Glyph[], at: number, font: FontOnPaper): boolean {
  const { source, embedded } = font;
  const glyph = glyphs[at];
  if (!glyph) return false;
  const before = carrierFrom(glyphs, at - 1, -1);
  const next = carrierFrom(glyphs, at + 1, 1);
  if (glyph.text === '') {
    const look = embedded.lookOf(glyph.code);
    return [before, next].some((carrier) => carrier && source.font.drawingsOf(carrier.text).has(look));
  }
  const characters = [...glyph.text];
  if (characters.length > MOST_CHARACTERS) return false;
  const drawings = source.font.drawingsOf(glyph.text);
  const own = drawings.get(embedded.lookOf(glyph.code));
  if (own === undefined && embedded.outlineOf(glyph.code).key !== '') return false;
  let drawn = own ?? 0;
  for (const silent of silentAround(glyphs, at)) drawn |= drawings.get(embedded.lookOf(silent.code)) ?? 0;
  return characters.every((character, index) => UNSEEN.test(character) || (drawn & (2 ** index)) !== 0);
}

function carrierFrom(glyphs: readonly Glyph[], start: number, step: number): Glyph | undefined {
  for (let at = start; at >= 0 && at < glyphs.length; at += step) if (glyphs[at]?.text !== '') return glyphs[at];
  return undefined;
}

/** The glyphs beside one that carry no text of their own: one of them may belong to its cluster. */
function silentAround(glyphs: readonly Glyph[], at: number): readonly Glyph[] {
  const silent: Glyph[] = [];
  for (const step of [-1, 1])
    for (let beside = at + step; glyphs[beside]?.text === ''; beside += step) {
      const glyph = glyphs[beside];
      if (glyph) silent.push(glyph);
    }
  return silent;
}

/** The widths by which viewers move on are those of the font. */
function checkWidths(read: FontRead, font: FontOnPaper, { pages }: PaperSheet, doubts: DoubtsOnPaper): void {
  const { program } = font.embedded;
  const [page] = pages;
  for (let code = 0; page && code < read.map.texts.length; code += 1) {
    if (read.map.texts[code] === undefined) continue;
    const width = read.widths[code];
    const own = (program.advanceOf(code) * 1000) / program.unitsPerEm;
    if (typeof width === 'number' && Math.abs(width - own) < WIDTH_TOLERANCE) continue;
    doubts.add(
      'wrong-width',
      page,
      undefined,
      `a font whose glyph for "${read.map.texts[code]}" is said to be ${String(width)} wide, not ${own}`,
    );
    return;
  }
}
