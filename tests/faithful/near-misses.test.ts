import { describe, expect, test } from 'vitest';
import { FIRST_LINE, printed } from '../support/printed-words.js';

const ITEM = 'write "- " with a blank before each item of a list';
const TABLE = 'write the line | --- | --- | under the head, with as many cells, and no blank line between';

/** What is written, where it is told (lines of the body, from 1), and the mend. */
type Scene = readonly [body: string, at: string, hint: string];

function refusals(scenes: readonly Scene[]): void {
  test.each(scenes)('%j', (body, at, hint) => {
    const [line = '', column] = at.split(':');
    const { errors, hints } = printed(body);
    const place = `${Number(line) + FIRST_LINE - 1}:${column} error: `;
    expect(errors.map((error, index) => `${error}; ${hints[index]}`)).toContainEqual(
      expect.stringMatching(new RegExp(`^${escaped(place)}.*; .*${escaped(hint)}`, 'u')),
    );
  });
}

function escaped(words: string): string {
  return words.replaceAll(/[\\^$.*+?()[\]{}|]/gu, '\\$&');
}

describe('a line that begins like markup and is none is refused with the mend', () => {
  refusals([
    ['one\n\u00A0\ntwo', '2:1', 'delete what stands on it'],
    ['one\n\n\u3000\n\ntwo', '3:1', 'delete what stands on it'],
    ['one\n\u200B\ntwo', '2:1', 'delete what stands on it'],
    ['- one\n  \u00A0 \n  two', '2:3', 'delete what stands on it'],
    ['> one\n> \u00A0\n> two', '2:3', 'delete what stands on it'],
    ['| a | b |\n| --- | --- |\n| \u00A0 | 2 |', '3:1', '___ for a space'],
    ['##Heading two', '1:1', '## Heading'],
    ['#Heading', '1:1', '## Heading'],
    ['######Six', '1:1', '## Heading'],
    ['##2 pills', '1:1', '## Heading'],
    ['text\n##Heading', '2:1', '## Heading'],
    ['-item one\n-item two', '1:1', ITEM],
    ['text\n-item', '2:1', ITEM],
    ['+item', '1:1', ITEM],
    ['-"item"', '1:1', ITEM],
    ['*item one\n*item two', '1:1', ITEM],
    ['• second pasted line\n• third', '1:1', ITEM],
    ['text:\n• third', '2:1', ITEM],
    ['· a', '1:1', ITEM],
    ['◦ a', '1:1', ITEM],
    ['‣ a', '1:1', ITEM],
    ['▪ a\n▪ b', '1:1', ITEM],
    ['- • a', '1:3', ITEM],
    ['– one\n– two', '1:1', '"- " before each item'],
    ['— one\n— two', '1:1', '"- " before each item'],
    ['☐ one\n☐ two', '1:1', '"- [ ] "'],
    ['1.First\n2.Second', '1:1', '1. First'],
    ['1)First', '1:1', '1. First'],
    ['12.First', '1:1', '1. First'],
    ['Steps\n2. two\n3. three', '2:1', 'leave a line blank before the list'],
    ['| Time | Dose |\n| 8:00 | 500 mg |', '1:1', TABLE],
    ['Time | Dose\n8:00 | 500 mg', '1:1', 'write | at both ends'],
    ['| a |', '1:1', TABLE],
    ['| a | b |\n| --- |\n| c | d |', '1:1', TABLE],
    ['Term\n: its meaning', '2:1', 'write **word**: its meaning'],
    ['- [x] done', '1:3', '- [ ] this log'],
    ['- [X] done', '1:3', '- [ ] this log'],
    ['- [] done', '1:3', '- [ ] this log'],
    ['- one\n  [ ] two', '2:3', '- [ ] this log'],
    ['*item **one**\n*item two', '1:1', ITEM],
    ['**Now** and\n*item one\n*item two', '2:1', ITEM],
    ['*item one\n*item two **now**', '1:1', ITEM],
    ['[ ] done', '1:1', '- [ ] this log'],
    ['text\n:: x', '2:1', 'begin it with :::kind'],
    ['> - > x\n> ::: y', '1:5', 'write "more than", or some words'],
    ['> 5\n> | a', '2:1', 'a quote begins with words'],
  ]);
});

