import type { Log, Place } from '../diagnostics/index.js';
import type { PictureUse } from '../document/index.js';
import { type Picture, readPicture } from '../pictures/index.js';
import { readBytes } from '../read/index.js';
import { inches } from '../units/index.js';
import type { World } from '../world/index.js';
import type { Loaded } from './loaded.js';
import { pictureDataSha256, pictureKey, picturePixelsSha256, type PictureSource } from '../proof/index.js';

/** The largest picture that is opened at all, a phone's photograph twice over; the gate of `pictures/` looks closer. */
const MAX_PICTURE_BYTES = 10 * 1024 * 1024;
/** The largest that pictures are ever printed: a column of A4 or Letter, and a masthead's logo. */
const LARGEST = {
  figure: { maxWidthPt: inches(6.5), maxHeightPt: inches(9) },
  logo: { maxWidthPt: inches(2.6), maxHeightPt: inches(1.05) },
} as const;

/** A picture, through the gate. */
export async function loadPicture(
  source: string,
  use: PictureUse['use'],
  place: Place,
  world: World,
  log: Log,
): Promise<Picture | undefined> {
  const bytes = readBytes(world, source, MAX_PICTURE_BYTES, log, place);
  return bytes && (await readPicture(bytes, source, place, LARGEST[use], log));
}

/** A picture that was read, or what is wrong with it. */
export interface LoadedPicture extends Loaded<Picture> {
  /** Stands for the picture as a whole, in what is said of it, until it is known where a copy names it. */
  readonly whole: Place;
}

/** Which files became which pictures, noted where each picture leaves the gate. */
export class PictureOrigins {
  readonly #sources = new Map<string, PictureSource[]>();
  readonly #digestOf: (format: Picture['format'], bytes: Uint8Array) => string;

  /** @param digestOf by what a picture is found again */
  constructor(digestOf: (format: Picture['format'], bytes: Uint8Array) => string) {
    this.#digestOf = digestOf;
  }

  note({ format, bytes, widthPx, heightPx }: Picture, sources: readonly PictureSource[]): void {
    const key = pictureKey(widthPx, heightPx, this.#digestOf(format, bytes));
    const known = this.#sources.get(key) ?? [];
    const isNew = ({ path, sha256 }: PictureSource): boolean =>
      !known.some((one) => one.path === path && one.sha256 === sha256);
    this.#sources.set(key, [...known, ...sources.filter(isNew)]);
  }

  /** The files whose pictures have a key. */
  readonly of = (key: string): readonly PictureSource[] => this.#sources.get(key) ?? [];
}

/** Noted by their data, as the press writes them into a file. */
export function originsByData(): PictureOrigins {
  return new PictureOrigins(pictureDataSha256);
}

/** Noted by their pixels, for files in which another tool may have packed them anew. */
export function originsByPixels(): PictureOrigins {
  return new PictureOrigins(picturePixelsSha256);
}
