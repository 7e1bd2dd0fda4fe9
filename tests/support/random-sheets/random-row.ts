import * as fc from 'fast-check';
import { NUMBERS, STRANGERS } from './strangers.js';
import type { Tongue } from './tongue.js';
import { LINE, type Written } from './written.js';

/** A piece of a row, and what may stand around it. */
interface Piece extends Written {
  /** It may begin a line: what begins with a number or a sign could be markup there. */
  readonly beginsLine: boolean;
  /** What stands next to it without a blank: in scripts without blanks words and numbers, but no two numbers. */
  readonly joins: 'anything' | 'words' | 'nothing';
}

/** What parts two pieces in the source, and what is read for it. */
interface Gap extends Written {
  readonly weight: number;
}

const NOTHING: Gap = { source: '', said: '', weight: 3 };
const BLANK: Gap = { source: ' ', said: ' ', weight: 6 };
const LINE_END: Gap = { source: '\n', said: ' ', weight: 2 };
const BREAK: Gap = { source: '\\\n', said: LINE, weight: 1 };
const BREAK_BY_BLANKS: Gap = { source: '  \n', said: LINE, weight: 1 };

const IN_LINES = [NOTHING, BLANK, LINE_END, BREAK, BREAK_BY_BLANKS];
const ON_ONE_LINE = [NOTHING, BLANK];

/** How many lines a row may have. */
export type Lines = 'many' | 'one';

/** Words, numbers, names of the other direction and a slot, some in bold, emphasised or a link, with all kinds of gaps. */
export function randomRow(tongue: Tongue, lines: Lines, most = 8): fc.Arbitrary<Written> {
  const gaps = lines === 'one' ? ON_ONE_LINE : IN_LINES;
  const leaf = leafIn(tongue);
  const piece = fc.oneof(
    { weight: 4, arbitrary: leaf },
    { weight: 1, arbitrary: markedRow(leaf, gaps, tongue.isBlankless) },
  );
  return rowOf(wordIn(tongue), piece, gaps, most);
}

/** Words only begin a row, so that no row looks like markup. */
function rowOf(
  first: fc.Arbitrary<Piece>,
  piece: fc.Arbitrary<Piece>,
  gaps: readonly Gap[],
  most: number,
): fc.Arbitrary<Written> {
  return fc
    .tuple(first, fc.array(fc.tuple(gapOf(gaps), piece), { maxLength: most - 1 }))
    .map(([begin, rest]) => joined(begin, rest));
}

function gapOf(gaps: readonly Gap[]): fc.Arbitrary<Gap> {
  return fc.oneof(...gaps.map((gap) => ({ weight: gap.weight, arbitrary: fc.constant(gap) })));
}

function joined(first: Piece, rest: readonly (readonly [Gap, Piece])[]): Written {
  let { source, said } = first;
  let before = first;
  for (const [asked, piece] of rest) {
    const gap = fitting(asked, before, piece);
    source += gap.source + piece.source;
    said += gap.said + piece.said;
    before = piece;
  }
  return { source, said };
}

function fitting(asked: Gap, before: Piece, after: Piece): Gap {
  if (asked.source === '') return mayJoin(before, after) ? asked : BLANK;
  if (asked.source.endsWith('\n') && !after.beginsLine) return BLANK;
  return asked;
}

function mayJoin(before: Piece, after: Piece): boolean {
  if (before.joins === 'nothing' || after.joins === 'nothing') return false;
  return before.joins === 'anything' || after.joins === 'anything';
}

function wordIn({ words, isBlankless }: Tongue): fc.Arbitrary<Piece> {
  return fc.constantFrom(...words).map((word) => ({
    source: word,
    said: word,
    beginsLine: true,
    joins: isBlankless ? 'anything' : 'nothing',
  }));
}

function leafIn(tongue: Tongue): fc.Arbitrary<Piece> {
  const { digits, across, isBlankless } = tongue;
  const number = fc.constantFrom(...NUMBERS, ...digits, ...digits);
  const name = fc.constantFrom(...STRANGERS[across]);
  const apart = (text: string): Piece => ({
    source: text,
    said: text,
    beginsLine: false,
    joins: isBlankless && /^\p{N}.*[\p{L}\p{N}]$/u.test(text) ? 'words' : 'nothing',
  });
  const slot: Piece = { ...apart('{{clinic.phone}}'), said: '(555) 010-2000' };
  return fc.oneof(
    { weight: 6, arbitrary: wordIn(tongue) },
    { weight: 4, arbitrary: number.map(apart) },
    { weight: 1, arbitrary: name.map(apart) },
    {
      weight: 1,
      arbitrary: fc
        .tuple(name, fc.constantFrom(': ', ', ', ' – '), number)
        .map((parts) => apart(parts.join(''))),
    },
    { weight: 1, arbitrary: fc.constant(slot) },
  );
}

const MARKS: readonly (readonly [string, string])[] = [
  ['**', '**'],
  ['**', '**'],
  ['*', '*'],
  ['_', '_'],
  ['[', '](https://x.example.org/a_b)'],
  ['[**', '**](tel:+15550101234)'],
];
/** Words with digits that lead to another number are refused. */
const TO_A_PAGE = ['[**', '**](https://x.example.org/a_b)'] as const;

/** A row in bold, emphasised or a link. Only what is bold may have letters right beside it. */
function markedRow(
  leaf: fc.Arbitrary<Piece>,
  gaps: readonly Gap[],
  isBlankless: boolean,
): fc.Arbitrary<Piece> {
  const row = fc
    .tuple(leaf, fc.array(fc.tuple(gapOf(gaps), leaf), { maxLength: 3 }))
    .map(([first, rest]) => ({ ...joined(first, rest), beginsLine: first.beginsLine }));
  return fc.tuple(row, fc.constantFrom(...MARKS)).map(([{ source, said, beginsLine }, marks]) => {
    const [open, close] = marksFor(marks, source);
    return {
      source: open + source + close,
      said,
      beginsLine,
      joins: isBlankless && open === '**' && isOfWords(source) ? 'anything' : 'nothing',
    };
  });
}

function marksFor(marks: readonly [string, string], source: string): readonly [string, string] {
  // Beside signs of a form, strokes are a form: __/__, _-_.
  if (marks[0] === '_' && /^[/|\\_\p{Pd}]|[/|\\_\p{Pd}]$/u.test(source)) return ['*', '*'];
  return marks[1].includes('tel:') && /\p{Nd}/u.test(source) ? TO_A_PAGE : marks;
}

/** A mark with letters beside it must have letters inside it, too. */
function isOfWords(source: string): boolean {
  return (
    /^\p{L}/u.test(source) && /[\p{L}\p{M}]$/u.test(source) && !/[\p{sc=Arabic}\p{sc=Hebrew}]/u.test(source)
  );
}
