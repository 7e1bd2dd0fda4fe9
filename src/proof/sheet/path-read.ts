import { UnreadableError } from '../file/unreadable-error.js';
import { boxAround } from './box-around.js';
import type { Filled } from './ink.js';
import type { FilledRect } from './marked.js';
import type { Matrix } from './matrix.js';

/** A path while it is built: its rectangles, and what its other lines keep within. */
export class PathRead {
  #rects: FilledRect[] = [];
  #outline: FilledRect | undefined;
  #points: number[] = [];

  rect(matrix: Matrix, x: number, y: number, width: number, height: number): void {
    const [a, b, c, d, e, f] = matrix;
    if (b !== 0 || c !== 0) throw new UnreadableError('has a rectangle that is turned');
    const x1 = a * x + e;
    const x2 = a * (x + width) + e;
    const y1 = d * y + f;
    const y2 = d * (y + height) + f;
    this.#rects.push({
      left: Math.min(x1, x2),
      right: Math.max(x1, x2),
      bottom: Math.min(y1, y2),
      top: Math.max(y1, y2),
    });
  }

  /** @param points pairs of numbers: a curve lies within its points */
  add([a, b, c, d, e, f]: Matrix, points: readonly number[]): void {
    if (points.length % 2 === 1 || points.length === 0) throw new UnreadableError('draws to half a point');
    for (let at = 0; at < points.length; at += 2) {
      const [x = 0, y = 0] = [points[at], points[at + 1]];
      const pageX = a * x + c * y + e;
      const pageY = b * x + d * y + f;
      this.#points.push(pageX, pageY);
      const { left, right, bottom, top } = this.#outline ?? {
        left: pageX,
        right: pageX,
        bottom: pageY,
        top: pageY,
      };
      this.#outline = {
        left: Math.min(left, pageX),
        right: Math.max(right, pageX),
        bottom: Math.min(bottom, pageY),
        top: Math.max(top, pageY),
      };
    }
  }

  get isEmpty(): boolean {
    return this.#rects.length === 0 && this.#outline === undefined;
  }

  /** What was built; the next path is empty. */
  take(): Pick<Filled, 'rects' | 'outline' | 'points' | 'box'> {
    const [rects, outline, points] = [this.#rects, this.#outline, this.#points];
    const taken = { rects, outline, points, box: boxAround(outline ? [...rects, outline] : rects) };
    this.#rects = [];
    this.#outline = undefined;
    this.#points = [];
    return taken;
  }
}
