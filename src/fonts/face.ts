import {
  Blob,
  Buffer as ShapingBuffer,
  ClusterLevel,
  Direction,
  Face as HarfBuzzFace,
  Font,
  GlyphFlag,
  MetricsTag,
  shape,
} from 'harfbuzzjs';

/** One glyph of a shaped run, in font units; `cluster` is the index in the text of the characters it stands for. */
export interface Glyph {
  readonly id: number;
  readonly cluster: number;
  readonly advance: number;
  readonly dx: number;
  readonly dy: number;
  /** The text cannot be cut before this glyph without shaping both parts again. */
  readonly unsafeToBreak: boolean;
}

/** The run that is shaped: part of a text in one script and direction. */
export interface RunOfText {
  readonly text: string;
  readonly start: number;
  readonly end: number;
  readonly rightToLeft: boolean;
  /** ISO 15924, or undefined for text of no script, such as digits. */
  readonly script: string | undefined;
  readonly language: string;
}

/** A font file in one weight: its measures in parts of the em, which characters it has, and their shapes in a row. */
export interface Face {
  readonly name: string;
  readonly bytes: Uint8Array;
  readonly unitsPerEm: number;
  /** How much larger than the text beside it a face is set, so that its letters look as large. */
  readonly scale: number;
  readonly ascentEm: number;
  /** Below the baseline, positive. */
  readonly descentEm: number;
  readonly xHeightEm: number;
  readonly capHeightEm: number;
  readonly hasGlyph: (codePoint: number) => boolean;
  /** Has every printing character of ASCII. */
  readonly hasAscii: boolean;
  /** What HarfBuzz puts in where a syllable lacks its letter: a dotted circle, where the font has one. */
  readonly dottedCircle: number | undefined;
  /** Glyphs in visual order, left to right. */
  readonly shape: (run: RunOfText) => readonly Glyph[];
}

const DOTTED_CIRCLE = 0x25cc;

/**
 * Parses a whole static TrueType font. Throws when the bytes are no font.
 *
 * @param scale how much larger than the text beside it the face is set; its measures are told as it is set
 */
export function loadFace(name: string, bytes: Uint8Array, scale = 1): Face {
  const face = new HarfBuzzFace(new Blob(bytes));
  const font = new Font(face);
  const { upem } = face;
  const codePoints = new Set(face.collectUnicodes());
  const metric = (tag: MetricsTag): number => font.getMetricPositionWithFallback(tag) * (scale / upem);
  // One for all runs: it is emptied before each, and making one costs as much as shaping a word.
  const buffer = new ShapingBuffer();
  if (upem <= 0 || codePoints.size === 0) throw new Error(`${name} is not a font`);
  return {
    name,
    bytes,
    unitsPerEm: upem,
    scale,
    ascentEm: metric(MetricsTag.HORIZONTAL_ASCENDER),
    descentEm: Math.abs(metric(MetricsTag.HORIZONTAL_DESCENDER)),
    xHeightEm: metric(MetricsTag.X_HEIGHT),
    capHeightEm: metric(MetricsTag.CAP_HEIGHT),
    hasGlyph: (codePoint) => codePoints.has(codePoint),
    hasAscii: Array.from({ length: 95 }, (_, index) => 0x20 + index).every((code) => codePoints.has(code)),
    dottedCircle: codePoints.has(DOTTED_CIRCLE) ? font.nominalGlyph(DOTTED_CIRCLE) : undefined,
    shape: (run) => shapeRun(font, buffer, run),
  };
}

/** HarfBuzz looks at five characters on both sides of a run; a long text is not copied for each of its runs. */
const CONTEXT = 32;

function shapeRun(font: Font, buffer: ShapingBuffer, run: RunOfText): readonly Glyph[] {
  buffer.reset();
  const from = Math.max(0, run.start - CONTEXT);
  buffer.addText(run.text.slice(from, run.end + CONTEXT), run.start - from, run.end - run.start);
  buffer.setDirection(run.rightToLeft ? Direction.RTL : Direction.LTR);
  if (run.script !== undefined) buffer.setScript(run.script);
  buffer.setLanguage(run.language);
  buffer.guessSegmentProperties();
  buffer.setClusterLevel(ClusterLevel.MONOTONE_CHARACTERS);
  shape(font, buffer);
  const positions = buffer.getGlyphPositions();
  return buffer.getGlyphInfos().map((info, index): Glyph => {
    const position = positions[index];
    return {
      id: info.codepoint,
      cluster: info.cluster + from,
      advance: position?.xAdvance ?? 0,
      dx: position?.xOffset ?? 0,
      dy: position?.yOffset ?? 0,
      unsafeToBreak: (info.flags & GlyphFlag.UNSAFE_TO_BREAK) !== 0,
    };
  });
}
