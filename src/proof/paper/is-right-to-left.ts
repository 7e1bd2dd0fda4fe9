import { RIGHT_TO_LEFT } from '../file/read-to-unicode.js';
import type { Marked } from '../sheet/marked.js';
import type { PaperSheet } from './paper-sheet.js';

/** Languages whose paragraphs begin at the right. */
const LANGUAGES = new Set('ar arc ckb dv fa he ps sd ug ur yi'.split(' '));

/** Whether a language is written from right to left. */
export function isRightToLeftLanguage(language: string | undefined): boolean {
  return LANGUAGES.has(language?.split('-')[0] ?? '');
}

/** Whether a mark stands in a paragraph from right to left, or has words that run so. */
export function isRightToLeft(marked: Marked, { blocks, sheet }: PaperSheet): boolean {
  const block = blocks.get(marked);
  return (
    isRightToLeftLanguage(block ? block.language : sheet.languages[0]) ||
    (block?.marks ?? [marked]).some(({ text }) => RIGHT_TO_LEFT.test(text))
  );
}
