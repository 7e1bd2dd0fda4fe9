/** A line of a source, and where it stands in its file. */
export interface SourceLine {
  readonly text: string;
  /** From 1. */
  readonly number: number;
}

export function isBlankLine({ text }: SourceLine): boolean {
  return text.trim() === '';
}

/** How far a line stands in, in columns; a tab ends at the next fourth (CommonMark 0.31, 2.2). */
export function indentOf(text: string): number {
  let columns = 0;
  for (const sign of text) {
    if (sign === ' ') columns += 1;
    else if (sign === '\t') columns += 4 - (columns % 4);
    else break;
  }
  return columns;
}

/** A line without so many columns of its indent. */
export function withoutIndent(line: SourceLine, columns: number): SourceLine {
  let taken = 0;
  let at = 0;
  while (taken < columns && /[ \t]/u.test(line.text.charAt(at))) {
    taken += line.text.charAt(at) === '\t' ? 4 - (taken % 4) : 1;
    at += 1;
  }
  return { ...line, text: ' '.repeat(Math.max(0, taken - columns)) + line.text.slice(at) };
}

/** A marker of a list's item, and how far its words stand in. */
export interface ItemMarker {
  /** `-`, `*`, `+`, `.` or `)`: another sign begins another list. */
  readonly sign: string;
  readonly number: number | undefined;
  readonly indent: number;
}

const MARKER = /^(?<before> {0,3})(?:(?<bullet>[-*+])|(?<number>\d{1,9})(?<sign>[.)]))(?<after> +|$)/u;

/** Words further in than this behind a marker would be code. */
const MOST_BLANKS = 4;

export function itemMarker({ text }: SourceLine): ItemMarker | undefined {
  const groups = MARKER.exec(text)?.groups;
  if (!groups) return undefined;
  const { before = '', bullet, number, sign = '', after = '' } = groups;
  const width = before.length + (bullet ?? `${number ?? ''}${sign}`).length;
  return {
    sign: bullet ?? sign,
    number: number === undefined ? undefined : Number(number),
    indent: width + (after.length === 0 || after.length > MOST_BLANKS ? 1 : after.length),
  };
}

/** A line that begins a part or a section: `:::call`, `::::when{has=clinic.hours}`. */
export interface Fence {
  readonly colons: number;
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
}

const FENCE =
  /^ {0,3}(?<colons>:{3,})(?<name>[\p{L}][\w-]*)(?:\[[^\]]*\])?(?:\{(?<attributes>[^}]*)\})?\s*$/u;
const ATTRIBUTE = /(?<![\w-])(?<key>[\w-]+)\s*=\s*(?:"(?<quoted>[^"]*)"|(?<plain>[^\s"]+))/gu;

export function fenceOf({ text }: SourceLine): Fence | undefined {
  const groups = FENCE.exec(text)?.groups;
  if (!groups) return undefined;
  const attributes = [...(groups['attributes'] ?? '').matchAll(ATTRIBUTE)].map(
    ({ groups }) => [groups?.['key'] ?? '', groups?.['quoted'] ?? groups?.['plain'] ?? ''] as const,
  );
  return {
    colons: (groups['colons'] ?? '').length,
    name: groups['name'] ?? '',
    attributes: Object.fromEntries(attributes),
  };
}

/** Whether a line ends a part that was begun with so many colons. */
export function endsFence({ text }: SourceLine, colons: number): boolean {
  const found = /^ {0,3}(?<colons>:{3,})\s*$/u.exec(text)?.groups?.['colons'];
  return found !== undefined && found.length >= colons;
}

const HEADING = /^ {0,3}(?<signs>#{1,6})(?![^ \t])/u;
/** Signs that close a heading, with a blank before them. */
const CLOSED = /(?<![^ \t])#+$/u;

export function headingOf({
  text,
}: SourceLine): { readonly level: number; readonly words: string } | undefined {
  const found = HEADING.exec(text);
  if (!found) return undefined;
  const rest = withoutBlanksAtEnd(text.slice(found[0].length)).replace(CLOSED, '');
  return {
    level: (found.groups?.['signs'] ?? '').length,
    words: withoutBlanksAtEnd(rest).replace(/^[ \t]+/u, ''),
  };
}

function withoutBlanksAtEnd(text: string): string {
  let end = text.length;
  while (end > 0 && ' \t'.includes(text.charAt(end - 1))) end -= 1;
  return text.slice(0, end);
}

/** What stands behind a quote's sign. */
export function quotedOf({ text }: SourceLine): string | undefined {
  return /^ {0,3}> ?(?<words>.*)$/u.exec(text)?.groups?.['words'];
}

/** The same of the line that begins a quote: words follow its sign; before a number it is "more than", and text. */
export function quoteOf(line: SourceLine): string | undefined {
  const words = quotedOf(line);
  return words !== undefined && QUOTED.test(words) ? words : undefined;
}

const QUOTED = /^[\s>*_([\p{Pd}¿¡…]*[\p{L}\p{M}"'\p{Pi}\p{Pf}„‚「『{]/u;
