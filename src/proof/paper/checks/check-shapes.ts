import { quoted, type DoubtsOnPaper } from '../doubts-on-paper.js';
import type { LineOnPaper } from '../lines-on-paper.js';
import type { PaperSheet } from '../paper-sheet.js';

/** Glyphs that are not right by themselves are drawn as their font draws their words: each part once, and in its place. */
export function checkShapes(_: PaperSheet, doubts: DoubtsOnPaper, lines: readonly LineOnPaper[]): void {
  for (const { runs, page } of lines)
    for (const { words, wrong } of runs) {
      if (!wrong) continue;
      const { kind, said, x, y } = wrong;
      const [first] = words;
      const inWords = quoted(first?.shown.marked.text ?? '');
      if (kind === 'place')
        doubts.add(
          'displaced-glyphs',
          page,
          { x, y },
          `${said === '' ? 'a part of a letter' : `"${said}"`} where its word does not have it, in ${inWords}`,
        );
      else
        doubts.add(
          'wrong-glyph',
          page,
          { x, y },
          said === ''
            ? `another drawing than ${first?.font.source.file.path ?? ''} has for its letters, in ${inWords}`
            : `another drawing than ${first?.font.source.file.path ?? ''} has for "${said}", in ${inWords}`,
        );
    }
}
