import type { Face } from '../../../src/fonts/index.js';
import { leftToRight } from '../../../src/fonts/left-to-right.js';
import type { ShapedText } from '../../../src/layout/measure/shape-text.js';
import { SIZE_PT } from './set-line.js';

/** Fonts by the names that a page calls them. */
export class PageFonts {
  readonly #names = new Map<Face, string>();

  nameOf(face: Face): string {
    const name = this.#names.get(face) ?? `f${this.#names.size}`;
    this.#names.set(face, name);
    return name;
  }

  /** The rules that bring the fonts, each as the whole file that the press embeds parts of. */
  get rules(): string {
    return [...this.#names]
      .map(
        ([face, name]) =>
          `@font-face { font-family: ${name}; src: url(data:font/ttf;base64,${Buffer.from(face.bytes).toString('base64')}); }`,
      )
      .join('\n');
  }
}

/** A shaped text as HTML: each of its runs in the same font and size, its numbers isolated where the press isolates them. */
export function toHtml({ styled: { text }, runs }: ShapedText, fonts: PageFonts, isolated: boolean): string {
  const isolates = isolated ? leftToRight(text) : [];
  const starts = new Set(isolates.map(({ start }) => start));
  const ends = new Set(isolates.map(({ end }) => end));
  return runs
    .toSorted((a, b) => a.start - b.start)
    .map(({ start, end, face }) => {
      let words = '';
      for (let index = start; index < end; index += 1) {
        if (starts.has(index)) words += '&#x2066;';
        words += escaped(text.charAt(index));
        if (ends.has(index + 1)) words += '&#x2069;';
      }
      return `<span style="font: ${SIZE_PT * face.scale}pt ${fonts.nameOf(face)}">${words}</span>`;
    })
    .join('');
}

function escaped(sign: string): string {
  return sign.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}
