import { realpathSync, statSync } from 'node:fs';
import { isMissing } from './enter.js';
import { readWhole } from './read-whole.js';
import { whyOf } from './why-of.js';
import type { ReadResult } from './world.js';

/** The bytes of a plain file anywhere, which somebody named on the command line; links are followed. */
export function readNamed(path: string, maxBytes: number): ReadResult {
  try {
    const real = realpathSync(path);
    return readWhole({ kind: 'inside', real, stat: statSync(real) }, maxBytes);
  } catch (error) {
    return isMissing(error) ? { kind: 'missing' } : { kind: 'unreadable', why: whyOf(error) };
  }
}
