import { endsFence, fenceOf, headingOf, itemMarker, quoteOf, type SourceLine } from './source-lines.js';

/** Whether a line begins something of its own in the middle of a paragraph. */
export function interrupts(line: SourceLine): boolean {
  const marker = itemMarker(line);
  return (
    headingOf(line) !== undefined ||
    fenceOf(line) !== undefined ||
    endsFence(line, 3) ||
    quoteOf(line) !== undefined ||
    // An empty item interrupts nothing, nor does a number but 1 (CommonMark 0.31, 5.2).
    (marker !== undefined &&
      (marker.number ?? 1) === 1 &&
      /\S/u.test(line.text.trimStart().replace(/^\S+/u, '')))
  );
}
