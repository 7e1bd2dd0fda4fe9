import type { Stretch } from './stretch.js';
import { firstStrong, type Direction } from './words-in.js';

/** A stretch that is ordered by itself; `written` where its author has put the signs for it, with the direction they say. */
export interface Ordered extends Stretch {
  readonly written?: Direction;
  /** Its direction where that is known. */
  readonly runs?: Direction;
}

const SIGN = /[\u2066-\u2069]/gu;
/** Deeper ones order nothing that anybody could read. */
const DEEPEST = 16;
const POP = '\u2069';
const SAID: Readonly<Record<string, Direction>> = { '\u2066': 'ltr', '\u2067': 'rtl' };

/** What stands between the isolates' signs that an author wrote. */
export function writtenIsolates(text: string): readonly Ordered[] {
  const open: { readonly start: number; readonly sign: string }[] = [];
  const found: Ordered[] = [];
  for (const { 0: sign, index } of text.matchAll(SIGN)) {
    if (sign !== POP) {
      open.push({ start: index + 1, sign });
      continue;
    }
    const last = open.pop();
    if (!last || last.start === index || open.length >= DEEPEST) continue;
    const written = SAID[last.sign] ?? firstStrong(text.slice(last.start, index)) ?? 'ltr';
    found.push({ start: last.start, end: index, written });
  }
  return found;
}
