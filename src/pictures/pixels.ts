/** A width and a height in whole pixels. */
export interface PixelSize {
  readonly widthPx: number;
  readonly heightPx: number;
}

/** Decoded pixels: red, green, blue, 8 bits each, row after row, already opaque. */
export interface Pixels extends PixelSize {
  readonly rgb: Uint8Array;
  /** The source's width in pixels, as it stands upright, before it was scaled down. */
  readonly sourceWidthPx: number;
}

/**
 * Most pixels ever decoded: 150 MB as RGB.
 *
 * A whole letter or A4 page at 600 dpi has 35 million and the cameras in clinics' phones 12 to 50 million;
 * a 20,000² bomb of a few kilobytes has 400 million.
 */
export const MAX_PIXELS = 50e6;
