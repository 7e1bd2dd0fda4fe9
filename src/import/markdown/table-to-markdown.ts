import type { Block, Cell, Paragraph, Table } from '../word/block.js';
import { piecesToMarkdown } from './pieces-to-markdown.js';

/**
 * A table as a table, where each cell holds a few words. Anything else (cells that are joined, lists and tables in cells)
 * is told cell by cell, each under a mark with its row and column, for a person to set.
 */
export function tableToMarkdown(table: Table, inside: (blocks: readonly Block[]) => string): string {
  const rows = table.rows.filter((row) => row.length > 0);
  const [head = []] = rows;
  if (rows.length === 1 && head.length === 1)
    return ['{{word.box}}', inside(head[0]?.blocks ?? []), '{{word.end}}'].filter(Boolean).join('\n\n');
  const isPlain =
    rows.length > 1 && rows.every((row) => row.length === head.length && row.every(isPlainCell));
  if (!isPlain) return cellByCell(rows, inside);
  const [first = '', ...more] = rows.map((row) => `| ${row.map(cellText).join(' | ')} |`);
  return [first, `|${' --- |'.repeat(head.length)}`, ...more].join('\n');
}

function paragraphsOf({ blocks }: Cell): readonly Block[] {
  return blocks.filter((block) => block.kind === 'table' || block.pieces.length > 0);
}

function isPlainCell(cell: Cell): boolean {
  const [only, ...more] = paragraphsOf(cell);
  if (cell.columns > 1 || cell.isMergedUp || more.length > 0) return false;
  return only === undefined || (only.kind === 'paragraph' && isPlainParagraph(only));
}

function isPlainParagraph({ label, pieces }: Paragraph): boolean {
  return label === undefined && pieces.every(({ kind }) => kind === 'text' || kind === 'mark');
}

function cellText(cell: Cell): string {
  const [only] = paragraphsOf(cell);
  return only?.kind === 'paragraph' ? piecesToMarkdown(only.pieces).join(' ') : '';
}

function cellByCell(
  rows: readonly (readonly Cell[])[],
  inside: (blocks: readonly Block[]) => string,
): string {
  return rows
    .flatMap((row, rowAt) => {
      let column = 0;
      return row.map((cell) => {
        const first = column + 1;
        column += cell.columns;
        const place = cell.columns === 1 ? `${first}` : `${first}-${column}`;
        const mark = `{{word.cell-${rowAt + 1}.${place}${cell.isMergedUp ? '.joined' : ''}}}`;
        return [mark, inside(cell.blocks)].filter(Boolean).join('\n\n');
      });
    })
    .join('\n\n');
}
