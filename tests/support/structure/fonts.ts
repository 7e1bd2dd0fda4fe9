import { PDFArray, PDFNumber, type PDFDict } from 'pdf-lib';
import { asDictionary, at, dictionaryAt, itemsAt, streamText } from './objects.js';
import { textsIn } from './to-unicode.js';

/** A font of a page: what each code stands for, and how wide it is in thousandths of the type size. */
export interface CodedFont {
  readonly textOf: (code: number) => string;
  readonly widthOf: (code: number) => number;
}

/** The fonts of a page by the name that its content calls them. */
export function fontsOf(page: PDFDict): ReadonlyMap<string, CodedFont> {
  const fonts = dictionaryAt(dictionaryAt(page, 'Resources'), 'Font');
  const names = fonts?.keys().map((key) => key.decodeText()) ?? [];
  return new Map(names.map((name) => [name, toFont(dictionaryAt(fonts, name))]));
}

function toFont(font: PDFDict | undefined): CodedFont {
  const descendants = at(font, 'DescendantFonts');
  const texts = textsIn(streamText(at(font, 'ToUnicode')));
  const widths = widthsIn(descendants instanceof PDFArray ? asDictionary(descendants.lookup(0)) : undefined);
  return { textOf: (code) => texts.get(code) ?? '\uFFFD', widthOf: (code) => widths.get(code) ?? 0 };
}

/** `[first [w w w] …]` of a composite font (ISO 32000-1, 9.7.4.3). */
function widthsIn(font: PDFDict | undefined): ReadonlyMap<number, number> {
  const widths = new Map<number, number>();
  const items = itemsAt(font, 'W');
  for (let index = 0; index + 1 < items.length; index += 2) {
    const first = items[index];
    const row = items[index + 1];
    if (!(first instanceof PDFNumber) || !(row instanceof PDFArray))
      throw new Error('widths that this reader does not know');
    for (const [offset, width] of row.asArray().entries())
      if (width instanceof PDFNumber) widths.set(first.asNumber() + offset, width.asNumber());
  }
  return widths;
}
