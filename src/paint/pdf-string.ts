import { hex } from './hex.js';

const ASCII = /^[\u0020-\u007E]*$/u;

/** A text as a PDF string: as it is where it is ASCII, in UTF-16 otherwise (ISO 32000-1, 7.9.2.2). */
export function pdfString(text: string): string {
  if (ASCII.test(text)) return `(${text.replaceAll(/[()\\]/gu, String.raw`\$&`)})`;
  const units = Array.from({ length: text.length }, (_, index) => hex(text.charCodeAt(index), 4));
  return `<feff${units.join('')}>`;
}
