import type { FontOnPaper } from '../font/font-desk.js';
import { isRightToLeft } from '../is-right-to-left.js';
import type { PaperPage, PaperSheet, Words } from '../paper-sheet.js';
import { quoted, type DoubtsOnPaper } from '../doubts-on-paper.js';
import type { FontRead } from '../../sheet/font-maps.js';

/** How far a width of the file may be from the font's own, in thousandths of the type size: it is rounded. */
const WIDTH_TOLERANCE = 0.01;

/** Every glyph that is judged by itself is the one that the project's font file gives for its character, with ink, and as wide as it says. */
export function checkGlyphs(paper: PaperSheet, doubts: DoubtsOnPaper): void {
  for (const page of paper.pages)
    for (const words of page.words) if (!words.font.isRight) checkWords(words, page, paper, doubts);
  for (const [read, font] of paper.fonts) checkWidths(read, font, paper, doubts);
}

function checkWords({ shown, font }: Words, page: PaperPage, paper: PaperSheet, doubts: DoubtsOnPaper): void {
  for (const [at, code] of shown.codes.entries()) {
    const verdict = font.verdicts[code];
    if (verdict === 'right' || verdict === 'shaped') continue;
    if (verdict === 'mirrored' && isRightToLeft(shown.marked, paper)) continue;
    const text = shown.font.map.texts[code] ?? '';
    const words = quoted(shown.marked.text);
    doubts.add(
      verdict === 'without-ink' ? 'no-ink' : 'wrong-glyph',
      page,
      { x: shown.xs[at] ?? 0, y: shown.y },
      verdict === 'without-ink'
        ? `no ink where "${text}" is said to stand, in ${words}`
        : `another drawing than ${font.source.file.path} has for "${text}", in ${words}`,
    );
  }
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
