/** PDF's unit: 1/72 inch. Every length in the program is in points unless its name says otherwise. */
export const POINTS_PER_INCH = 72;

/** Millimetres to points. */
export function mm(millimetres: number): number {
  return (millimetres * POINTS_PER_INCH) / 25.4;
}

/** Inches to points. */
export function inches(count: number): number {
  return count * POINTS_PER_INCH;
}

/** Points to millimetres. */
export function toMm(points: number): number {
  return (points * 25.4) / POINTS_PER_INCH;
}

/** A rectangle in points from the top left corner of the page, y downwards. */
export interface Rect {
  readonly xPt: number;
  readonly yPt: number;
  readonly widthPt: number;
  readonly heightPt: number;
}
