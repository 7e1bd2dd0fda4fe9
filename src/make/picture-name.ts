import { hashOfBytes } from '../world/index.js';

/** A picture's name beside the pages: another for other bytes. */
export function pictureName(source: string, bytes: Uint8Array): string {
  return `${hashOfBytes(bytes).slice(0, 16)}${/\.[a-z]+$/u.exec(source)?.[0] ?? ''}`;
}
