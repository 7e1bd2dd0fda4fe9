import { fileURLToPath } from 'node:url';
import { programHash } from '../commands/index.js';
import type { Io } from './io.js';
import { PRESS_FOLDER } from './version.js';

/** The program, and the parts of the runtime that compress, and that name languages and dates. */
export function programOf({ versions }: Io): string {
  const folder = fileURLToPath(new URL('.', import.meta.url));
  return programHash(folder, fileURLToPath(PRESS_FOLDER), [
    versions['zlib'],
    versions['icu'],
    versions['cldr'],
  ]);
}
