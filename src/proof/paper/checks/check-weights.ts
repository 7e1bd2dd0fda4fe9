import { placeOf } from '../../account/place-of.js';
import { lettersIn } from '../../account/weights.js';
import type { Weighed } from '../../account/weigh.js';
import type { Marked } from '../../sheet/marked.js';
import { quoted, type DoubtsOnPaper } from '../doubts-on-paper.js';
import type { PaperPage, PaperSheet } from '../paper-sheet.js';

/** What was written in bold is drawn in a bold face, and nothing else is. */
export function checkWeights(paper: PaperSheet, doubts: DoubtsOnPaper, weighed: readonly Weighed[]): void {
  for (const one of weighed) {
    const wrong = firstWrong(one, paper);
    const page = wrong && pageOf(wrong.mark, paper);
    if (!page) continue;
    doubts.add(
      'wrong-weight',
      page,
      wrong.mark.at,
      wrong.isBold
        ? `in bold what is not to be: ${quoted(wrong.words)}`
        : `plain what is to be in bold: ${quoted(wrong.words)}`,
      placeOf(one.place),
    );
  }
}

interface Wrong {
  readonly mark: Marked;
  readonly words: string;
  readonly isBold: boolean;
}

function firstWrong({ marks, weights, usual }: Weighed, { fonts }: PaperSheet): Wrong | undefined {
  let letters = 0;
  for (const mark of marks) {
    let start = 0;
    for (const { font, end } of mark.faces) {
      const words = mark.text.slice(start, end);
      start = end;
      const face = fonts.get(font)?.source.file.weight;
      const other = face === undefined ? '' : face === 'bold' ? 'p' : 'b';
      if (weights === undefined) {
        if (usual === other && lettersIn(words) > 0) return { mark, words, isBold: other === 'p' };
        continue;
      }
      const count = lettersIn(words);
      const wanted = weights.slice(letters, letters + count);
      letters += count;
      if (other !== '' && wanted.includes(other)) return { mark, words, isBold: other === 'p' };
    }
  }
  return undefined;
}

function pageOf(mark: Marked, { pages }: PaperSheet): PaperPage | undefined {
  return pages.find(({ read }) => read.marked.includes(mark));
}
