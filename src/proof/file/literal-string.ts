import { UnreadableError } from './unreadable-error.js';

/** What stands for one byte after a backslash (ISO 32000-1, 7.3.4.2). */
const ESCAPES: Readonly<Record<string, string>> = { n: '\n', r: '\r', t: '\t', b: '\b', f: '\f' };

/** The bytes of a string in brackets that begins at `start`, and where it ends. */
export function literalString(text: string, start: number): { readonly bytes: string; readonly end: number } {
  const plain = text.indexOf(')', start);
  const simple = text.slice(start + 1, plain);
  if (plain > 0 && !/[\\(\r]/u.test(simple)) return { bytes: simple, end: plain + 1 };
  let bytes = '';
  let depth = 0;
  for (let at = start; at < text.length; at += 1) {
    const sign = text.charAt(at);
    if (sign === '\\') {
      const escape = escapeAt(text, at);
      bytes += escape.bytes;
      at = escape.last;
      continue;
    }
    if (sign === '(') depth += 1;
    if (sign === ')') depth -= 1;
    if (depth === 0) return { bytes, end: at + 1 };
    if (at > start) bytes += sign === '\r' ? '\n' : sign;
    if (sign === '\r' && text.charAt(at + 1) === '\n') at += 1;
  }
  throw new UnreadableError('ends inside a string');
}

/** What a backslash and the signs after it stand for, and the last of these signs. */
function escapeAt(text: string, at: number): { readonly bytes: string; readonly last: number } {
  const next = text.charAt(at + 1);
  if (next === '\r') return { bytes: '', last: text.charAt(at + 2) === '\n' ? at + 2 : at + 1 };
  if (next === '\n') return { bytes: '', last: at + 1 };
  const octal = /^[0-7]{1,3}/u.exec(text.slice(at + 1, at + 4))?.[0];
  if (octal === undefined) return { bytes: ESCAPES[next] ?? next, last: at + 1 };
  return { bytes: String.fromCharCode(Number.parseInt(octal, 8) % 256), last: at + octal.length };
}
