/** A transformation: x′ = a·x + c·y + e, y′ = b·x + d·y + f (ISO 32000-1, 8.3.3). */
export type Matrix = readonly [a: number, b: number, c: number, d: number, e: number, f: number];

export const IDENTITY: Matrix = [1, 0, 0, 1, 0, 0];

/** `first`, and then `second`. */
export function after(first: Matrix, second: Matrix): Matrix {
  const [a, b, c, d, e, f] = first;
  const [ka, kb, kc, kd, ke, kf] = second;
  return [
    a * ka + b * kc,
    a * kb + b * kd,
    c * ka + d * kc,
    c * kb + d * kd,
    e * ka + f * kc + ke,
    e * kb + f * kd + kf,
  ];
}

/** How far a number of a file may be from one: it is rounded. */
const TOLERANCE = 1e-6;

/** Whether a transformation only moves things. */
export function isUpright([a, b, c, d]: Matrix): boolean {
  return (
    Math.abs(a - 1) < TOLERANCE &&
    Math.abs(d - 1) < TOLERANCE &&
    Math.abs(b) < TOLERANCE &&
    Math.abs(c) < TOLERANCE
  );
}
