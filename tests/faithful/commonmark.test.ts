import { expect, test } from 'vitest';
import { commonMarkWords, SPEC_CASES } from '../support/commonmark.js';
import { printed } from '../support/printed-words.js';

/** Signs that print here where CommonMark takes them for marks: inside words, in twos, before a number. */
const withoutMarks = (words: string): string => words.replaceAll(/[*_]/gu, '');

/** CommonMark reads these as quotes or pictures, and the press as text or descriptions; both lose nothing. */
const READ_OTHERWISE = new Set([292, 520]);

test('every case of CommonMark is refused, or has the words with blanks that the reference reads, or more of its signs', () => {
  const outcomes = SPEC_CASES.map(({ number, markdown, section }) => {
    const { errors, words } = printed(markdown);
    const ours = words.replaceAll(/\s+/gu, ' ').trim();
    const theirs = commonMarkWords(markdown);
    const isSame = ours === theirs || (section === 'Images' && ours.includes(theirs));
    const kind = errors.length > 0 ? 'refused' : isSame ? 'same' : 'signs';
    const isRight = kind !== 'signs' || withoutMarks(ours) === withoutMarks(theirs);
    return { number, kind, isRight, ours, theirs };
  });
  expect(outcomes.filter(({ number, isRight }) => !isRight && !READ_OTHERWISE.has(number))).toEqual([]);
  const count = (kind: string) => outcomes.filter((outcome) => outcome.kind === kind).length;
  expect(count('same')).toBeGreaterThan(150);
  expect(count('signs')).toBeLessThan(30);
});
