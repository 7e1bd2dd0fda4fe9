import type { Log } from '../../diagnostics/index.js';
import { toRuns, type FontChain, type TextRunInFace } from '../../fonts/index.js';
import type { StyledText } from './styled-text.js';

/** The language and fonts of the text that is measured. */
export interface Typesetting {
  readonly fonts: FontChain;
  readonly language: string;
  readonly direction: 'ltr' | 'rtl';
  readonly log: Log;
}

/** A text whose every glyph is known; lines of any width can be taken from it. */
export interface ShapedText {
  readonly styled: StyledText;
  readonly sizePt: number;
  readonly runs: readonly TextRunInFace[];
  readonly widthOf: (start: number, end: number) => number;
  readonly typesetting: Typesetting;
}

/** Shapes a text once; a character that no font has is logged with its code point and place. */
export function shapeText(styled: StyledText, sizePt: number, typesetting: Typesetting): ShapedText {
  const { fonts, language, direction, log } = typesetting;
  const runs = toRuns(styled.text, styled.spans, fonts, language, direction, ({ character, index }) => {
    const span = styled.spans.find((candidate) => index >= candidate.start && index < candidate.end);
    const code = (character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0');
    log.error(
      'missing-glyph',
      `no font has the character "${character}" (U+${code})`,
      span?.place,
      'write it in words, or add a font that has it to fonts/fonts.yaml',
    );
  });
  const sums = advanceSums(styled.text.length, runs, sizePt);
  return {
    styled,
    sizePt,
    runs,
    typesetting,
    widthOf: (start, end) => (sums[end] ?? 0) - (sums[start] ?? 0),
  };
}

/** Widths from the start of the text to each index: a cluster's whole advance counts at its first character. */
function advanceSums(length: number, runs: readonly TextRunInFace[], sizePt: number): Float64Array {
  const sums = new Float64Array(length + 1);
  for (const run of runs) {
    const scale = sizePt / run.face.unitsPerEm;
    for (const glyph of run.glyphs) {
      const at = glyph.cluster + 1;
      sums[at] = (sums[at] ?? 0) + glyph.advance * scale;
    }
  }
  for (let index = 1; index <= length; index += 1) sums[index] = (sums[index] ?? 0) + (sums[index - 1] ?? 0);
  return sums;
}
