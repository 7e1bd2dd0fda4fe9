import { pictureDataSha256, type PictureSource } from '../proof/index.js';
import type { Picture } from '../pictures/index.js';

/** Which files became which pictures, noted where each picture leaves the gate. */
export class PictureOrigins {
  readonly #sources = new Map<string, PictureSource[]>();

  note({ format, bytes }: Picture, sources: readonly PictureSource[]): void {
    const digest = pictureDataSha256(format, bytes);
    const known = this.#sources.get(digest) ?? [];
    const isNew = ({ path, sha256 }: PictureSource): boolean =>
      !known.some((one) => one.path === path && one.sha256 === sha256);
    this.#sources.set(digest, [...known, ...sources.filter(isNew)]);
  }

  /** The files whose pictures have data with a digest. */
  readonly of = (dataSha256: string): readonly PictureSource[] => this.#sources.get(dataSha256) ?? [];
}
