/** Enough that a piece costs little, little enough that a whole text never stands in memory. */
const PIECE_LENGTH = 1 << 16;

/** A long text as bytes in UTF-8, a piece at a time. */
export function* inPieces(texts: Iterable<string>): Generator<Uint8Array> {
  const encoder = new TextEncoder();
  let piece = '';
  for (const text of texts) {
    piece += text;
    if (piece.length < PIECE_LENGTH) continue;
    yield encoder.encode(piece);
    piece = '';
  }
  if (piece !== '') yield encoder.encode(piece);
}
