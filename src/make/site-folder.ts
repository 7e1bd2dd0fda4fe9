import { hashOfBytes, type Stamp } from '../world/index.js';
import type { Publish } from './make-copy.js';

/** Where pages are made: what stands there already, and what they show. */
export interface SiteFolder {
  /** The bytes of a file of the site. */
  readonly standing: (path: string) => Uint8Array | undefined;
  /** The bytes of a file of the project. */
  readonly source: (path: string) => Uint8Array | undefined;
  /** The bytes of a printed sheet. */
  readonly printed: (path: string) => Uint8Array | undefined;
  readonly publish: Publish;
  /** A path of the site as a person finds it. */
  readonly where: (path: string) => string;
}

/** Publishes a file unless it stands as it is: whoever copies a site to a server copies what has changed. */
export async function publishIfOther(
  { standing, publish }: SiteFolder,
  path: string,
  bytes: Uint8Array,
): Promise<Stamp | undefined> {
  const there = standing(path);
  if (there && hashOfBytes(there) === hashOfBytes(bytes)) return undefined;
  return publish(path, bytes);
}
