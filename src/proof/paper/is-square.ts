import type { FilledRect } from '../sheet/marked.js';
import { around } from './overlap.js';

/** The edges of a square to tick are a point thick. */
const EDGE_PT = 1;
const ROUNDING_PT = 0.1;

/** Whether rectangles have the four edges of a box, each from corner to corner. */
function isOutlined(box: FilledRect, rects: readonly FilledRect[]): boolean {
  const isEdge = (edge: FilledRect): boolean => rects.some((rect) => isSame(rect, edge));
  return (
    isEdge({ ...box, bottom: box.top - EDGE_PT }) &&
    isEdge({ ...box, top: box.bottom + EDGE_PT }) &&
    isEdge({ ...box, right: box.left + EDGE_PT }) &&
    isEdge({ ...box, left: box.right - EDGE_PT })
  );
}

/** Whether rectangles are the edges of one square, and nothing else. */
export function isSquare(rects: readonly FilledRect[], leastPt: number): boolean {
  const box = around(rects);
  if (!box || rects.length !== 4) return false;
  const [widthPt, heightPt] = [box.right - box.left, box.top - box.bottom];
  return Math.abs(widthPt - heightPt) < ROUNDING_PT && heightPt >= leastPt && isOutlined(box, rects);
}

function isSame(a: FilledRect, b: FilledRect): boolean {
  return (['left', 'right', 'bottom', 'top'] as const).every(
    (side) => Math.abs(a[side] - b[side]) < ROUNDING_PT,
  );
}
