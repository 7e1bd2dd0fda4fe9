/** Something that stands on a line at a bidi level. */
export interface AtLevel {
  readonly level: number;
}

/** UAX 9, rule L2: from the highest level down, every stretch at that level or above is turned round. */
export function inVisualOrder<Piece extends AtLevel>(pieces: readonly Piece[]): readonly Piece[] {
  let order = [...pieces];
  const highest = Math.max(0, ...pieces.map((piece) => piece.level));
  for (let level = highest; level >= 1; level -= 1) order = turnRound(order, level);
  return order;
}

function turnRound<Piece extends AtLevel>(order: readonly Piece[], level: number): Piece[] {
  const turned: Piece[] = [];
  let stretch: Piece[] = [];
  for (const piece of order) {
    if (piece.level >= level) {
      stretch.push(piece);
      continue;
    }
    turned.push(...stretch.toReversed(), piece);
    stretch = [];
  }
  return [...turned, ...stretch.toReversed()];
}
