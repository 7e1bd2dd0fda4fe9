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
