import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { commonMarkWords } from '../support/commonmark.js';
import { printed } from '../support/printed-words.js';
import { countOf } from '../support/thorough.js';

/** Something to write and the words that must be printed for it. */
interface Written {
  readonly source: string;
  readonly words: string;
}

const same = (source: string): Written => ({ source, words: source });

/** How many texts each promise is tried with. */
const RUNS = countOf('RANDOM_TEXTS', { few: 250, all: 5000 });

/** Words that begin no line like markup. */
const WORDS = [
  'Take',
  'tablets',
  'at',
  'night.',
  'don’t',
  'naïve',
  'سارة',
  'خذ',
  'قرص',
  'תרופה',
  '日本',
  '薬を',
  '약을',
  'दवा',
  'ยา',
  'лекарство',
  'năm',
];
const NUMBERS = [
  '2',
  '500',
  '8:30',
  '38.5',
  '5-10',
  '(555)',
  '010-1234',
  '1/2',
  '5.5',
  '٢٥٠',
  '２',
  '12/24/2026',
  '50%',
];
/** What CommonMark would read otherwise in places. */
const SIGNS = [
  '2*500',
  '4*5*6',
  'a*b*c',
  '2**3',
  'x_y_z',
  '> 38',
  '>= 140',
  '< 5',
  '>5',
  '&',
  'R&D;',
  '10^9/L',
  '~5',
  '~10',
  '#5',
  '"no"',
  '(see',
  'it)',
  'a|b',
  '5|6',
  '[1]',
  '!',
  'a\\b',
];
const SLOT: Written = { source: '{{clinic.phone}}', words: '(555) 010-1234' };

const word = fc.constantFrom(...WORDS).map(same);
const token = fc.oneof(
  { weight: 4, arbitrary: word },
  { weight: 3, arbitrary: fc.constantFrom(...NUMBERS).map(same) },
  { weight: 3, arbitrary: fc.constantFrom(...SIGNS).map(same) },
  { weight: 1, arbitrary: fc.constant(SLOT) },
);
const plain = fc.oneof(
  { weight: 3, arbitrary: word },
  { weight: 2, arbitrary: fc.constantFrom(...NUMBERS).map(same) },
);

const MARKS: readonly ((inside: string) => string)[] = [
  (inside) => `**${inside}**`,
  (inside) => `*${inside}*`,
  (inside) => `[${inside}](https://x.example.org/a_b)`,
];

/** A row of pieces with blanks, ends of lines or breaks between them. */
function row(piece: fc.Arbitrary<Written>, breaks: readonly Written[]): fc.Arbitrary<Written> {
  return fc
    .array(fc.tuple(piece, fc.constantFrom(...breaks)), { minLength: 1, maxLength: 7 })
    .map((pieces) => ({
      source: pieces
        .map(([{ source }, next], at) => source + (at < pieces.length - 1 ? next.source : ''))
        .join(''),
      words: pieces
        .map(([{ words }, next], at) => words + (at < pieces.length - 1 ? next.words : ''))
        .join(''),
    }));
}

/** Pieces, some of them in bold, emphasised or a link, two deep. */
function inline(leaf: fc.Arbitrary<Written>, breaks: readonly Written[]): fc.Arbitrary<Written> {
  const marked = (inner: fc.Arbitrary<Written>): fc.Arbitrary<Written> =>
    fc.oneof(
      { weight: 4, arbitrary: inner },
      {
        weight: 2,
        arbitrary: fc
          .tuple(row(inner, breaks), fc.constantFrom(...MARKS))
          .map(([{ source, words }, mark]) => ({ source: mark(source), words })),
      },
    );
  return row(marked(leaf), breaks);
}

const BLANK = same(' ');
/** Words for a line's end, until it is known what begins the next line. */
const LINE: Written = { source: '\n', words: '␤' };
const BREAK: Written = { source: '\\\n', words: '⏎' };
const IN_LINES = [BLANK, BLANK, BLANK, LINE, BREAK];

/** Where a text may stand: in a paragraph, an item, a quote, a heading or a cell. */
function placed(leaf: fc.Arbitrary<Written>): fc.Arbitrary<Written> {
  const lines = inline(leaf, IN_LINES);
  const one = inline(leaf, [BLANK]);
  const inside =
    (begin: string, next: string, said = '') =>
    ({ source, words }: Written): Written => ({
      source: `${begin}Then: ${source.replaceAll('\n', `\n${next}${said}`)}`,
      words: `Then: ${words.replaceAll(/[␤⏎]/gu, (end) => `${end}${said}`)}`,
    });
  return fc.oneof(
    lines,
    lines.map(inside('- ', '  ')),
    lines.map(inside('1. ', '')),
    // A further line of a quote that begins with a number is refused.
    lines.map(inside('> ', '> ', 'so ')),
    one.map(({ source, words }) => ({ source: `### ${source}`, words })),
    one.map(({ source, words }) => ({
      source: `| A | B |\n| - | - |\n| ${source.replaceAll('|', '\\|')} | x |`,
      words: `A B ${words} x`,
    })),
  );
}

function wordsOf({ words }: Written): string {
  return words.replaceAll('␤', ' ');
}

test('whatever is written is refused, or printed with every word, sign and blank', () => {
  let refused = 0;
  fc.assert(
    fc.property(placed(token), (written) => {
      const { errors, words } = printed(written.source);
      const isRefused = errors.length > 0;
      refused += isRefused ? 1 : 0;
      expect(isRefused || words).toBe(isRefused || wordsOf(written));
    }),
    { numRuns: RUNS, seed: 20261129 },
  );
  expect(refused).toBeLessThan(RUNS / 2);
});

test('words and numbers in bold, links, lists, quotes and cells are never refused, but as rows of numbers', () => {
  let rows = 0;
  fc.assert(
    fc.property(placed(plain), (written) => {
      const { errors, words } = printed(written.source);
      const areRows = /each line begins/u.test(errors.join(' '));
      rows += areRows ? 1 : 0;
      expect(areRows || { errors, words }).toEqual(areRows || { errors: [], words: wordsOf(written) });
    }),
    { numRuns: RUNS, seed: 20261130 },
  );
  expect(rows).toBeLessThan(RUNS / 20);
});

test('another reader of Markdown agrees on what uses the short list alone', () => {
  fc.assert(
    fc.property(inline(plain, IN_LINES), (written) => {
      expect(commonMarkWords(written.source)).toBe(wordsOf(written));
      expect(printed(written.source).words).toBe(wordsOf(written));
    }),
    { numRuns: RUNS, seed: 20261131 },
  );
});
