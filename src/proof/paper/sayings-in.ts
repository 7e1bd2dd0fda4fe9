import { RIGHT_TO_LEFT } from '../file/read-to-unicode.js';

const MARK = /["“”„«»‹›'‘’]/u;
const OTHER_LETTER = /(?=\p{L})[^\u0590-\u08FF\uFB1D-\uFDFF\uFE70-\uFEFC]/u;

/**
 * What stands on a line between quotation marks, and from right to left with no other letter in it: words to say, with
 * the numbers among them. Where a line begins or ends is a mark, too, since a saying may go on; a line that has no mark
 * at all may be the middle of one, unless it holds a number, whose place says whose it is.
 */
export function sayingsIn(line: string): readonly string[] {
  const parts = line.split(MARK);
  if (parts.length === 1 && /\p{N}/u.test(line)) return [];
  return parts.filter((words) => RIGHT_TO_LEFT.test(words) && !OTHER_LETTER.test(words));
}
