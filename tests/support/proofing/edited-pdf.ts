import { deflateSync, inflateSync } from 'node:zlib';
import { plainPdf } from '../pdf/plain-pdf.js';

/** An object of a finished file as it stands there: what is said of it, and the data after it. */
export interface PdfPart {
  readonly head: string;
  /** Unpacked where it was packed without a predictor; one byte a character. */
  readonly data: string | undefined;
}

/** A finished file whose objects are changed one by one, with a cross-reference table that fits again. */
export function editedPdf(
  bytes: Uint8Array,
  change: (part: PdfPart, number: number) => PdfPart,
  trailer: (text: string) => string = (text) => text,
): Uint8Array {
  const text = Buffer.from(plainPdf(bytes)).toString('latin1');
  const start = Number(/startxref\s+(?<at>\d+)/u.exec(text.slice(-64))?.groups?.['at']);
  const [, count = '0'] = /^xref\s+0 (?<count>\d+)/u.exec(text.slice(start)) ?? [];
  const table = text.slice(text.indexOf('\n', start + 5) + 1);
  const offsets = Array.from({ length: Number(count) }, (_, number) =>
    Number(table.slice(number * 20, number * 20 + 10)),
  );
  let file = text.slice(0, Math.min(...offsets.slice(1)));
  const entries = ['0000000000 65535 f \n'];
  for (const [number, offset] of offsets.entries()) {
    if (number === 0) continue;
    const end = Math.min(...offsets.filter((other) => other > offset), start);
    const part = toPart(text.slice(offset, end));
    entries.push(`${String(file.length).padStart(10, '0')} 00000 n \n`);
    file += written(change(part, number), part, number);
  }
  const tail = trailer(text.slice(text.indexOf('trailer', start), text.lastIndexOf('startxref')));
  return Buffer.from(
    `${file}xref\n0 ${entries.length}\n${entries.join('')}${tail}startxref\n${file.length}\n%%EOF\n`,
    'latin1',
  );
}

/** Whether an object holds the operators of a page. */
export function isPage({ data }: PdfPart): boolean {
  return data?.includes(' BDC\n') === true;
}

function toPart(object: string): PdfPart {
  const body = object.replace(/^\d+ 0 obj\s/u, '');
  const at = /stream\r?\n/u.exec(body);
  const isStream = at !== null && !body.slice(0, at.index).includes('endobj');
  if (!isStream) return { head: body.slice(0, body.lastIndexOf('endobj')).trim(), data: undefined };
  const head = body.slice(0, at.index).trim();
  const length = Number(/\/Length (?<length>\d+)/u.exec(head)?.groups?.['length']);
  const data = body.slice(at.index + at[0].length, at.index + at[0].length + length);
  return {
    head,
    data: isPlainlyPacked(head) ? inflateSync(Buffer.from(data, 'latin1')).toString('latin1') : data,
  };
}

function isPlainlyPacked(head: string): boolean {
  return head.includes('/FlateDecode') && !head.includes('/DecodeParms');
}

function written({ head, data }: PdfPart, before: PdfPart, number: number): string {
  if (data === undefined) return `${number} 0 obj\n${head}\nendobj\n`;
  const packed = isPlainlyPacked(before.head)
    ? deflateSync(Buffer.from(data, 'latin1')).toString('latin1')
    : data;
  const said = head.replace(/\/Length \d+/u, `/Length ${packed.length}`);
  return `${number} 0 obj\n${said}\nstream\n${packed}\nendstream\nendobj\n`;
}
