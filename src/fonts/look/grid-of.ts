import type { Drawing } from './drawing.js';

/** A digit as a few squares, each from 0 for white to 1 for black, and how wide it is for its height. */
export interface Grid {
  readonly squares: readonly number[];
  readonly ratio: number;
}

const GRID_COLUMNS = 8;
const GRID_ROWS = 12;

/** A drawing, stretched over a grid, from its lowest row upwards. */
export function gridOf({ rows }: Drawing): Grid {
  const squares = Array.from({ length: GRID_COLUMNS * GRID_ROWS }, () => 0);
  const width = rows.reduce((widest, row) => Math.max(widest, row.at(-1) ?? 0), 0);
  const [column, height] = [width / GRID_COLUMNS, rows.length];
  for (const [index, row] of rows.entries()) {
    const from = GRID_COLUMNS * Math.min(GRID_ROWS - 1, Math.floor(((index + 0.5) * GRID_ROWS) / height));
    for (let at = 0; at + 1 < row.length; at += 2)
      for (let square = 0; square < GRID_COLUMNS; square += 1) {
        const black =
          Math.min(row[at + 1] ?? 0, (square + 1) * column) - Math.max(row[at] ?? 0, square * column);
        if (black > 0)
          squares[from + square] = (squares[from + square] ?? 0) + ((black / column) * GRID_ROWS) / height;
      }
  }
  return { squares, ratio: width / height };
}
