import { boxAround } from './boxes.js';
import type { Box } from './pdf.js';
import { apply, type Matrix } from './matrix.js';

/** A closed part of a path. */
export interface PathPart {
  readonly box: Box;
  readonly isRectangle: boolean;
}

type Point = readonly [number, number];

/** How pdf.js numbers the steps of a path, and how many numbers each takes. */
const STEPS: Readonly<
  Record<number, { readonly name: 'move' | 'line' | 'curve' | 'close'; readonly points: number }>
> = {
  0: { name: 'move', points: 1 },
  1: { name: 'line', points: 1 },
  2: { name: 'curve', points: 3 },
  3: { name: 'curve', points: 2 },
  4: { name: 'close', points: 0 },
};

/** The parts of a path, through a matrix; a curve's box is that of its control points. */
export function pathParts(path: ArrayLike<number>, matrix: Matrix): readonly PathPart[] {
  const parts: { points: Point[]; isStraight: boolean }[] = [];
  for (let at = 0; at < path.length;) {
    const step = STEPS[path[at] ?? -1];
    if (!step) throw new Error(`a step of a path that this reader does not know: ${path[at]}`);
    at += 1;
    if (step.name === 'move') parts.push({ points: [], isStraight: true });
    const part = parts.at(-1);
    for (let count = 0; count < step.points; count += 1, at += 2)
      part?.points.push(apply(matrix, path[at] ?? 0, path[at + 1] ?? 0));
    if (step.name === 'curve' && part) part.isStraight = false;
  }
  return parts
    .filter((part) => part.points.length > 1)
    .map(({ points, isStraight }) => ({
      box: boxAround(points),
      isRectangle: isStraight && isUprightRectangle(points),
    }));
}

function isUprightRectangle(points: readonly Point[]): boolean {
  const box = boxAround(points);
  const isCorner = ([x, y]: Point): boolean =>
    [box.xPt, box.xPt + box.widthPt].some((side) => Math.abs(side - x) < 0.001) &&
    [box.yPt, box.yPt + box.heightPt].some((side) => Math.abs(side - y) < 0.001);
  return points.length >= 4 && points.length <= 5 && points.every(isCorner);
}
