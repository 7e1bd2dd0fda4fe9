import type { FilledRect } from '../sheet/marked.js';

/** The signs beside titles, in a square with y downwards; told here once more than in the press, so that neither drifts. */
const PATHS = {
  emergency:
    'M0.5 0.04 C0.55 0.04 0.585 0.07 0.61 0.115 L0.985 0.835 C1.03 0.925 0.985 0.98 0.9 0.98 L0.1 0.98 C0.015 0.98 -0.03 0.925 0.015 0.835 L0.39 0.115 C0.415 0.07 0.45 0.04 0.5 0.04 Z ' +
    'M0.435 0.34 L0.465 0.66 L0.535 0.66 L0.565 0.34 Z M0.5 0.73 C0.54 0.73 0.57 0.76 0.57 0.8 C0.57 0.84 0.54 0.87 0.5 0.87 C0.46 0.87 0.43 0.84 0.43 0.8 C0.43 0.76 0.46 0.73 0.5 0.73 Z',
  call: 'M0.22 0.04 L0.34 0.02 C0.37 0.015 0.395 0.03 0.405 0.06 L0.46 0.25 C0.468 0.278 0.46 0.305 0.437 0.323 L0.34 0.4 C0.4 0.5 0.5 0.6 0.6 0.66 L0.677 0.563 C0.695 0.54 0.722 0.532 0.75 0.54 L0.94 0.595 C0.97 0.605 0.985 0.63 0.98 0.66 L0.96 0.78 C0.94 0.9 0.86 0.98 0.74 0.97 C0.37 0.93 0.07 0.63 0.03 0.26 C0.02 0.14 0.1 0.06 0.22 0.04 Z',
} as const;
type Signed = keyof typeof PATHS;

/** How far a point may be from its place, in parts of the sign. */
const TOLERANCE = 0.01;

const placesOf: Readonly<Record<Signed, readonly number[]>> = {
  emergency: placesIn(PATHS.emergency),
  call: placesIn(PATHS.call),
};

/** Whether the lines and curves of a drawing are those of the sign that a box must have. */
export function isDrawnAsSign(look: Signed, points: readonly number[], outline: FilledRect): boolean {
  const wanted = placesOf[look];
  const [width, height] = [outline.right - outline.left, outline.top - outline.bottom];
  return (
    points.length === wanted.length &&
    points.every((point, at) => {
      const part = at % 2 === 0 ? (point - outline.left) / width : (outline.top - point) / height;
      return Math.abs(part - (wanted[at] ?? Number.NaN)) < TOLERANCE;
    })
  );
}

/** The points of a path, each as parts of what they all keep within. */
function placesIn(path: string): readonly number[] {
  const numbers = (path.match(/-?\d+(?:\.\d+)?/gu) ?? []).map(Number);
  const [xs, ys] = [0, 1].map((rest) => numbers.filter((_, at) => at % 2 === rest));
  const scale = (ofAxis: readonly number[] = []) => {
    const [least, most] = [Math.min(...ofAxis), Math.max(...ofAxis)];
    return (one: number): number => (one - least) / (most - least);
  };
  const [across, down] = [scale(xs), scale(ys)];
  return numbers.map((one, at) => (at % 2 === 0 ? across(one) : down(one)));
}
