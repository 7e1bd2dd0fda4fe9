/**
 * pdf.js, and nothing else changed: its build for Node 20 puts its own `URL`, `JSON.stringify` and more in place of Node's,
 * which know less, for all that runs in the process. The press must be tried with those that it has at work.
 */
const PLACES: readonly object[] = [globalThis, JSON, Array.prototype, Function.prototype];
const before = PLACES.map((place) =>
  Object.entries<PropertyDescriptor>(Object.getOwnPropertyDescriptors(place)),
);

const pdfjs = await import('pdfjs-dist/legacy/build/pdf.mjs');
// Else this part is loaded with the first document, and changes them then. It has no types, and none are needed.
const WORKER: string = 'pdfjs-dist/legacy/build/pdf.worker.mjs';
await import(WORKER);

for (const [index, place] of PLACES.entries())
  for (const [name, wanted] of before[index] ?? []) {
    const found = Object.getOwnPropertyDescriptor(place, name);
    const isSame = found?.value === wanted.value && found?.get === wanted.get;
    if (wanted.configurable && !isSame) Object.defineProperty(place, name, wanted);
  }

export const { getDocument, OPS } = pdfjs;
export type { PDFDocumentProxy, PDFPageProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';
