import { PDFiumLibrary } from '@hyzyla/pdfium';

const DARK = 128;
/** A field's own outline stands at its edge; what is written stands inside. */
const INSIDE_PT = 2.5;

/** A page as PDFium, the viewer of Chromium, draws it with its fields: grey, from the top. */
export interface DrawnPage {
  readonly widthPx: number;
  readonly heightPx: number;
  readonly grey: Uint8Array;
}

/** Draws every page of a file, a pixel a point unless told otherwise. */
export async function drawWithPdfium(bytes: Uint8Array, scale = 1): Promise<readonly DrawnPage[]> {
  const library = await PDFiumLibrary.init();
  const document = await library.loadDocument(Buffer.from(bytes));
  try {
    document.initializeFormFields();
    const pages: DrawnPage[] = [];
    for (const page of document.pages()) {
      const { width, height, data } = await page.render({
        scale,
        colorSpace: 'Gray',
        renderFormFields: true,
        render: async ({ data: pixels }) => pixels,
      });
      pages.push({ widthPx: width, heightPx: height, grey: data });
    }
    return pages;
  } finally {
    document.destroy();
    library.destroy();
  }
}

/** How many pixels are dark inside a field; `rect` is left, bottom, right, top in points. */
export function inkIn(
  page: DrawnPage | undefined,
  [left, bottom, right, top]: readonly [number, number, number, number],
): number {
  if (!page) throw new Error('no such page');
  let ink = 0;
  for (let y = Math.ceil(page.heightPx - top + INSIDE_PT); y < page.heightPx - bottom - INSIDE_PT; y += 1)
    for (let x = Math.ceil(left + INSIDE_PT); x < right - INSIDE_PT; x += 1)
      if ((page.grey[y * page.widthPx + x] ?? 255) < DARK) ink += 1;
  return ink;
}
