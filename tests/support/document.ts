import type { Place } from '../../src/diagnostics/index.js';
import type { Inline } from '../../src/document/index.js';

/** Where everything stands that a test writes down itself. */
export const HERE: Place = { file: 'templates/handout.hbs', line: 3, column: 5 };

export function text(words: string, place: Place = HERE): Inline {
  return { kind: 'text', text: words, place };
}

export function strong(...children: readonly Inline[]): Inline {
  return { kind: 'strong', children, place: HERE };
}

export function emphasis(...children: readonly Inline[]): Inline {
  return { kind: 'emphasis', children, place: HERE };
}

export function keep(...children: readonly Inline[]): Inline {
  return { kind: 'keep', soft: false, children, place: HERE };
}

export function softKeep(...children: readonly Inline[]): Inline {
  return { kind: 'keep', soft: true, children, place: HERE };
}

export function link(address: string, ...children: readonly Inline[]): Inline {
  return { kind: 'link', address, children, place: HERE };
}

/** What has no words of its own. */
export function sign(kind: 'line-break' | 'page-number' | 'page-count' | 'blank'): Inline {
  return { kind, place: HERE };
}
