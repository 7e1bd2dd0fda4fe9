import { describe, expect, test } from 'vitest';
import { editedPdf, isPage } from '../../support/proofing/edited-pdf.js';
import { manyClinics } from '../../support/proofing/many-clinics.js';
import { openPress } from '../../support/proofing/open-press.js';

const press = openPress(manyClinics(4, 7));
const job = press.job('clinic-1', { handout: 'blood-pressure-log' });
const copy = await press.make(job);

/** What the gate says of the copy when the operators of its pages are changed. */
function doubtsAfter(change: (content: string, page: number) => string): readonly string[] {
  let page = 0;
  let isChanged = false;
  const bytes = editedPdf(copy.bytes, (part) => {
    if (!isPage(part) || part.data === undefined) return part;
    page += 1;
    const data = change(part.data, page);
    isChanged ||= data !== part.data;
    return { ...part, data };
  });
  expect(isChanged, 'nothing was planted').toBe(true);
  return press.doubts(job, { ...copy, bytes });
}

/** The first time that a pattern is met in the file. */
function once(pattern: RegExp, replace: (found: string, ...groups: string[]) => string) {
  let isDone = false;
  return (content: string): string =>
    isDone
      ? content
      : content.replace(pattern, (found: string, ...groups: string[]) => {
          isDone = true;
          return replace(found, ...groups);
        });
}

test('a file that is only written anew is not doubted', () => {
  expect(press.doubts(job, { ...copy, bytes: editedPdf(copy.bytes, (part) => part) })).toEqual([]);
});

const TEXT = /BT \/F2 18 Tf 1 0 0 -1 ([\d.]+) ([\d.]+) Tm (\[<0.{160,}?>\]) TJ ET/u;

describe('words that are not where they can be read', () => {
  test.each<readonly [string, string, (content: string, page: number) => string]>([
    ['smaller', 'wrong-size', once(TEXT, (text) => text.replace(' 18 Tf', ' 9 Tf'))],
    ['larger', 'wrong-size', once(TEXT, (text) => text.replace(' 18 Tf', ' 27 Tf'))],
    ['mirrored', 'turned-words', once(TEXT, (text) => text.replace('1 0 0 -1', '-1 0 0 -1'))],
    ['on their head', 'turned-words', once(TEXT, (text) => text.replace('1 0 0 -1', '1 0 0 1'))],
    ['squeezed', 'turned-words', once(TEXT, (text) => text.replace('1 0 0 -1', '0.5 0 0 -1'))],
    ['in grey', 'pale-words', once(TEXT, (text) => `0.6 0.6 0.6 rg ${text} 0 0 0 rg`)],
    ['in white', 'pale-words', once(TEXT, (text) => `1 1 1 rg ${text} 0 0 0 rg`)],
    ['beyond the edge', 'outside-margins', once(TEXT, (text, x = '') => text.replace(`-1 ${x} `, '-1 500 '))],
    ['under a white bar', 'covered-words', once(TEXT, (text, x = '', y = '') => `${text} 1 1 1 rg ${x} ${Number(y) - 15} 200 20 re f 0 0 0 rg`)],
    ['struck out', 'covered-words', once(TEXT, (text, x = '', y = '') => `${text} ${x} ${Number(y) - 5} 60 1 re f`)],
    ['on a dark bar', 'pale-words', once(TEXT, (text, x = '', y = '') => `${Number(x) - 2} ${Number(y) - 20} 460 30 re f ${text}`)],
    ['on a line', 'words-on-a-line', once(TEXT, (text, x = '', y = '') => `${Number(x) - 2} ${Number(y) - 5} 460 1 re f ${text}`)],
    ['printed over others', 'words-on-words', once(TEXT, (text, _x, y = '') => `${text} ${text.replace(` ${y} Tm`, ` ${Number(y) + 6} Tm`)}`)],
    ['with letters on one spot', 'displaced-glyphs', once(/<(0[\da-f]{3})([\da-f]{12,}>)/u, (_, first = '', rest = '') => `<${first}>500<${rest}`)],
    ['with letters apart', 'displaced-glyphs', once(/<(0[\da-f]{3})([\da-f]{12,}>)/u, (_, first = '', rest = '') => `<${first}>-300<${rest}`)],
    ['clipped', 'unreadable-file', once(TEXT, (text) => `q 0 0 9 9 re W n ${text} Q`)],
    ['not painted', 'unreadable-file', once(TEXT, (text) => text.replace(' Tf ', ' Tf 3 Tr '))],
    ['in a state of its own', 'unreadable-file', once(TEXT, (text) => `/G1 gs ${text}`)],
  ])('%s: %s', (_name, code, change) => {
    expect(doubtsAfter(change).map((doubt) => doubt.split(':')[0])).toContain(code);
  });
});
