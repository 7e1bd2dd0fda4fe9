import type { Face } from '../../../src/fonts/index.js';
import { isolatesIn } from '../../../src/fonts/isolates-in.js';
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

const OPENING = { ltr: '&#x2066;', rtl: '&#x2067;' };

/** A shaped text as HTML: each of its runs in the same font and size, with isolates where the press has them. */
export function toHtml(
  { styled: { text }, runs, typesetting }: ShapedText,
  fonts: PageFonts,
  isolated: boolean,
): string {
  const opened = new Map<number, string>();
  const closed = new Map<number, string>();
  for (const { start, end, direction } of isolated ? isolatesIn(text, typesetting.direction, []) : []) {
    opened.set(start, (opened.get(start) ?? '') + OPENING[direction]);
    closed.set(end - 1, `${closed.get(end - 1) ?? ''}&#x2069;`);
  }
  return runs
    .toSorted((a, b) => a.start - b.start)
    .map(({ start, end, face }) => {
      let words = '';
      for (let index = start; index < end; index += 1)
        words += (opened.get(index) ?? '') + escaped(text.charAt(index)) + (closed.get(index) ?? '');
      return `<span style="font: ${SIZE_PT * face.scale}pt ${fonts.nameOf(face)}">${words}</span>`;
    })
    .join('');
}

function escaped(sign: string): string {
  return sign.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}
