import { PDFiumLibrary } from '@hyzyla/pdfium';
import type { DrawnPage } from './draw-with-pdfium.js';
import type { ShownField } from './fill-with-pdfjs.js';

/** The calls of PDFium's form filling that its package keeps to itself (fpdf_formfill.h). */
interface Internals {
  readonly _FORM_OnAfterLoadPage: (page: number, form: number) => void;
  readonly _FORM_OnLButtonDown: (form: number, page: number, keys: number, x: number, y: number) => number;
  readonly _FORM_OnLButtonUp: (form: number, page: number, keys: number, x: number, y: number) => number;
  readonly _FORM_OnChar: (form: number, page: number, unit: number, keys: number) => number;
  readonly _FORM_ForceToKillFocus: (form: number) => number;
}

/** Clicks on a field and types into it, key by key, as in Chromium; returns the page as it is drawn then. */
export async function typeWithPdfium(
  bytes: Uint8Array,
  { page: number, rect: [left, bottom, right, top] }: ShownField,
  words: string,
): Promise<DrawnPage> {
  const library = await PDFiumLibrary.init();
  const document = await library.loadDocument(Buffer.from(bytes));
  try {
    document.initializeFormFields();
    const {
      _FORM_OnAfterLoadPage: open,
      _FORM_OnLButtonDown: press,
      _FORM_OnLButtonUp: release,
      _FORM_OnChar: type,
      _FORM_ForceToKillFocus: leave,
    } = (library as unknown as { readonly module: Internals }).module;
    const { formIdx: form } = document as unknown as { readonly formIdx: number };
    const page = [...document.pages()][number - 1];
    if (!page) throw new Error('no such page');
    const { pageIdx } = page as unknown as { readonly pageIdx: number };
    const [x, y] = [(left + right) / 2, (bottom + top) / 2];
    open(pageIdx, form);
    press(form, pageIdx, 0, x, y);
    release(form, pageIdx, 0, x, y);
    for (let at = 0; at < words.length; at += 1) type(form, pageIdx, words.charCodeAt(at), 0);
    leave(form);
    const { width, height, data } = await page.render({
      scale: 1,
      colorSpace: 'Gray',
      renderFormFields: true,
      render: async ({ data: pixels }) => pixels,
    });
    return { widthPx: width, heightPx: height, grey: data };
  } finally {
    document.destroy();
    library.destroy();
  }
}
