import { quoted, type DoubtsOnPaper } from './doubts-on-paper.js';
import type { FontOnPaper } from './font/font-desk.js';
import { substitutionsOf } from './font/substitutions.js';
import type { SourceFont } from './font/source-font.js';
import type { LineOnPaper, RunOnPaper } from './lines-on-paper.js';
import { textsOf, type PaperSheet } from './paper-sheet.js';

const ARABIC = /\p{Script=Arabic}/u;
/** Vowel signs may be drawn two by one glyph, so runs that have any are not counted. */
const MARK = /\p{M}/u;

/** Letters whose dots and hamza are glyphs of their own have each of them: without, they are other letters. */
export function checkDots(_: PaperSheet, doubts: DoubtsOnPaper, lines: readonly LineOnPaper[]): void {
  for (const { runs, page } of lines)
    for (const run of runs) {
      const font = run.words[0]?.font;
      const said = run.words.flatMap(textsOf).join('');
      if (!font || !ARABIC.test(said) || MARK.test(said)) continue;
      const lacking = dotsOf(said, font.source.font) - marksIn(run, font);
      if (lacking > 0)
        doubts.add(
          'lost-dots',
          page,
          { x: run.left, y: run.baseline },
          `letters without ${lacking} of their dots or signs, in ${quoted(run.words[0]?.shown.marked.text ?? '')}`,
        );
    }
}

/** How many glyphs without a width a font takes the letters of a text apart into. */
function dotsOf(text: string, source: SourceFont): number {
  const known = DOTS.get(source) ?? new Map<string, number>();
  DOTS.set(source, known);
  let count = 0;
  for (const letter of text) {
    const dots = known.get(letter) ?? dotsOfLetter(letter, source);
    known.set(letter, dots);
    count += dots;
  }
  return count;
}

const DOTS = new WeakMap<SourceFont, Map<string, number>>();
const APART = new WeakMap<SourceFont, ReturnType<typeof substitutionsOf>>();

function dotsOfLetter(letter: string, source: SourceFont): number {
  if (!ARABIC.test(letter)) return 0;
  const apart = APART.get(source) ?? substitutionsOf(source.font, ['ccmp']);
  APART.set(source, apart);
  const glyph = source.glyphOf(letter.codePointAt(0) ?? 0);
  const counts = (apart.get(glyph) ?? [])
    .filter(({ from, to }) => from.length === 1 && to.length > 1)
    .map(({ to }) => to.filter((one) => source.font.advanceOf(one) === 0).length);
  return counts.length === 0 ? 0 : Math.min(...counts);
}

/** The glyphs of a run that have ink and no width. */
function marksIn({ words }: RunOnPaper, { embedded }: FontOnPaper): number {
  let count = 0;
  for (const { shown } of words)
    for (const code of shown.codes)
      if (embedded.program.advanceOf(code) === 0 && embedded.outlineOf(code).key !== '') count += 1;
  return count;
}
