import * as fc from 'fast-check';
import { randomRow } from './random-row.js';
import type { Tongue } from './tongue.js';
import { SEAM, type Written } from './written.js';

/** A block with its words. */
export interface WrittenBlock extends Written {
  /** Two lists, one right after the other, are one list. */
  readonly isList?: true;
  /** The head of a table, which stands on each page that the table goes on on. */
  readonly head?: string;
}

/** A block of any kind that a section may hold. */
export function randomBlock(tongue: Tongue): fc.Arbitrary<WrittenBlock> {
  const lines = randomRow(tongue, 'many', 12);
  const line = randomRow(tongue, 'one', 6);
  return fc.oneof(
    { weight: 5, arbitrary: lines },
    { weight: 2, arbitrary: bulleted(lines, line) },
    { weight: 2, arbitrary: numbered(lines) },
    { weight: 1, arbitrary: ticks(lines) },
    { weight: 2, arbitrary: table(line) },
    { weight: 1, arbitrary: lines.map(quoted) },
    { weight: 1, arbitrary: line.map((row) => ({ ...row, source: `### ${row.source}` })) },
    { weight: 1, arbitrary: line.map(figure) },
  );
}

const list = (items: readonly Written[]): WrittenBlock => ({
  isList: true,
  source: items.map(({ source }) => source).join('\n'),
  said: items.map(({ said }) => said).join(SEAM),
});

/** A row behind the mark of a list; its further lines stand in. */
function item(mark: string, { source, said }: Written, printed: string): Written {
  return {
    source: mark + source.replaceAll('\n', `\n${' '.repeat(mark.length)}`),
    said: printed === '' ? said : printed + SEAM + said,
  };
}

function bulleted(lines: fc.Arbitrary<Written>, line: fc.Arbitrary<Written>): fc.Arbitrary<WrittenBlock> {
  const one = fc.tuple(lines, fc.array(line, { maxLength: 2 }));
  return fc.array(one, { minLength: 1, maxLength: 3 }).map((items) =>
    list(
      items.map(([first, inner]) =>
        list([
          item('- ', first, '•'),
          ...inner.map((row) => {
            const { source, said } = item('- ', row, '–');
            return { source: `  ${source}`, said };
          }),
        ]),
      ),
    ),
  );
}

/** Numbers run on, or all are `1.`. */
function numbered(lines: fc.Arbitrary<Written>): fc.Arbitrary<WrittenBlock> {
  const rows = fc.array(lines, { minLength: 1, maxLength: 4 });
  return fc
    .tuple(rows, fc.integer({ min: 1, max: 11 }), fc.boolean())
    .map(([items, start, isSame]) =>
      list(
        items.map((row, at) =>
          isSame ? item('1. ', row, `${at + 1}.`) : item(`${start + at}. `, row, `${start + at}.`),
        ),
      ),
    );
}

function ticks(lines: fc.Arbitrary<Written>): fc.Arbitrary<WrittenBlock> {
  return fc
    .array(lines, { minLength: 1, maxLength: 3 })
    .map((items) => list(items.map(({ source, said }) => item('- ', { source: `[ ] ${source}`, said }, ''))));
}

function quoted({ source, said }: Written): Written {
  return { source: `> ${source.replaceAll('\n', '\n> ')}`, said };
}

function figure({ source, said }: Written): Written {
  return { source: `![Two lines.](figures/lines.svg)\n${source}`, said };
}

function table(line: fc.Arbitrary<Written>): fc.Arbitrary<WrittenBlock> {
  const space: Written = { source: '___', said: '' };
  const cell = fc.oneof({ weight: 5, arbitrary: line }, { weight: 1, arbitrary: fc.constant(space) });
  const row = (of: fc.Arbitrary<Written>): fc.Arbitrary<readonly Written[]> =>
    fc.array(of, { minLength: 2, maxLength: 2 });
  return fc
    .tuple(row(line), fc.array(row(cell), { minLength: 1, maxLength: 3 }))
    .map(([head, rows]): WrittenBlock => {
      const lineOf = (cells: readonly Written[]): string =>
        `| ${cells.map(({ source }) => source.replaceAll('|', '\\|')).join(' | ')} |`;
      const saidIn = (cells: readonly Written[]): string =>
        cells
          .map(({ said }) => said)
          .filter((said) => said !== '')
          .join(SEAM);
      return {
        source: [lineOf(head), '|---|---|', ...rows.map(lineOf)].join('\n'),
        said: [head, ...rows].map(saidIn).join(SEAM),
        head: saidIn(head),
      };
    });
}
