import type { Element } from 'hast';
import { h } from 'hastscript';

/** A sheet to be printed at home. */
export interface PrintLink {
  readonly href: string;
  /** Its size and its paper, in words. */
  readonly words: string;
  readonly bytes: number;
}

/** Links to the sheets of a page in each size, with what it costs to fetch them. */
export function printsOf(heading: string, prints: readonly PrintLink[]): readonly Element[] {
  if (prints.length === 0) return [];
  return [
    h('p', heading),
    h(
      'ul',
      prints.map(({ href, words, bytes }) =>
        h('li', [h('a', { href }, words), ' ', h('bdi', `PDF, ${kilobytes(bytes)} KB`)]),
      ),
    ),
  ];
}

function kilobytes(bytes: number): number {
  return Math.max(1, Math.round(bytes / 1000));
}
