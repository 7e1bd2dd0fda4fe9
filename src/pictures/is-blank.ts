import type { Pixels } from './pixels.js';

/** Steps of 255 that no printer tells apart; JPEG noise on an empty scan stays below it. */
const SAME_COLOUR = 2;

/** Whether a picture has a single colour all over, so that printing it would show nothing. */
export function isBlank(pixels: Pixels): boolean {
  const { rgb } = pixels;
  return rgb.every((value, index) => Math.abs(value - (rgb[index % 3] ?? 0)) <= SAME_COLOUR);
}
