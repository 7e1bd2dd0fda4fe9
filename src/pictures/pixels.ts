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

/** Most pixels on a side: a decoder holds some rows at a time, and 17 rows of two million pixels took 1.9 GB. */
const MAX_SIDE_PX = 20_000;

/** Most pixels of a picture that is stored from coarse to fine and so decoded as a whole: 200 MB with 16 bits. */
const MAX_HELD_PIXELS = 25e6;

/** What is too much about a size, and how much is read; goes on after `has`. */
export function whyTooLarge({ widthPx, heightPx }: PixelSize, isHeld = false): string | undefined {
  const size = `${widthPx} × ${heightPx} pixels`;
  if (Math.max(widthPx, heightPx) > MAX_SIDE_PX)
    return `${size}, and at most ${MAX_SIDE_PX.toLocaleString('en-US')} are read on a side`;
  if (widthPx * heightPx > MAX_PIXELS)
    return `${size}, more than the ${MAX_PIXELS / 1e6} million that are read`;
  if (isHeld && widthPx * heightPx > MAX_HELD_PIXELS)
    return `${size}, more than the ${MAX_HELD_PIXELS / 1e6} million that are read of an interlaced or progressive file`;
  return undefined;
}
