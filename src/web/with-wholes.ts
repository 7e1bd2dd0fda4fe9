import type { Inline } from '../document/index.js';
import { type NumberWordsOf, protect } from '../wholes/index.js';

/** What a language says of its numbers. */
export interface Words {
  readonly language: string;
  readonly numberWords: NumberWordsOf;
}

/** So many letters fit on a line of the smallest screen in the largest type; what is longer is broken, not cut. */
const MOST_LETTERS = 20;
/** What ends a line in the words of a paragraph, and stands for what is no text. */
const LINE_END = '\u2028';

interface Range {
  readonly start: number;
  readonly end: number;
}

/** The same words, of which numbers stay on one line with their units, as on paper. */
export function withWholes(content: readonly Inline[], { language, numberWords }: Words): readonly Inline[] {
  const text = textOf(content);
  if (!/\p{N}/u.test(text)) return content;
  const wholes = joined(protect(text, language, numberWords));
  return wholes.length === 0 ? content : keptIn(content, wholes, 0);
}

function textOf(content: readonly Inline[]): string {
  return content.map((inline) => ('children' in inline ? textOf(inline.children) : ownText(inline))).join('');
}

function ownText(inline: Inline): string {
  return inline.kind === 'text' ? inline.text : LINE_END;
}

/** Ranges in order, of which none lies over another; one that has become too long for a line is left out. */
function joined(wholes: readonly Range[]): readonly Range[] {
  const ranges: Range[] = [];
  for (const { start, end } of wholes
    .filter((whole) => whole.end - whole.start <= MOST_LETTERS)
    .toSorted((one, other) => one.start - other.start || one.end - other.end)) {
    const last = ranges.at(-1);
    if (!last || start >= last.end) ranges.push({ start, end });
    else if (end > last.end && end - last.start <= MOST_LETTERS)
      ranges.splice(-1, 1, { start: last.start, end });
  }
  return ranges;
}

function keptIn(content: readonly Inline[], wholes: readonly Range[], from: number): readonly Inline[] {
  let at = from;
  return content.flatMap((inline): readonly Inline[] => {
    const start = at;
    if ('children' in inline) {
      at += textOf(inline.children).length;
      return inline.kind === 'keep'
        ? [inline]
        : [{ ...inline, children: keptIn(inline.children, wholes, start) }];
    }
    at += ownText(inline).length;
    return inline.kind === 'text' ? cut(inline, wholes, start) : [inline];
  });
}

/** A text as pieces, of which those that lie in a whole are kept on their line. */
function cut(
  inline: Extract<Inline, { kind: 'text' }>,
  wholes: readonly Range[],
  from: number,
): readonly Inline[] {
  const { text } = inline;
  const pieces: Inline[] = [];
  const piece = (start: number, end: number): Inline => ({ ...inline, text: text.slice(start, end) });
  let at = 0;
  for (const whole of wholes) {
    const start = Math.max(0, whole.start - from);
    const end = Math.min(text.length, whole.end - from);
    if (end <= at || start >= end) continue;
    if (start > at) pieces.push(piece(at, start));
    pieces.push({ kind: 'keep', soft: false, children: [piece(start, end)], place: inline.place });
    at = end;
  }
  return at < text.length ? [...pieces, piece(at, text.length)] : pieces;
}
