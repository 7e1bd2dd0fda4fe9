import type { ElementContent } from 'hast';
import { h } from 'hastscript';
import { dialled, extensionOf } from '../text/index.js';

/** The numbers of a clinic, as they are printed; each once. */
export type Numbers = readonly string[];

/** Text in which the clinic's numbers call it when they are pressed. */
export function callable(text: string, numbers: Numbers): ElementContent[] {
  const parts: ElementContent[] = [];
  let from = 0;
  for (let at = nextAt(text, 0, numbers); at; at = nextAt(text, from, numbers)) {
    if (at.start > from) parts.push({ type: 'text', value: text.slice(from, at.start) });
    parts.push(h('a', { href: telOf(at.number) }, at.number));
    from = at.start + at.number.length;
  }
  if (from < text.length) parts.push({ type: 'text', value: text.slice(from) });
  return parts;
}

/** The first number from a place on that is not a part of a longer one. */
function nextAt(
  text: string,
  from: number,
  numbers: Numbers,
): { readonly start: number; readonly number: string } | undefined {
  let first: { readonly start: number; readonly number: string } | undefined;
  for (const number of numbers) {
    let start = text.indexOf(number, from);
    while (start >= 0 && !isWhole(text, start, number)) start = text.indexOf(number, start + 1);
    if (start >= 0 && (!first || start < first.start)) first = { start, number };
  }
  return first;
}

function isWhole(text: string, start: number, number: string): boolean {
  const before = text.slice(Math.max(0, start - 2), start);
  const after = text.slice(start + number.length, start + number.length + 2);
  return !/[\p{L}\p{N}]$|\p{N}[.,\-–/]$/u.test(before) && !/^[\p{L}\p{N}]|^[.,\-–/]\p{N}/u.test(after);
}

/** The address that calls a number: its digits, a plus where it begins with one, and an extension as RFC 3966 writes it. */
export function telOf(number: string): string {
  const inside = extensionOf(number);
  const plus = number.trim().startsWith('+') ? '+' : '';
  return `tel:${plus}${dialled(number)}${inside === undefined ? '' : `;ext=${inside}`}`;
}
