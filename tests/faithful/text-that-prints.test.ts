import { describe, expect, test } from 'vitest';
import { printed } from '../support/printed-words.js';

describe('what a patient could read as text prints as it is written', () => {
  test.each([
    'Take 2*500 mg in the morning and 1*500 mg at night.',
    '4*5*6 and a*b*c and x*2*y',
    '2**3 is 8, x**2 and y**2',
    'BP 120*80, 3*4=12, (a)*b + c*(d)',
    'Size 長*宽*高',
    'Cost* of care. *Not paid by all plans',
    'Name: __ Date: __/__/__ or _/_/_',
    'snake_case_name and 5_000_000',
    '5 * 3 = 15 and 2 * 4 = 8',
    'Call if it is > 38.5 °C or < 36 °C, >= 140 or <=90',
    '> 38.5 °C for 3 days',
    '>38 °C for 3 days',
    '>= 140 mmHg',
    '> **38.5 °C** for 3 days',
    '> $20 or >€20 or > .5 ml',
    '>5',
    'At 8:30, 14:00 and 20:15',
    '5.5 mg at noon',
    '-5 °C to +5 °C',
    '-18 °C in the freezer',
    '+1 555 010 1234 is our number',
    '(555) 010-1234 is our number',
    '1.5 tablets, 0.5 ml',
    'e.g. rest, i.e. lie down',
    'Rest • drink • sleep',
    '2 | 3',
    '#1 rule: rest',
    'Room #5 and #6',
    '10^9/L and Na+ 135-145 and 5\'10"',
    '~5 to ~10 mg, about 5~10',
    'a == b and c != d',
    'R&D; and AT&T and B&B',
    '50 % of 5 %, no 5/10',
    'C:\\temp\\x is a folder',
    "It's `so",
    '[see below] and [1]',
    'a [ ] yes [ ] no',
    'http://a.example.org/x_y_z?q=*a*b',
    'One :: two',
    '!important and wow! [sic]',
    '"quoted" and \'single\'',
    '{x} and {1}',
    '5 < 6 > 4',
    'Dr. No, No. 5, 7th, 2nd',
    '– Hola',
    '12/24/2026 and 24.12.2026',
    'As said: 1) a 2) b',
  ])('%s', (body) => {
    expect(printed(body)).toMatchObject({
      errors: [],
      hints: [],
      lines: [body.replaceAll('**38.5 °C**', '38.5 °C')],
    });
  });

  test.each([
    ['Call if your fever is\n> 39 °C or more.', ['Call if your fever is > 39 °C or more.']],
    ['- > 38.5 °C for 3 days\n- >= 140 mmHg\n- >5', ['- > 38.5 °C for 3 days', '- >= 140 mmHg', '- >5']],
    ['1. > 38.5 °C', ['1. > 38.5 °C']],
    ['- a\n  > 38 °C', ['- a > 38 °C']],
    ['We opened in\n2026. It was good.', ['We opened in 2026. It was good.']],
    ['2026. It was good.', ['2026. It was good.']],
    ['| a | b |\n|---|---|\n| 2*3 | 4*5*6 |\n| > 5 | a \\| b |', ['a | b', '2*3 | 4*5*6', '> 5 | a | b']],
    ['### 2*3*4 and #5', ['2*3*4 and #5']],
    ['1. one\n1. two\n1. three', ['1. one', '2. two', '3. three']],
    ['3. one\n4. two', ['3. one', '4. two']],
    ['- 38 °C: rest\n- 40 °C: call', ['- 38 °C: rest', '- 40 °C: call']],
    ['* 5 pills\n* 6 pills', ['- 5 pills', '- 6 pills']],
    [
      '\\*a\\* \\_b\\_ \\# \\> \\- \\+ \\| \\[x\\] \\~ \\` \\\\ \\! \\. 1\\)',
      ['*a* _b_ # > - + | [x] ~ ` \\ ! . 1)'],
    ],
    ['\\> words', ['> words']],
    ['weight\\<w and height>h', ['weight<w and height>h']],
    ['\\- 18 °C', ['- 18 °C']],
    ['\\#Hello', ['#Hello']],
    ['2\\. May', ['2. May']],
  ])('%j', (body, lines) => {
    expect(printed(body)).toMatchObject({ errors: [], hints: [], lines });
  });
});

describe('marks at the border of a word are marks', () => {
  test.each([
    ['**now** and *then*, _so_', 'now and then, so'],
    ['**(555) 010-1234** or **-5 °C**', '(555) 010-1234 or -5 °C'],
    ['请**立即**就医', '请立即就医'],
    ['每天**2**次', '每天2次'],
    ['**38.5 °C**가 넘으면', '38.5 °C가 넘으면'],
    ['و**كلمة** هنا', 'وكلمة هنا'],
    ['**2** *3* _4_', '2 3 4'],
    ['(*a*), "*b*": *c*.', '(a), "b": c.'],
    ['**very *very* sore**', 'very very sore'],
    ['[**a** b](https://x.example.org)', 'a b'],
    // A backslash that breaks the line is no part of it.
    ['_so_\\\n*it* **is**\\\n_a 5_', 'so⏎it is⏎a 5'],
  ])('%s', (body, words) => {
    expect(printed(body)).toMatchObject({ errors: [], hints: [], lines: [words] });
  });

  test.each([
    '> My child is ill.',
    '> "38.5 °C," say it.',
    '> **My** child',
    '> {{clinic.name}} said',
    '> ¿Qué?',
  ])('%s is a quote', (body) => {
    expect(printed(body).lines[0]).toMatch(/^>> /u);
  });
});
