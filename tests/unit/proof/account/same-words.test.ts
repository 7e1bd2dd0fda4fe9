import { describe, expect, test } from 'vitest';
import { isSameWords } from '../../../../src/proof/account/same-words.js';

const END = '\u2028';
const [ZWNJ, ZWJ] = ['\u200C', '\u200D'];

describe('words that are printed as they were written', () => {
  test.each([
    ['', ''],
    ['Call 911', 'Call 911'],
    // A line may end where nobody wrote it, behind its blank.
    ['Call 911', `Call ${END}911`],
    ['Call 911', `${END}Call ${END}${END}911${END}`],
    // A line that was written ends there.
    [`Call${END}911`, `Call${END}911`],
    [`Call${END}911`, `Call ${END}911`],
    [`Call${END}${END}911`, `Call${END}${END}911`],
    // Signs without ink.
    ['Call\u200F 911', 'Call 911'],
    ['Call 911', 'Ca\u00ADll\u2060 \u20679\u206911\uFE0F'],
    // A place to break a line where no blank parts words.
    ['សូម\u200Bហៅ', `សូម${END}ហៅ`],
    [`می${ZWNJ}\u200Bخواهم`, `می${ZWNJ}خواهم`],
    // Joiners at the same letters, and where they join nothing.
    [`می${ZWNJ}خواهم`, `می${ZWNJ}خواهم`],
    [`می${ZWNJ}خ و${ZWJ}اهم`, `می\u2060${ZWNJ}خ ${END}و${ZWJ}اهم`],
    [`5${ZWNJ} mg`, '5 mg'],
    ['5 mg', `${ZWJ}5 ${ZWNJ}mg`],
  ])('%j as %j', (written, drawn) => {
    expect(isSameWords(written, drawn)).toBe(true);
  });
});

describe('words that say something else', () => {
  test.each([
    ['Call 911', 'Call 991'],
    ['Call 911', 'Call 9111'],
    ['Call 911', 'Call 91'],
    ['Call 911', ''],
    ['', 'Call'],
    ['Call 911', 'Call911'],
    ['Call911', 'Call 911'],
    ['Call 911', 'Call  911'],
    ['Call  911', 'Call 911'],
    // The blank is lost at the end of a line.
    ['Call 911', `Call${END}911`],
    // A line that was written does not end, or a word is lost with it.
    [`Call${END}911`, 'Call 911'],
    [`Call${END}911`, `Call  ${END}911`],
    [`Call${END}911`, `Call${END}`],
    [`Call${END}`, 'Call'],
    // Joiners that are lost, added, of another kind or elsewhere.
    [`می${ZWNJ}خواهم`, 'میخواهم'],
    ['میخواهم', `می${ZWNJ}خواهم`],
    [`می${ZWNJ}خواهم`, `می${ZWJ}خواهم`],
    [`می${ZWNJ}خواهم`, `میخ${ZWNJ}واهم`],
    [`क्${ZWJ}ष`, 'क्ष'],
    [`5 mg می${ZWNJ}خ`, `5 mg م${ZWNJ}یخ`],
  ])('%j as %j', (written, drawn) => {
    expect(isSameWords(written, drawn)).toBe(false);
  });
});
