/** A file that a picture is made from. */
export interface PictureSource {
  /** Below the project. */
  readonly path: string;
  /** SHA-256 of its bytes, in hexadecimal. */
  readonly sha256: string;
}

/** Which files went through the gate of pictures to become data or pixels with a key, as picture-data gives it. */
export type SourcesOfPicture = (key: string) => readonly PictureSource[];
