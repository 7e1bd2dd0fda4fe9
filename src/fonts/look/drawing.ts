import type { Outline, OutlinePoint } from './outlines.js';

/** A letter drawn black on white, from its own lowest row upwards and from its own left edge. */
export interface Drawing {
  readonly leftPx: number;
  readonly bottomPx: number;
  /** Of each row, where black begins and ends, in turns. */
  readonly rows: readonly (readonly number[])[];
  /** In squares of a pixel. */
  readonly ink: number;
}

interface Edge {
  readonly x: number;
  readonly y: number;
  readonly toX: number;
  readonly toY: number;
}

/** Bends are drawn as so many straight lines. */
const STEPS = 4;

/** Draws an outline, `pxPerUnit` pixels for each unit of the font; black is what it winds around (ISO 32000-1, 8.5.3.3.2). */
export function drawOutline(outline: Outline, pxPerUnit: number): Drawing {
  const edges: Edge[] = [];
  for (const line of outline) addEdges(line, pxPerUnit, edges);
  let [left, bottom, top] = [Infinity, Infinity, -Infinity];
  for (const { x, y } of edges) {
    left = Math.min(left, x);
    bottom = Math.min(bottom, y);
    top = Math.max(top, y);
  }
  if (edges.length === 0) return { leftPx: 0, bottomPx: 0, rows: [], ink: 0 };
  const crossings: [number, number][][] = Array.from(
    { length: Math.max(1, Math.ceil(top - bottom)) },
    () => [],
  );
  for (const edge of edges) cross(edge, bottom, crossings);
  const rows = crossings.map((row) => spansOf(row, left));
  const ink = rows.flat().reduce((sum, end, index) => sum + (index % 2 === 0 ? -end : end), 0);
  return { leftPx: left, bottomPx: bottom, rows, ink };
}

/** Where an edge crosses the middle of each row, and whether upwards. */
function cross({ x, y, toX, toY }: Edge, bottom: number, crossings: readonly [number, number][][]): void {
  if (y === toY) return;
  const [low, high] = y < toY ? [y, toY] : [toY, y];
  for (let row = Math.ceil(low - bottom - 0.5); row + 0.5 < high - bottom; row += 1) {
    const at = (row + 0.5 + bottom - y) / (toY - y);
    crossings[row]?.push([x + (toX - x) * at, y < toY ? 1 : -1]);
  }
}

function spansOf(row: readonly [number, number][], left: number): readonly number[] {
  const spans: number[] = [];
  let winding = 0;
  for (const [x, turn] of row.toSorted(([a], [b]) => a - b)) {
    if (winding === 0 || winding + turn === 0) spans.push(x - left);
    winding += turn;
  }
  return spans;
}

function addEdges(line: Outline[number], scale: number, edges: Edge[]): void {
  const points = withMiddles(line);
  let pen = points[0];
  if (!pen) return;
  const to = (x: number, y: number): void => {
    if (!pen) return;
    edges.push({ x: pen.x * scale, y: pen.y * scale, toX: x * scale, toY: y * scale });
    pen = { x, y, isOn: true };
  };
  for (let index = 1; index <= points.length; index += 1) {
    const point = points[index % points.length];
    if (!point) continue;
    if (point.isOn) {
      to(point.x, point.y);
      continue;
    }
    const [start, end] = [pen, points[(index + 1) % points.length] ?? point];
    for (let step = 1; step <= STEPS; step += 1) {
      const t = step / STEPS;
      const [a, b, c] = [(1 - t) * (1 - t), 2 * t * (1 - t), t * t];
      to(a * start.x + b * point.x + c * end.x, a * start.y + b * point.y + c * end.y);
    }
    index += 1;
  }
}

/** Between two points that bend there is one on the outline, which fonts leave out; the first of the result is on it. */
function withMiddles(line: Outline[number]): Outline[number] {
  const points: OutlinePoint[] = [];
  let last = line.at(-1);
  for (const point of line) {
    if (last && !last.isOn && !point.isOn)
      points.push({ x: (last.x + point.x) / 2, y: (last.y + point.y) / 2, isOn: true });
    points.push(point);
    last = point;
  }
  const first = points.findIndex(({ isOn }) => isOn);
  return first <= 0 ? points : [...points.slice(first), ...points.slice(0, first)];
}
