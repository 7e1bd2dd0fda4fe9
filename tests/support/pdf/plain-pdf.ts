import { inflateSync } from 'node:zlib';

/** The same objects with a table of the old kind, each by itself: for tests that look into a file's text. */
export function plainPdf(bytes: Uint8Array): Uint8Array {
  const text = Buffer.from(bytes).toString('latin1');
  const start = Number(/startxref\s+(?<at>\d+)/u.exec(text.slice(-64))?.groups?.['at']);
  if (text.startsWith('xref', start)) return bytes;
  const table = streamAt(text, start);
  const places = placesIn(table.data);
  const offsets = places.flatMap(({ kind, a }) => (kind === 1 ? [a] : [])).toSorted((x, y) => x - y);
  const bodies = new Map<number, string>();
  for (const [number, { kind, a }] of places.entries()) {
    if (kind !== 1 || a === start) continue;
    const end = offsets.find((other) => other > a) ?? start;
    const object = text.slice(a, end);
    if (!object.includes('/Type /ObjStm')) bodies.set(number, object.slice(object.indexOf('obj\n') + 4));
    else for (const [packed, body] of packedIn(object)) bodies.set(packed, `${body}\nendobj\n`);
  }
  return written(text.slice(0, Math.min(...offsets)), bodies, trailerOf(table.head));
}

function streamAt(text: string, at: number): { readonly head: string; readonly data: Buffer } {
  const open = text.indexOf('stream\n', at);
  const head = text.slice(at, open);
  const length = Number(/\/Length (?<length>\d+)/u.exec(head)?.groups?.['length']);
  const from = open + 'stream\n'.length;
  return { head, data: inflateSync(Buffer.from(text.slice(from, from + length), 'latin1')) };
}

/** Rows of one, three and two bytes, as the press writes them. */
function placesIn(rows: Buffer): readonly { readonly kind: number; readonly a: number }[] {
  return Array.from({ length: rows.length / 6 }, (_, number) => ({
    kind: rows.readUInt8(number * 6),
    a: rows.readUIntBE(number * 6 + 1, 3),
  }));
}

function packedIn(object: string): readonly (readonly [number, string])[] {
  const { head, data } = streamAt(object, 0);
  const text = data.toString('latin1');
  const first = Number(/\/First (?<first>\d+)/u.exec(head)?.groups?.['first']);
  const numbers = text.slice(0, first).trim().split(/\s+/u).map(Number);
  return Array.from({ length: numbers.length / 2 }, (_, index) => {
    const [number = 0, at = 0] = numbers.slice(index * 2, index * 2 + 2);
    const end = numbers[index * 2 + 3] ?? text.length - first;
    return [number, text.slice(first + at, first + end).trim()];
  });
}

function trailerOf(head: string): string {
  const found = ['Root', 'Info', 'ID'].map(
    (key) => new RegExp(`/${key} (?:\\[[^\\]]*\\]|\\d+ 0 R)`, 'u').exec(head)?.[0] ?? '',
  );
  return found.join(' ');
}

function written(header: string, bodies: ReadonlyMap<number, string>, trailer: string): Uint8Array {
  const count = Math.max(...bodies.keys());
  let file = header;
  const rows = Array.from({ length: count }, (_, index) => {
    const body = bodies.get(index + 1) ?? 'null\nendobj\n';
    const row = `${String(file.length).padStart(10, '0')} 00000 n \n`;
    file += `${index + 1} 0 obj\n${body}`;
    return row;
  });
  const table = `xref\n0 ${count + 1}\n0000000000 65535 f \n${rows.join('')}`;
  return Buffer.from(
    `${file}${table}trailer\n<</Size ${count + 1} ${trailer}>>\nstartxref\n${file.length}\n%%EOF\n`,
    'latin1',
  );
}
