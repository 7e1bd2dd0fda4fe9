import type { Block, WordDocument } from '../word/block.js';

/** The pictures of a Word file, by their place in it, and what each is called in `figures/`. */
export function figureNames({ blocks, asides }: WordDocument): ReadonlyMap<string, string> {
  const paths = [...new Set([...blocks, ...asides.flatMap((aside) => aside.blocks)].flatMap(picturesIn))];
  return new Map(
    paths.map((path, at) => {
      const ending = /\.(?<ending>[a-z0-9]{1,5})$/iu.exec(path)?.groups?.['ending'] ?? 'bin';
      return [path, `picture-${at + 1}.${ending.toLowerCase().replace('jpeg', 'jpg')}`];
    }),
  );
}

function picturesIn(block: Block): readonly string[] {
  if (block.kind === 'table') return block.rows.flat().flatMap((cell) => cell.blocks.flatMap(picturesIn));
  return block.pieces.flatMap((piece) => (piece.kind === 'picture' ? [piece.path] : []));
}
