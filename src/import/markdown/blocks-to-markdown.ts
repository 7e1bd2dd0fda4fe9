import { type Block, type Paragraph, type Piece, wordsOf } from '../word/block.js';
import { escapeStart, escapeText } from './escape-text.js';
import { listToMarkdown } from './list-to-markdown.js';
import { piecesToMarkdown } from './pieces-to-markdown.js';
import { tableToMarkdown } from './table-to-markdown.js';

/** Where a picture of the Word file lies beside the handout. */
export type FigureOf = (path: string) => string;

/** Blocks as Markdown, with a blank line between them; headings inside of a section are of the third level. */
export function blocksToMarkdown(blocks: readonly Block[], figureOf: FigureOf): string {
  const written: string[] = [];
  for (let at = 0; at < blocks.length; at += 1) {
    const block = blocks[at];
    if (!block) continue;
    if (block.kind === 'table')
      written.push(tableToMarkdown(block, (inside) => blocksToMarkdown(inside, figureOf)));
    else if (block.label === undefined || block.heading !== undefined)
      written.push(paragraphToMarkdown(block));
    else {
      const items = itemsFrom(blocks, at);
      written.push(listToMarkdown(items));
      at += items.length - 1;
      written.push(...items.flatMap((item) => picturesOf(item, figureOf)));
      continue;
    }
    if (block.kind === 'paragraph') written.push(...picturesOf(block, figureOf));
  }
  return written.filter((text) => text !== '').join('\n\n');
}

function paragraphToMarkdown({ pieces, heading }: Paragraph): string {
  const lines = piecesToMarkdown(withPictureMarks(pieces)).filter((line) => line !== '');
  if (heading !== undefined) return lines.length === 0 ? '' : `### ${headingText(lines)}`;
  return lines.map(escapeStart).join('\\\n');
}

/** A heading's words on one line, no sign of which ends it. */
export function headingText(lines: readonly string[]): string {
  return lines.join(' ').replace(/#$/u, String.raw`\#`);
}

/** A picture has a paragraph of its own; where it stood inside of words, a mark says so. */
function withPictureMarks(pieces: readonly Piece[]): readonly Piece[] {
  if (wordsOf(pieces) === '') return pieces;
  return pieces.map((piece) =>
    piece.kind === 'picture' ? { kind: 'mark', mark: 'picture', which: '' } : piece,
  );
}

export function picturesOf({ pieces }: Paragraph, figureOf: FigureOf): readonly string[] {
  return pieces.flatMap((piece) =>
    piece.kind === 'picture' ? [`![${escapeText(piece.alt)}](${figureOf(piece.path)})`] : [],
  );
}

function itemsFrom(blocks: readonly Block[], at: number): readonly Paragraph[] {
  const items: Paragraph[] = [];
  for (const block of blocks.slice(at)) {
    if (block.kind !== 'paragraph' || block.label === undefined || block.heading !== undefined) break;
    items.push(block);
  }
  return items;
}
