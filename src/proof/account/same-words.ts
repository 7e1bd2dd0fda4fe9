import { LINE_END } from './told.js';

/** Signs that join or part letters or say which way they run, and have no ink of their own: what is drawn shows them by the letters' shapes. */
const WITHOUT_INK = /\u00AD|\u061C|\u200B|\u200C|\u200D|\u200E|\u200F|\u2060|[\u2066-\u2069]|\uFE0E|\uFE0F/gu;

const JOINER = /[\u200C\u200D]/u;
const LETTER = /[\p{L}\p{M}]/u;
const UNSEEN = /[\s\u00AD\u200B\u2060]|\uFE0E|\uFE0F/u;

/**
 * Whether a finished file says words exactly: each blank, and each line's end that was written; lines may end elsewhere, too,
 * behind the blank that parts their words.
 */
export function isSameWords(written: string, drawn: string): boolean {
  return written === drawn || (areSameSigns(written, drawn) && joinersIn(written) === joinersIn(drawn));
}

/** Behind which letters others are joined or parted, which changes what they say or how they look. */
function joinersIn(words: string): string {
  if (!JOINER.test(words)) return '';
  let letters = 0;
  let isLetter = false;
  let found = '';
  for (const sign of words) {
    if (JOINER.test(sign)) {
      if (isLetter) found += `${letters}${sign}`;
    } else if (!UNSEEN.test(sign)) {
      isLetter = LETTER.test(sign);
      letters += 1;
    }
  }
  return found;
}

function areSameSigns(written: string, drawn: string): boolean {
  const expected = written.replaceAll(WITHOUT_INK, '');
  const found = drawn.replaceAll(WITHOUT_INK, '');
  let at = 0;
  for (let index = 0; index < expected.length; index += 1) {
    const sign = expected.charAt(index);
    if (sign === LINE_END) {
      if (found.charAt(at) === ' ') at += 1;
      if (found.charAt(at) !== LINE_END) return false;
      at += 1;
      continue;
    }
    while (found.charAt(at) === LINE_END) at += 1;
    if (found.charAt(at) !== sign) return false;
    at += 1;
  }
  while (found.charAt(at) === LINE_END) at += 1;
  return at === found.length;
}
