import { fromUtf16 } from './text-of-string.js';
import { isArray, isString, type PdfValue } from './pdf-value.js';
import { isNumeric, Scanner } from './scanner.js';
import { UnreadableError } from './unreadable-error.js';

/** What a font's codes stand for. */
export interface FontMap {
  /** The text of each code. */
  readonly texts: readonly (string | undefined)[];
  /** The same with what joins and parts letters, where that is in it: in Persian or Hindi it is a part of the words. */
  readonly joined: ReadonlyMap<number, string>;
  /** The same letter by letter, where something in it says nothing: shapers look at that too. */
  readonly written: ReadonlyMap<number, string>;
  /** Some of it is read from right to left. */
  readonly hasRightToLeft: boolean;
}

/** Characters that are there for the press and say nothing: joiners of words, marks of direction, soft hyphens. */
export const UNSAID = /[\u00AD\u200B-\u200F\u2060-\u2064\u2066-\u2069\uFEFF]/gu;

/** Of those, what says nothing in any script. */
const SILENT = /[\u00AD\u200B\u200E\u200F\u2060-\u2064\u2066-\u2069\uFEFF]/gu;
const JOINER = /[\u200C\u200D]/u;

/** Letters that are read from right to left; digits of their scripts are not. */
export const RIGHT_TO_LEFT =
  /(?=\p{L})[\u0590-\u08FF\uFB1D-\uFDFF\uFE70-\uFEFC\u{10800}-\u{10FFF}\u{1E800}-\u{1EFFF}]/u;

/** What the words of a map that say nothing about codes are. */
const PASSED_OVER = new Set(
  'findresource begin begincmap begincodespacerange beginbfchar beginbfrange def endcodespacerange endbfchar endbfrange endcmap currentdict defineresource pop end dict CMapName'.split(
    ' ',
  ),
);

/** Reads a ToUnicode map of two-byte codes (ISO 32000-1, 9.10.3); any word that it does not know is a doubt. */
export function readToUnicode(map: string): FontMap {
  const texts: (string | undefined)[] = [];
  const joined = new Map<number, string>();
  const written = new Map<number, string>();
  const scanner = new Scanner(map);
  let values: PdfValue[] = [];
  while (scanner.skipBlanks()) {
    if (startsValue(scanner)) {
      values.push(scanner.value());
      continue;
    }
    const word = scanner.word();
    if (word === 'endbfchar') addCharacters(values, { texts, joined, written });
    else if (word === 'endbfrange') addRanges(values, { texts, joined, written });
    else if (word === 'endcodespacerange') checkCodeSpace(values);
    else if (!PASSED_OVER.has(word)) throw new UnreadableError(`has "${word}" in the map of a font`);
    values = [];
  }
  return {
    texts,
    joined,
    written,
    hasRightToLeft: texts.some((text) => text !== undefined && RIGHT_TO_LEFT.test(text)),
  };
}

function startsValue(scanner: Scanner): boolean {
  const code = scanner.text.charCodeAt(scanner.at);
  return isNumeric(code) || '/<[('.includes(String.fromCharCode(code));
}

function checkCodeSpace(values: readonly PdfValue[]): void {
  const [from, to] = values;
  if (values.length !== 2 || codeOf(from) !== 0 || codeOf(to) !== 0xff_ff)
    throw new UnreadableError('has a font whose codes are not of two bytes');
}

function addCharacters(values: readonly PdfValue[], texts: TextsRead): void {
  for (let at = 0; at < values.length; at += 2) add(texts, codeOf(values[at]), bytesOf(values[at + 1]));
}

function addRanges(values: readonly PdfValue[], texts: TextsRead): void {
  for (let at = 0; at < values.length; at += 3) {
    const from = codeOf(values[at]);
    const to = codeOf(values[at + 1]);
    const target = values[at + 2];
    if (!isArray(target) && to - from > 255)
      throw new UnreadableError('has a font with a range of codes that runs over');
    if (isArray(target) && target.length !== to - from + 1)
      throw new UnreadableError('has a font with a range of codes that does not count up');
    for (let code = from; code <= to; code += 1)
      add(texts, code, isArray(target) ? bytesOf(target[code - from]) : raised(bytesOf(target), code - from));
  }
}

interface TextsRead {
  readonly texts: (string | undefined)[];
  readonly joined: Map<number, string>;
  readonly written: Map<number, string>;
}

function add({ texts, joined, written }: TextsRead, code: number, bytes: string): void {
  if (texts[code] !== undefined)
    throw new UnreadableError(`has a font whose code ${code} stands for two texts`);
  const text = fromUtf16(bytes);
  const said = text.replaceAll(UNSAID, '');
  texts[code] = said;
  if (said !== text) written.set(code, text);
  if (JOINER.test(text)) joined.set(code, text.replaceAll(SILENT, ''));
}

/** A text whose last byte counts up along a range. */
function raised(bytes: string, by: number): string {
  const last = bytes.charCodeAt(bytes.length - 1) + by;
  if (!(last <= 255)) throw new UnreadableError('has a font with a range of codes that runs over');
  return bytes.slice(0, -1) + String.fromCharCode(last);
}

function codeOf(value: PdfValue | undefined): number {
  const bytes = bytesOf(value);
  if (bytes.length !== 2) throw new UnreadableError('has a font whose codes are not of two bytes');
  return bytes.charCodeAt(0) * 256 + bytes.charCodeAt(1);
}

function bytesOf(value: PdfValue | undefined): string {
  if (isString(value)) return value.bytes;
  throw new UnreadableError('has a font whose map holds something else than codes and texts');
}