describe('a line that begins with markup which is some is taken', () => {
  test.each([
    '*rest* at home\n*drink* water',
    'Please\n*rest* at home\n*drink* water',
    '*rest at home* and\n*drink* water\n*a lot*',
    '**rest** at home\n*drink* water and\n*sleep*',
    '-  [ ] log it',
    '- [ ]  log it\n- [ ] \tand that',
    '*   [ ] log it',
  ])('%j', (body) => {
    expect(printed(body).errors).toEqual([]);
  });
});

describe('signs inside a line that mean nothing here are refused with the mend', () => {
  refusals([
    ['A note[^1].', '1:7', 'write the note where it belongs'],
    ['A note.\n\n[^1]: The note.', '3:1', 'write the note where'],
    ['[a]: https://x.example.org', '1:1', 'use paragraphs'],
    ['Water is H~2~O.', '1:11', '₂ or ²'],
    ['m^2^ and', '1:2', '₂ or ²'],
    ['This is ~old~ new', '1:9', '₂ or ²'],
    ['This is ~~old~~ new', '1:9', 'take them out'],
    ['This is ==new== here', '1:9', 'write **words**'],
    ['This is __strong__ here', '1:9', 'write **words**'],
    ['This is **strong here', '1:9', 'write **words**'],
    ['This is strong** here', '1:15', 'write **words**'],
    ['This is ** strong ** here', '1:9', 'write **words**'],
    ['w**or**d', '1:2', 'write **words**'],
    ['**2**3', '1:1', 'write **words**'],
    ['This is ***both*** here', '1:9', 'write **words**'],
    ['[words] (https://x.example.org)', '1:7', 'without blanks'],
    ['[words](my page)', '1:7', 'without blanks'],
    ['[words][name]', '1:7', 'https://'],
    ['[words](https://x.example.org "title")', '1:1', 'write them into the text'],
    ['<https://x.example.org>', '1:1', 'write the address alone'],
    ['<me@x.example.org>', '1:1', 'write the address alone'],
    ['a &amp; b', '1:3', 'write the sign itself'],
    ['5&nbsp;mg', '1:2', 'write the sign itself'],
    ['&lt;5 and &#39; and &#x27;', '1:1', 'write the sign itself'],
    ['[a&amp;b](https://x.example.org)', '1:3', 'write the sign itself'],
    ['a <!-- note --> b', '1:3', 'plain text'],
    ['<!-- note -->', '1:1', 'use paragraphs'],
    ['a<br>b', '1:2', 'plain text'],
    ['`code`', '1:1', 'plain text'],
    ['    four blanks', '1:1', 'use paragraphs'],
    ['~~~\na\n~~~', '1:1', 'use paragraphs'],
    ['---', '1:1', 'use paragraphs'],
    ['***', '1:1', 'use paragraphs'],
    ['\\{{clinic.phone}}', '1:1', 'take it out'],
    ['\\\\{{clinic.phone}}', '1:1', 'take it out'],
    ['{\\{clinic.phone}}', '1:1', 'take it out'],
    ['say \\"no\\"', '1:5', 'write it twice'],
    ['and\\/or', '1:4', 'write it twice'],
    ['the end\\', '1:8', 'write it twice'],
    ['line one\\ \nline two', '1:9', 'write it twice'],
    ['line one\\\t\nline two', '1:9', 'write it twice'],
    ['- one\\ \n  two', '1:6', 'write it twice'],
    ['{{clinic.phone}}\\  \ntwo', '1:17', 'write it twice'],
    ['**2**x**500** mg', '1:1', 'write **words**'],
    ['take **2**a**5** and', '1:6', 'write **words**'],
    ['**one**b**2** c', '1:1', 'write **words**'],
    ['weight<w and height>h', '1:7', '\\<'],
    ['{{~clinic.phone}} now', '1:1', 'a slot is'],
    ['Call {{! later }} now', '1:6', 'a slot is'],
    ['5\u200B00 mg', '1:1', 'type it again'],
    ['12\u00AD50 mg', '1:2', 'type it again'],
    ['1.\u00AD5 mg', '1:1', 'type it again'],
    ['8:\u200B30', '1:1', 'type it again'],
    ['12\u00ADmg', '1:2', 'type it again'],
    ['take a\u00AD5', '1:7', 'type it again'],
    ['-\u200B5 °C', '1:1', 'type it again'],
    ['<\u200B5', '1:1', 'type it again'],
    ['1\u2060,\u00AD250', '1:4', 'type it again'],
    ['5\u200E0', '1:1', 'type it again'],
    ['JosÃ© said', '1:4', 'UTF-8'],
    ['see ![x](a.png) here', '1:5', 'a paragraph of its own'],
  ]);
});

