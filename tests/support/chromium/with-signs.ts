import { isolatesIn } from '../../../src/fonts/isolates-in.js';

const OPENING = { ltr: '\u2066', rtl: '\u2067' } as const;
const POP = '\u2069';

/** A text with the isolates of the press written out, and where each of its units stands in that. */
export function withSigns(
  text: string,
  direction: 'ltr' | 'rtl',
): { readonly marked: string; readonly places: readonly number[] } {
  const opened = new Map<number, string>();
  const closed = new Map<number, string>();
  for (const isolate of isolatesIn(text, direction, [])) {
    opened.set(isolate.start, (opened.get(isolate.start) ?? '') + OPENING[isolate.direction]);
    closed.set(isolate.end, (closed.get(isolate.end) ?? '') + POP);
  }
  let marked = '';
  const places: number[] = [];
  for (let index = 0; index <= text.length; index += 1) {
    marked += (closed.get(index) ?? '') + (opened.get(index) ?? '');
    if (index === text.length) break;
    places.push(marked.length);
    marked += text.charAt(index);
  }
  return { marked, places };
}
