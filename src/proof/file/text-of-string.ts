import { UnreadableError } from './unreadable-error.js';
import type { PdfString } from './pdf-value.js';

/** The text of a string that is meant for people: UTF-16 or UTF-8 with its mark, or plain ASCII (ISO 32000-1, 7.9.2.2). */
export function textOfString({ bytes }: PdfString): string {
  if (bytes.startsWith('\u00FE\u00FF')) return fromUtf16(bytes.slice(2));
  if (bytes.startsWith('\u00EF\u00BB\u00BF')) return Buffer.from(bytes.slice(3), 'latin1').toString('utf8');
  // Signs of PDF's own encoding beyond ASCII: pdfkit writes UTF-16 for them, and so do we.
  if (/[^\t\n\r -~]/u.test(bytes)) throw new UnreadableError('has a text in an encoding of its own');
  return bytes;
}

/** The text of bytes in UTF-16, high byte first. */
export function fromUtf16(bytes: string): string {
  if (bytes.length % 2 === 1) throw new UnreadableError('has half a character');
  let text = '';
  for (let at = 0; at < bytes.length; at += 2)
    text += String.fromCharCode(bytes.charCodeAt(at) * 256 + bytes.charCodeAt(at + 1));
  return text;
}
