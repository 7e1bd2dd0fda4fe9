import { POINTS_PER_INCH } from '../units/index.js';
import type { PixelSize } from './pixels.js';

/** A picture that is safe to embed: decoded under a pixel limit and encoded again by us, opaque on white, sRGB, no metadata. */
export interface Picture {
  readonly format: 'png' | 'jpeg';
  /** RGB non-interlaced PNG with 8 bits and no alpha, or baseline sRGB JPEG. */
  readonly bytes: Uint8Array;
  readonly widthPx: number;
  readonly heightPx: number;
  /** Pixels that the source really had in this width; Infinity for vector sources. The print-resolution rule reads it. */
  readonly sourceWidthPx: number;
}

/** The largest that a picture will ever be printed. */
export interface PictureLimits {
  readonly maxWidthPt: number;
  readonly maxHeightPt: number;
}

/** What laser printers lay down; line art keeps its edges at this, and more is never seen. */
export const LINE_ART_DPI = 600;
/** The usual resolution for printed photographs; halftone screens show no more. */
export const PHOTO_DPI = 300;

/** The pixels that the largest printed size holds at a resolution, rounded up so that nothing is starved. */
export function printBox(limits: PictureLimits, dpi: number): PixelSize {
  if (!(limits.maxWidthPt > 0 && limits.maxHeightPt > 0))
    throw new RangeError(
      `a picture's limits must be positive: ${limits.maxWidthPt} × ${limits.maxHeightPt} pt`,
    );
  return {
    widthPx: Math.ceil((limits.maxWidthPt * dpi) / POINTS_PER_INCH),
    heightPx: Math.ceil((limits.maxHeightPt * dpi) / POINTS_PER_INCH),
  };
}
