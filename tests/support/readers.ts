import { readFileSync } from 'node:fs';
import { getDocument } from './pdfjs.js';
import { ask } from './outside-programs.js';
import { readWithPdfium } from './read-with-pdfium.js';

/** Programs that take the text out of a file, each in its own way. */
export const READERS = {
  // Its own guess at the order is better from right to left only.
  pdftotext: async (file: string, isRightToLeft: boolean) =>
    ask('pdftotext', ...(isRightToLeft ? [] : ['-raw']), file, '-').out,
  mutool: async (file: string) => ask('mutool', 'draw', '-q', '-F', 'txt', file).out,
  pdfium: async (file: string) => (await readWithPdfium(readFileSync(file))).join('\n'),
  'pdf.js': (file: string) => textByPdfjs(new Uint8Array(readFileSync(file))),
} as const;

export const RIGHT_TO_LEFT: ReadonlySet<string> = new Set(['ar', 'fa', 'he', 'ur']);

/** As pdf.js gives it to whoever copies or searches. */
async function textByPdfjs(data: Uint8Array): Promise<string> {
  const loading = getDocument({ data, disableFontFace: true, verbosity: 0 });
  const document = await loading.promise;
  let text = '';
  for (let number = 1; number <= document.numPages; number += 1) {
    const { items } = await (await document.getPage(number)).getTextContent();
    for (const item of items) if ('str' in item) text += item.hasEOL ? `${item.str}\n` : item.str;
  }
  await loading.destroy();
  return text;
}