describe('blocks that would lose or change what they say are refused with the mend', () => {
  refusals([
    ['Words\n=====', '1:1', 'write ## before'],
    ['Words\n---', '1:1', 'write ## before'],
    ['### Room #', '1:1', 'write \\#'],
    ['### Room ###', '1:1', 'write \\#'],
    ['# 5', '1:1', '###'],
    ['1. day: 3\n3. day: 2\n7. day: 1', '2:1', 'number the items one after another'],
    ['3. a\n2. b', '2:1', 'number the items one after another'],
    ['1. a\n1. b\n2. c', '2:1', 'number the items one after another'],
    ['2. a\n2. b', '2:1', 'number the items one after another'],
    ['01. a', '1:1', 'number the items one after another'],
    ['0. a\n0. b', '2:1', 'number the items one after another'],
    ['- a\n  1. x\n  3. y', '3:3', 'number the items one after another'],
    ['1) a\n2) b', '1:1', 'write 1. with a point'],
    ['+ 5 mg', '1:1', '\\+ to print the sign'],
    ['+ a\n+ b', '1:1', '\\+ to print the sign'],
    ['- 18 °C', '1:1', 'without a blank (-18 °C)'],
    ['* 5', '1:1', 'without a blank (-18 °C)'],
    ['1. [ ] 5 mg\n2. [ ] 10 mg', '1:1', '- [ ] Step 1'],
    ['1. [ ] a\n2. b', '1:1', '- [ ] Step 1'],
    ['1. a\n2. [ ] b\n3. c', '2:1', '- [ ] Step 1'],
    ['1. [ ] a\n1. [ ] b', '1:1', '- [ ] Step 1'],
    ['4. [ ] a', '1:1', '- [ ] Step 1'],
    ['- a\n  1. [ ] b\n  2. [ ] c', '2:3', '- [ ] Step 1'],
    ['> Say:\n>\n> 1. a\n> 2. [ ] no', '4:3', '- [ ] Step 1'],
    [':::when{has=clinic.hours}\n1. [ ] a\n:::', '2:1', '- [ ] Step 1'],
    ['Keep it at\n- 18 °C\n- or less', '2:1', 'without a blank (-18 °C)'],
    ['- Keep it at\n  - 18 °C', '2:3', 'without a blank (-18 °C)'],
    ['It lasts\n> three days', '2:1', 'write "more than"'],
    ['- > three days', '1:3', 'write "more than"'],
    ['> My child weighs\n> 19 pounds', '2:1', 'join the line'],
    ['> a\n>\n> >= 5', '3:1', 'join the line'],
    ['>', '1:1', 'a quote begins with words'],
    ['> ### x', '1:1', 'a quote begins with words'],
    ['> ![x](a.png)', '1:1', 'a quote begins with words'],
    ['![x](a.png "one")\ntwo', '1:1', 'keep the one on the next line'],
    ['![](a.png)', '1:1', 'people who cannot see it'],
    [':::when[Words]{has=clinic.hours}\na\n:::', '1:8', 'write them under it'],
    [':::when{has=clinic.hours lines=4}\na\n:::', '1:1', 'it can be: has'],
    [':::in{language=es .big}\na\n:::', '1:1', 'it can be: language'],
    [':::when{has=clinic.hours}\na', '1:1', 'as many colons'],
    [':::when Words\na\n:::', '1:1', 'begin it with :::kind'],
    ['| a | b |\n| --- | --- |\n| 1 | 2 | 3 |', '3:1', 'as many cells'],
    ['| a | b |\n| --- | --- |\n| 1 | 2 |\nmore', '4:1', 'as many cells'],
  ]);
});

