import type { Log, Place } from '../diagnostics/index.js';

/** Most `:::` fences; 8 KB of nested fences take the parser 14 s and more. */
const MAX_FENCES = 64;
/** Deepest nesting of lists and quotes that is handed to the parser, by the marks at the start of a line. */
const MAX_MARKS = 8;
/** A list this far to the right is nested deeper than anyone means; 500 steps of two blanks took 6 s. */
const MAX_INDENT_COLUMNS = 40;
/** Most `*` and `_` between two blank lines: the parser takes the square of their number, 12,000 of them 20 s. */
const MAX_EMPHASES = 500;

/** Most characters between two blank lines: four pages of large print; breaking lines takes the square of it. */
const MAX_CHARACTERS = 30_000;

/** What is counted on the way through a body; emphases and characters since the last blank line. */
interface Count {
  fences: number;
  emphases: number;
  characters: number;
}

/** A limit that a line goes beyond. */
interface Excess {
  readonly code: string;
  readonly what: string;
  readonly hint: string;
}

/** Whether a Markdown body can be handed to the parser, which chokes on some; if not, that is logged with its line. */
export function isReadable(body: string, file: string, log: Log): boolean {
  const count = { fences: 0, emphases: 0, characters: 0 };
  for (const [index, line] of body.split('\n').entries()) {
    const excess = excessIn(line, count);
    if (!excess) continue;
    const place: Place = { file, line: index + 1, column: 1 };
    log.error(excess.code, excess.what, place, excess.hint);
    return false;
  }
  return true;
}

function excessIn(line: string, count: Count): Excess | undefined {
  if (/^\s*:{3,}\s*\p{L}/u.test(line)) count.fences += 1;
  count.emphases = line.trim() === '' ? 0 : count.emphases + (line.match(/\*+|_+/gu) ?? []).length;
  count.characters = line.trim() === '' ? 0 : count.characters + line.length;
  if (count.fences > MAX_FENCES)
    return {
      code: 'too-many-sections',
      what: `there are more than ${MAX_FENCES} ::: sections`,
      hint: 'use plain ## headings, or split the handout',
    };
  if (marksOf(line) > MAX_MARKS || indentOf(line) > MAX_INDENT_COLUMNS)
    return {
      code: 'nested-too-deep',
      what: 'lists or quotes are nested too deep',
      hint: 'lists may be nested once',
    };
  if (count.emphases > MAX_EMPHASES)
    return {
      code: 'too-much-emphasis',
      what: `there are more than ${MAX_EMPHASES} * and _ in one paragraph or table`,
      hint: 'divide it by a blank line, or emphasise less',
    };
  if (count.characters > MAX_CHARACTERS)
    return {
      code: 'paragraph-too-long',
      what: `there are more than ${MAX_CHARACTERS} characters in one paragraph, list or table`,
      hint: 'divide it by blank lines',
    };
  return undefined;
}

function marksOf(line: string): number {
  const marks = /^(?:\s*(?:>|[-*+]|\d{1,9}[.)])(?=\s|>|$))+/u.exec(line)?.[0];
  return marks?.match(/>|[-*+]|\d+/gu)?.length ?? 0;
}

/** Columns before a list's mark; a tab is four. */
function indentOf(line: string): number {
  const blanks = /^(?<blanks>[ \t]*)(?:[-*+]|\d{1,9}[.)])(?:\s|$)/u.exec(line)?.groups?.['blanks'];
  return blanks?.replaceAll('\t', '    ').length ?? 0;
}
