import type { TextLine } from '../../support/pdf/text-lines.js';
import { expectedBlocks } from '../../support/samples/expected-blocks.js';
import type { Sheet } from '../../support/samples/sheet.js';
import { pt, ROUNDING_PT, say, type Rule } from './rule.js';

/** A word space may be kerned by so much of an em; justification stretches it by more. */
const KERNING_EM = 0.06;
/** Fewer full lines than this end at the same place by chance. */
const FEWEST_LINES = 4;

export const lines: readonly Rule[] = [
  {
    promise: 'lines are flush left, without an indent at the first',
    breaches: ({ blocks }) =>
      blocks
        .filter((block) => block.role !== 'Artifact')
        .flatMap((block) =>
          block.lines
            .filter((line) => Math.abs(line.xPt - (block.lines[0]?.xPt ?? 0)) > ROUNDING_PT)
            .map((line) => `${say(line)} begins at ${pt(line.xPt)}`),
        ),
  },
  {
    promise: 'words of a line stand one word space of the font apart, never justified',
    breaches: ({ blocks }) => blocks.flatMap((block) => block.lines).flatMap(unevenGaps),
  },
  {
    promise: 'the right edge is ragged',
    breaches: ({ blocks }) =>
      blocks
        .filter((block) => block.lines.length > FEWEST_LINES)
        .filter((block) => {
          const ends = block.lines.slice(0, -1).map((line) => line.rightPt);
          return Math.max(...ends) - Math.min(...ends) < 1;
        })
        .map((block) => `"${block.text.slice(0, 50)}"`),
  },
  {
    promise: 'no line ends in a hyphen that was not written',
    breaches: (sheet) => {
      const words = new Set(writtenWords(sheet));
      return sheet.blocks.flatMap((block) =>
        block.lines.slice(0, -1).flatMap((line, index) => {
          const end = /\S*[-\u00ad\u2010]$/u.exec(line.text.trimEnd())?.[0];
          const begin = /^\S*/u.exec(block.lines[index + 1]?.text ?? '')?.[0] ?? '';
          return end !== undefined && !words.has(end + begin) ? [`${say(line)} ends in "${end}"`] : [];
        }),
      );
    },
  },
  {
    promise: 'a line ends between two words',
    breaches: (sheet) =>
      sheet.blocks.flatMap((block) =>
        block.lines
          .slice(0, -1)
          .filter(
            (line, index) =>
              !/\s$/u.test(line.text) && !/[-–—]$/u.test(line.text) && !isBlank(block.lines[index + 1]),
          )
          .map((line) => `${say(line)} ends inside a word`),
      ),
  },
];

function isBlank(line: TextLine | undefined): boolean {
  return line === undefined || line.text.trim() === '';
}

function unevenGaps(line: TextLine): readonly string[] {
  const glyphs = line.runs.flatMap((run) => run.glyphs.map((glyph) => ({ ...glyph, sizePt: run.sizePt })));
  return glyphs.flatMap((glyph, index) => {
    const before = glyphs[index - 1];
    const after = glyphs[index + 1];
    if (!/^[ \u00a0]$/u.test(glyph.text) || !before || !after || after.text.trim() === '') return [];
    const gapPt = after.xPt - (before.xPt + before.widthPt);
    return Math.abs(gapPt - glyph.widthPt) > KERNING_EM * glyph.sizePt
      ? [`${say(line)} has a gap of ${pt(gapPt)}, and a word space is ${pt(glyph.widthPt)}`]
      : [];
  });
}

function writtenWords({ handout, clinic, edition }: Sheet): readonly string[] {
  return Object.values(expectedBlocks(handout, clinic, edition))
    .flat()
    .flatMap((block) => block.text.split(/\s+/u));
}
