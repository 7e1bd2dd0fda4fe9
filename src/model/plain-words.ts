import type { Inline } from './section.js';

/** The words of text-level content as an author wrote them, with their slots. */
export function plainWords(content: readonly Inline[]): string {
  return content.map(wordsIn).join('');
}

function wordsIn(inline: Inline): string {
  switch (inline.kind) {
    case 'text':
      return inline.value;
    case 'strong':
    case 'emphasis':
    case 'link':
      return plainWords(inline.children);
    case 'line-break':
    case 'write-in':
      return ' ';
    default:
      return inline satisfies never;
  }
}