describe('the sign before an item that could be a minus is no bullet', () => {
  const MINUS = 'without a blank (-18 °C)';
  refusals([
    ['Store at:\n\n- 18 °C\n- 20 °C', '3:1', MINUS],
    ['- 18 °C to - 15 °C\n- 20 °C', '1:1', MINUS],
    ['- In the freezer\n- 18 °C', '2:1', MINUS],
    ['- in the freezer\n- **20 °C** or colder\n- dry', '2:1', MINUS],
    ['* 0.5 °F\n* 10 °F', '1:1', MINUS],
    ['- 5°\n- 10°', '1:1', MINUS],
    ['- 18\u00A0°C\n- 20\u00A0°C', '1:1', MINUS],
    ['- 18,5 °C\n- 20,5 °C', '1:1', MINUS],
    ['- 18 ℃\n- 20 ℃', '1:1', MINUS],
    ['- 18 度\n- 20 度', '1:1', MINUS],
    ['- ١٨ °م\n- ٢٠ °م', '1:1', MINUS],
    ['- 18 градусов\n- 20 градусов', '1:1', MINUS],
    ['- 18 degrees\n- 20 degrees', '1:1', MINUS],
    ['- 18 C\n- 0 F', '1:1', MINUS],
    ['- 40 °C\n- 80 °C', '1:1', MINUS],
    ['- 38 °C: rest', '1:1', MINUS],
    ['- Freezers\n  - 18 °C\n  - 20 °C', '2:3', MINUS],
    ['> Keep it cold:\n>\n> - 18 °C\n> - 20 °C', '3:3', MINUS],
    ['- 25 to - 15 °C\n- dry', '1:1', MINUS],
    ['- 1 to -2.5: thin bones\n- 3 or less', '1:1', MINUS],
    ['- 25 bis −15 °C\n- trocken', '1:1', MINUS],
    ['- 2.5\n- 1.75', '1:1', MINUS],
    ['- Left eye\n- 2,5', '2:1', MINUS],
    ['- 5\n- 10', '1:1', MINUS],
  ]);

  test.each([
    '- 38 °C: rest\n- 40 °C: call',
    '- 100.4 °F or higher in a baby\n- 102 °F (39 °C) in a child',
    '- 38,5 °C ou plus\n- 40 °C : appelez',
    '- 38 °C以上\n- 40 °C以上',
    '- 5 mg\n- 10 mg',
    '- 8:00 one pill\n- 20:00 two pills',
    '- 2 pills\n- 3 cups of water',
    '- 911\n- 112',
    '- (555) 010-4000\n- 555-0100',
    '- 2–3 days\n- 5-10 days',
    '- 1/2 tablet\n- 1 tablet',
    '- 1.5 ml at noon - 2 ml at night\n- 3 ml',
    '- 5 children\n- 6 families',
    '- 2 Grapefruits\n- 3 graces',
    '- 50 % of it\n- 3 or more',
    '- 3 days\n- 5',
    '- [ ] 18 °C\n- [ ] 20 °C',
    '- \\-18 °C\n- \\-20 °C',
    '- -18 °C\n- -20 °C',
    '1. 18 °C\n2. 20 °C',
  ])('%j is a list', (body) => {
    expect(printed(body).errors).toEqual([]);
  });
});
