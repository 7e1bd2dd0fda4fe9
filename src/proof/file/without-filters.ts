import { UnreadableError } from './unreadable-error.js';

const [NONE, SUB, UP, AVERAGE, PAETH] = [0, 1, 2, 3, 4];

/**
 * Rows of samples that were written as differences from what stands to the left and above (PNG, ISO/IEC 15948, 9; the
 * same in PDF, ISO 32000-1, 7.4.4.4).
 *
 * @param packed each row behind a byte that names its filter
 * @param columns bytes of a row
 * @param pixelBytes how far to the left the byte of the same kind stands
 */
export function withoutFilters(packed: Uint8Array, columns: number, pixelBytes: number): Buffer {
  const count = Math.floor(packed.length / (columns + 1));
  const rows = Buffer.alloc(count * columns);
  for (let row = 0; row < count; row += 1) {
    const from = row * (columns + 1);
    const filter = packed[from];
    const to = row * columns;
    for (let column = 0; column < columns; column += 1) {
      const at = to + column;
      const left = column < pixelBytes ? 0 : (rows[at - pixelBytes] ?? 0);
      const above = row === 0 ? 0 : (rows[at - columns] ?? 0);
      const corner = row === 0 || column < pixelBytes ? 0 : (rows[at - columns - pixelBytes] ?? 0);
      rows[at] = ((packed[from + 1 + column] ?? 0) + guessBy(filter, left, above, corner)) & 0xff;
    }
  }
  return rows;
}

function guessBy(filter: number | undefined, left: number, above: number, corner: number): number {
  switch (filter) {
    case NONE:
      return 0;
    case SUB:
      return left;
    case UP:
      return above;
    case AVERAGE:
      return (left + above) >> 1;
    case PAETH:
      return nearest(left, above, corner);
    default:
      throw new UnreadableError('has rows that are packed in a way of their own');
  }
}

/** Of the three neighbours the one nearest to what left and above promise together (Paeth). */
function nearest(left: number, above: number, corner: number): number {
  const promised = left + above - corner;
  const [byLeft, byAbove, byCorner] = [left, above, corner].map((one) => Math.abs(promised - one));
  if (byLeft === undefined || byAbove === undefined || byCorner === undefined) return left;
  if (byLeft <= byAbove && byLeft <= byCorner) return left;
  return byAbove <= byCorner ? above : corner;
}
