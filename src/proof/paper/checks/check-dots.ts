import { quoted, type DoubtsOnPaper } from '../doubts-on-paper.js';
import type { FontOnPaper } from '../font/font-desk.js';
import { glyphsOnPaper, type GlyphOnPaper } from '../glyphs-on-paper.js';
import type { LineOnPaper } from '../lines-on-paper.js';
import type { PaperSheet } from '../paper-sheet.js';

const ARABIC = /\p{Script=Arabic}/u;
const LETTERS = /\p{L}/gu;
const VOWEL_SIGN = /\p{M}/u;

/** Letters whose dots and hamza are glyphs of their own have each of them: without, they are other letters. */
export function checkDots(_: PaperSheet, doubts: DoubtsOnPaper, lines: readonly LineOnPaper[]): void {
  for (const { runs, page } of lines)
    for (const run of runs) {
      const font = run.words[0]?.font;
      if (!font || run.words[0]?.shown.font.map.hasRightToLeft !== true) continue;
      let dots: GlyphOnPaper[] = [];
      for (const glyph of glyphsOnPaper(run)) {
        if (font.marks.isMark(glyph.code)) {
          dots.push(glyph);
          continue;
        }
        if (!hasItsDots(glyph, dots, font))
          doubts.add(
            'lost-dots',
            page,
            { x: glyph.x, y: run.baseline },
            `"${glyph.said}" with other dots or signs than its own, in ${quoted(run.words[0].shown.marked.text)}`,
          );
        dots = [];
      }
    }
}

/** Whether what stands before a stroke, from left to right, makes it the letter that it is said to be. */
function hasItsDots(
  stroke: GlyphOnPaper,
  marks: readonly GlyphOnPaper[],
  { embedded, source }: FontOnPaper,
): boolean {
  const said = [stroke, ...marks].map((glyph) => glyph.said).join('');
  if (!ARABIC.test(said)) return true;
  const letters = said.match(LETTERS) ?? [];
  const { dotted } = source.font;
  const [letter] = letters;
  const look = embedded.lookOf(stroke.code);
  const drawings =
    letter === undefined || letters.length > 1
      ? []
      : dotted.drawingsOf(letter).filter((one) => one.stroke === look);
  if (drawings.length === 0) return marks.length >= leastOf(letters, dotted);
  const drawn = marks.map(({ code }) => embedded.lookOf(code)).toSorted();
  // Vowel signs stand beside the dots, and two of them may be drawn by one glyph.
  if (VOWEL_SIGN.test(said)) return drawings.some(({ dots }) => dots.every((dot) => drawn.includes(dot)));
  return drawings.some(({ dots }) => dots.join('\n') === drawn.join('\n'));
}

/** How many dots letters have at least, however they are drawn. */
function leastOf(letters: readonly string[], dotted: FontOnPaper['source']['font']['dotted']): number {
  let count = 0;
  for (const letter of letters) {
    const counts = dotted.drawingsOf(letter).map(({ dots }) => dots.length);
    if (counts.length > 0) count += Math.min(...counts);
  }
  return count;
}
