import { areAllDrawn, nominalGlyphs, partsOf } from '../font/nominal-glyphs.js';
import type { FontOnPaper } from '../font/font-desk.js';
import { isRightToLeft } from '../is-right-to-left.js';
import type { PaperPage, PaperSheet, Words } from '../paper-sheet.js';
import { quoted, type DoubtsOnPaper } from '../doubts-on-paper.js';
import type { FontRead } from '../../sheet/font-maps.js';

/** How far a width of the file may be from the font's own, in thousandths of the type size: it is rounded. */
const WIDTH_TOLERANCE = 0.01;
/** No cluster has more parts than a number has bits. */
const MOST_PARTS = 30;
/** A glyph of a cluster stands at most so many clusters from the one that carries its text. */
const MOST_PASSED = 2;

const ARABIC = /\p{Script=Arabic}/u;
/** A part of these letters may be drawn by a glyph that could draw all of them, so that nobody can say which is too many. */
const STACKED =
  /[\p{Script=Deva}\p{Script=Beng}\p{Script=Guru}\p{Script=Gujr}\p{Script=Orya}\p{Script=Taml}\p{Script=Telu}\p{Script=Knda}\p{Script=Mlym}\p{Script=Sinh}\p{Script=Mymr}\p{Script=Khmr}]/u;

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
  const glyphs = run.flatMap(({ shown }) =>
    shown.codes.map((code, at): Glyph => ({
      code,
      text: shown.font.map.texts[code] ?? '',
      x: shown.xs[at] ?? 0,
    })),
  );
  const taken = new Set<Glyph>();
  for (const [at, glyph] of glyphs.entries()) {
    const verdict = first.font.verdicts[glyph.code];
    const isTurned = verdict === 'mirrored' && !isRightToLeft(first.shown.marked, paper);
    const isRight =
      verdict === 'right' ||
      (verdict === 'mirrored' && !isTurned) ||
      (verdict === 'joined' && isJoinedRight(glyphs, at, first.font, taken));
    if (isRight) continue;
    const words = quoted(first.shown.marked.text);
    doubts.add(
      verdict === 'without-ink' ? 'no-ink' : 'wrong-glyph',
      page,
      { x: glyph.x, y: first.shown.y },
      verdict === 'without-ink'
        ? `no ink where "${glyph.text}" is said to stand, in ${words}`
        : `another drawing than ${first.font.source.file.path} has for "${glyph.text}", in ${words}`,
    );
  }
  for (const [at, glyph] of glyphs.entries())
    if (isTooMuch(glyphs, at, first.font, taken))
      doubts.add(
        'wrong-glyph',
        page,
        { x: glyph.x, y: first.shown.y },
        `a mark or a part of a letter that its word does not have, in ${quoted(first.shown.marked.text)}`,
      );
}

/** Whether a glyph without a text of its own draws, by itself, a part of letters beside it, of which none lacks that part. */
function isTooMuch(
  glyphs: readonly Glyph[],
  at: number,
  { source, embedded }: FontOnPaper,
  taken: ReadonlySet<Glyph>,
): boolean {
  const glyph = glyphs[at];
  if (!glyph || glyph.text !== '' || taken.has(glyph) || embedded.outlineOf(glyph.code).key === '')
    return false;
  const { carriers } = around(glyphs, at);
  if (carriers.some(({ text }) => ARABIC.test(text) || STACKED.test(text))) return false;
  const look = embedded.lookOf(glyph.code);
  const { glyphOf } = source.font;
  return carriers.some(({ text }) =>
    nominalGlyphs(text, glyphOf).some((one) => source.font.lookOf(one.glyph) === look),
  );
}

/**
 * Whether a glyph and its neighbours draw the parts of its text, each of them, and nothing else.
 *
 * @param taken glyphs without a text of their own that draw a part of a letter before; each draws for one letter only
 */
function isJoinedRight(
  glyphs: readonly Glyph[],
  at: number,
  { source, embedded }: FontOnPaper,
  taken: Set<Glyph>,
): boolean {
  const glyph = glyphs[at];
  if (!glyph) return false;
  const look = embedded.lookOf(glyph.code);
  const { carriers, silent } = around(glyphs, at);
  if (!areOthersThere(look, [...carriers, ...silent, glyph], { source, embedded })) return false;
  if (glyph.text === '') return carriers.some(({ text }) => source.font.drawingsOf(text).has(look));
  if (partsOf(glyph.text).length > MOST_PARTS) return false;
  const drawings = source.font.drawingsOf(glyph.text);
  const own = drawings.get(look);
  if (own === undefined && embedded.outlineOf(glyph.code).key !== '') return false;
  let drawn = own ?? 0;
  for (const one of silent) {
    const draws = taken.has(one) ? 0 : (drawings.get(embedded.lookOf(one.code)) ?? 0);
    if ((draws & ~drawn) === 0) continue;
    drawn |= draws;
    taken.add(one);
  }
  return areAllDrawn(glyph.text, drawn);
}

/** Whether a glyph that its font draws only together with others has them beside it; Arabic letters are held to their dots. */
function areOthersThere(
  look: string,
  beside: readonly Glyph[],
  { source, embedded }: Pick<FontOnPaper, 'source' | 'embedded'>,
): boolean {
  if (beside.some(({ text }) => ARABIC.test(text))) return true;
  const ways = source.font.split.neededBeside(look);
  if (ways.length === 0) return true;
  const text = beside.map((one) => one.text).join('');
  const { glyphOf } = source.font;
  // Half of a vowel is another vowel by itself.
  if (nominalGlyphs(text, glyphOf).some((one) => source.font.lookOf(one.glyph) === look)) return true;
  const looks = new Set(beside.map(({ code }) => embedded.lookOf(code)));
  return ways.some((needed) => needed.every((one) => [...one].some((any) => looks.has(any))));
}

/** The glyphs that may belong to the same cluster: a vowel may stand on both sides of its letter. */
function around(
  glyphs: readonly Glyph[],
  at: number,
): { readonly carriers: readonly Glyph[]; readonly silent: readonly Glyph[] } {
  const carriers: Glyph[] = [];
  const silent: Glyph[] = [];
  for (const step of [-1, 1]) {
    let passed = 0;
    for (let beside = at + step; passed < MOST_PASSED; beside += step) {
      const glyph = glyphs[beside];
      if (!glyph) break;
      if (glyph.text === '') silent.push(glyph);
      else {
        carriers.push(glyph);
        passed += 1;
      }
    }
  }
  return { carriers, silent };
}

/** The widths by which viewers move on are those of the font. */
function checkWidths(read: FontRead, font: FontOnPaper, { pages }: PaperSheet, doubts: DoubtsOnPaper): void {
  const { program } = font.embedded;
  const [page] = pages;
  if (!page) return;
  for (let code = 0; code < read.map.texts.length; code += 1) {
    if (read.map.texts[code] === undefined) continue;
    const width = read.widths[code];
    const own = (program.advanceOf(code) * 1000) / program.unitsPerEm;
    if (typeof width === 'number' && Math.abs(width - own) < WIDTH_TOLERANCE) continue;
    doubts.add(
      'wrong-width',
      page,
      undefined,
      `a font whose glyph for "${read.map.texts[code]}" has another width than ${own}, its own`,
    );
    return;
  }
}
