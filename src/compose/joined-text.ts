/** Text with the offset, in what was written, of each of its units. */
export interface JoinedText {
  readonly text: string;
  readonly offsets: readonly number[];
}

/** Stands where a value will stand, or where text ends: no words run on over it. */
const GAP = '\u0000';
/** Stands where a block or a cell begins or ends: nothing parts the words of two on paper but white. */
export const EDGE = '\u0001';

const BRACES = /\{\{[^{}]*\}\}/gu;
const COMMENT = /\{\{~?!(?:(?!\{\{~?!)[\s\S])*?\}\}/gu;
/** Blocks print nothing themselves, so that words run on over them. */
const SILENT = /^\{\{~?(?:[#/^!]|else\b)/u;
const LITERAL = /"[^"]*"|'[^']*'|(?<==)\d+/gu;

const TAG = /<[^<>]*>/gu;
const LINE_END = /^<\/?br\b/u;
/** What a list begins with is printed before its first item. */
const START = /^<ol\b[^<>]*?\sstart\s*=\s*["']([^"'<>]*)["']/u;
/** Tags within text, over which words run on. */
const WITHIN_TEXT = /^<\/?(?:from|strong|em|keep|isolate|a)\b/u;
/** Attributes that are read out or dialled. */
const SPOKEN = /(?:(?:alt|label)\s*=\s*(?:"[^"]*"|'[^']*'))|(?:href\s*=\s*["'](?:tel|sms):[^"']*["'])/gu;
const ENTITY = /&#(?:x([\da-f]{1,6})|(\d{1,7}));/giu;
/** Superior and inferior digits, those in circles and others are digits to whoever reads them. */
const OTHER_SIGN = /[^\p{ASCII}\p{L}]/gu;

/** What a template writes in words: what stands between its tags, what it gives to phrases, what is read out or dialled. */
export function joinedText(template: string): readonly JoinedText[] {
  const plain = whole(template);
  const written = replaced(plain, COMMENT, () => '');
  const given = piecesOf(written, BRACES).flatMap((braces) => piecesOf(braces, LITERAL));
  const markup = replaced(written, BRACES, (braces) => (SILENT.test(braces) ? '' : GAP));
  const spoken = piecesOf(markup, TAG).flatMap((tag) => piecesOf(tag, SPOKEN));
  const words = replaced(markup, TAG, standInFor);
  return [words, ...spoken, ...given].map((text) =>
    replaced(replaced(text, ENTITY, characterOf), OTHER_SIGN, (sign) => sign.normalize('NFKC')),
  );
}

function standInFor(tag: string): string {
  if (WITHIN_TEXT.test(tag)) return '';
  if (LINE_END.test(tag)) return ' ';
  const start = START.exec(tag)?.[1];
  return start === undefined ? EDGE : `${EDGE}${start}.${EDGE}`;
}

function whole(text: string): JoinedText {
  return { text, offsets: Array.from({ length: text.length }, (_, index) => index) };
}

function piecesOf({ text, offsets }: JoinedText, pattern: RegExp): readonly JoinedText[] {
  return [...text.matchAll(pattern)].map(({ 0: piece, index }) => ({
    text: piece,
    offsets: offsets.slice(index, index + piece.length),
  }));
}

/** The text with each match replaced; what stands for it stands where it began. */
function replaced({ text, offsets }: JoinedText, pattern: RegExp, by: (piece: string) => string): JoinedText {
  let at = 0;
  const parts: string[] = [];
  const places: number[] = [];
  const keep = (from: number, to: number): void => {
    parts.push(text.slice(from, to));
    for (const place of offsets.slice(from, to)) places.push(place);
  };
  for (const { 0: piece, index } of text.matchAll(pattern)) {
    keep(at, index);
    const other = by(piece);
    parts.push(other);
    for (let unit = 0; unit < other.length; unit += 1) places.push(offsets[index] ?? 0);
    at = index + piece.length;
  }
  keep(at, text.length);
  return { text: parts.join(''), offsets: places };
}

function characterOf(entity: string): string {
  const [, hexadecimal, decimal = ''] = new RegExp(ENTITY.source, 'iu').exec(entity) ?? [];
  const code = hexadecimal === undefined ? Number(decimal) : Number.parseInt(hexadecimal, 16);
  return code <= 0x10ffff ? String.fromCodePoint(code) : GAP;
}
