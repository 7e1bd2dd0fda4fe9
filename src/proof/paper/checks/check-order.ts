import { RIGHT_TO_LEFT } from '../../file/read-to-unicode.js';
import { quoted, type DoubtsOnPaper } from '../doubts-on-paper.js';
import { isRightToLeftLanguage } from '../is-right-to-left.js';
import type { LineOnPaper, RunOnPaper } from '../lines-on-paper.js';
import { textsOf, type PaperSheet } from '../paper-sheet.js';
import { isOrdered } from '../is-ordered.js';
import { sayingsIn } from '../sayings-in.js';
import { withValuesWhole } from '../with-values-whole.js';
import { lineWords, type Letter } from '../line-words.js';

/**
 * The glyphs of each line stand in the order in which its words are read: UAX 9, with numbers whole from left to right,
 * names whole in their own direction, and everything else along its paragraph.
 */
export function checkOrder(
  { sheet, blocks, facts }: PaperSheet,
  doubts: DoubtsOnPaper,
  lines: readonly LineOnPaper[],
): void {
  // What is repeated on a further page, such as the head of a table, has no element that tells its language.
  const ways = waysOf([sheet.languages[0], ...[...blocks.values()].map(({ language }) => language)]);
  let known: readonly string[] | undefined;
  const values = (): readonly string[] => (known ??= facts.values());
  for (const line of lines) {
    const { block, runs, page, baseline } = line;
    const isRight = (isBackwards: boolean): boolean => {
      const isPlain = !isBackwards && !runs.some(({ words }) => words[0]?.shown.font.map.hasRightToLeft);
      return isPlain ? areRising(runs) : areOrdered(runs, values(), isBackwards);
    };
    if ((block ? waysOf([block.language]) : ways).some(isRight)) continue;
    const left = Math.min(...runs.map((run) => run.left));
    doubts.add(
      'wrong-order',
      page,
      { x: left, y: baseline },
      `words or numbers that changed places: ${saidOf(runs)}`,
    );
  }
}

function areOrdered(runs: readonly RunOnPaper[], values: readonly string[], isBackwards: boolean): boolean {
  const letters = lettersOf(runs);
  const words = lineWords(letters);
  const said = letters.map(({ text }) => text).join('');
  const whole = [...values, ...sayingsIn(said)];
  if (isOrdered(words, isBackwards) || isOrdered(withValuesWhole(words, whole), isBackwards)) return true;
  // A label in two languages says the same on both sides of its stroke, and may run either way.
  const isLabel = words.some(({ text }) => text === '/') && !words.some(({ text }) => /\p{Nd}/u.test(text));
  return isLabel && isOrdered(words, !isBackwards);
}

/** Whether languages run from right to left, each answer once. */
function waysOf(languages: readonly (string | undefined)[]): readonly boolean[] {
  return [...new Set(languages.map(isRightToLeftLanguage))];
}

/** Runs that are read from left to right stand so. */
function areRising(runs: readonly RunOnPaper[]): boolean {
  return runs.every((run, at) => at === 0 || run.left >= (runs[at - 1]?.left ?? 0));
}

/** The letters of runs in the order in which they are read. */
function lettersOf(runs: readonly RunOnPaper[]): readonly Letter[] {
  return runs.flatMap(({ words }) => {
    const letters = words.flatMap((one) => {
      const { shown } = one;
      return textsOf(one).map((text, at): Letter => {
        const x = shown.xs[at] ?? 0;
        const width = shown.font.widths[shown.codes[at] ?? 0];
        return { text, left: x, right: x + ((typeof width === 'number' ? width : 0) * shown.sizePt) / 1000 };
      });
    });
    return letters.some(({ text }) => RIGHT_TO_LEFT.test(text)) ? letters.toReversed() : letters;
  });
}

function saidOf(runs: readonly RunOnPaper[]): string {
  return quoted(
    lettersOf(runs)
      .map(({ text }) => text)
      .join(''),
  );
}
