import type { Inline } from './document.js';

/** What inline content says, without its marks; numbers of pages are left out. */
export function inlineText(content: readonly Inline[]): string {
  return content.map(textOf).join('');
}

function textOf(inline: Inline): string {
  switch (inline.kind) {
    case 'text':
      return inline.text;
    case 'strong':
    case 'emphasis':
    case 'isolate':
    case 'keep':
    case 'link':
      return inlineText(inline.children);
    case 'line-break':
      return ' ';
    case 'page-number':
    case 'page-count':
    case 'blank':
      return '';
    default:
      return inline satisfies never;
  }
}
