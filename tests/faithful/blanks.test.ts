import { describe, expect, test } from 'vitest';
import { printed, wordsOf } from '../support/printed-words.js';

describe('a blank at the edge of anything is neither lost nor added', () => {
  test.each([
    ['Take **2** 500 mg tablets\nat night.', 'Take 2 500 mg tablets at night.'],
    [
      'Take **2** 500 mg tablets\nat night\nor **3** 5 mg\nones.',
      'Take 2 500 mg tablets at night or 3 5 mg ones.',
    ],
    ['Wait\n5 **days** ok', 'Wait 5 days ok'],
    ['Wait\n**5** days\n**or** 6', 'Wait 5 days or 6'],
    ['**Wait**\n5 days', 'Wait 5 days'],
    ['**Wait\n5** 6 days\nor so', 'Wait 5 6 days or so'],
    ['**2 *of* 3** 4\nx', '2 of 3 4 x'],
    ['*1 **2** 3\na* 5\n6', '1 2 3 a 5 6'],
    ['See [MedlinePlus](https://medlineplus.gov) for\nmore.', 'See MedlinePlus for more.'],
    ['See [**5** 6\n7](https://x.example.org) 8\n9', 'See 5 6 7 8 9'],
    ['a **b** c **d** e\nf', 'a b c d e f'],
    ['"**a**" b\n(**c**) d', '"a" b (c) d'],
    ['Call **{{clinic.phone}}** 24 hours\na day', 'Call (555) 010-1234 24 hours a day'],
    ['Call {{clinic.phone}} **24** hours\na day', 'Call (555) 010-1234 24 hours a day'],
    ['**{{clinic.name}}** {{clinic.phone}}\n**2** 3', 'Oak Clinic (555) 010-1234 2 3'],
    ['At {{clinic.hours}} **2** 3\n4', 'At Mon–Thu 8–5⏎Fri 8–12 2 3 4'],
    ['one\\\ntwo **3** 4\nfive', 'one⏎two 3 4 five'],
    ['**1**\\\n2 3\nb', '1⏎2 3 b'],
    ['tab\there\n  and **5** 6\n   7', 'tab here and 5 6 7'],
    ['日本 **2** 錠\nです', '日本 2 錠 です'],
    ['خذ **2** 500\nملغ', 'خذ 2 500 ملغ'],
  ])('%j', (body, words) => {
    expect(wordsOf(body)).toBe(words);
  });

  test.each([
    ['- **10** 5 mg pills\n  daily', ['- 10 5 mg pills daily']],
    ['- **10** 5 mg pills\ndaily', ['- 10 5 mg pills daily']],
    ['- a\n  - **10** 5 mg\n    daily\n- b', ['- a', '- 10 5 mg daily', '- b']],
    ['1. **10** 5 mg\n   daily', ['1. 10 5 mg daily']],
    ['- [ ] **2** 3\n  a', ['[ ] 2 3 a']],
    ['> Call **us** now\n> please', ['>> Call us now please']],
    ['> Call **2** 3\n4', ['>> Call 2 3 4']],
    ['> - Call **2** 3\n>   or four', ['>> - Call 2 3 or four']],
    ['- a\n\n  > Call **2** 3\n  > four', ['- a', '>> Call 2 3 four']],
    [
      '| a **2** 3 | [b](https://x.example.org) 4 |\n| --- | --- |\n| 5 **6** | **7** 8 |',
      ['a 2 3 | b 4', '5 6 | 7 8'],
    ],
    ['### Take **2** 500 mg', ['Take 2 500 mg']],
    ['![x](a.png)\nTake **2** 500 mg\nnow', ['(x) Take 2 500 mg now']],
    ['![x](a.png)\n**Take** 2\n*500* mg', ['(x) Take 2 500 mg']],
  ])('%j', (body, lines) => {
    expect(printed(body)).toMatchObject({ errors: [], lines });
  });
});
