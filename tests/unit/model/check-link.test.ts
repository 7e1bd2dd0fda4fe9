import { describe, expect, test } from 'vitest';
import { Log } from '../../../src/diagnostics/index.js';
import { toSections } from '../../../src/model/to-sections.js';
import { markdown } from '../../support/content.js';

/** The codes of what is wrong with a line of a handout, and what to do about it. */
function mistakesIn(line: string): readonly (readonly [string, string | undefined])[] {
  const file = markdown(`## A\n\n${line}\n`);
  const log = new Log();
  toSections(file.body, { file: file.file, text: file.text, log });
  return log.errors.map(({ code, hint }) => [code, hint]);
}

describe('a link whose own words say another number or address is refused', () => {
  test.each([
    '[555-010-4000](tel:5550104001)',
    '[Call 911 or 555-010-4000](tel:5550104001)',
    '[911](tel:112)',
    '[**(555) 010-4000**](tel:+15550104001)',
    '[https://evil.example.org](https://q.example.org)',
    '[evil.example.org/fever](https://q.example.org/fever)',
    '[see https://evil.example.org/a](https://q.example.org/a)',
    '[a@b.example.org](mailto:c@b.example.org)',
  ])('%s', (line) => {
    expect(mistakesIn(line)).toEqual([
      ['other-address', 'write the same in both, or say in words where it leads'],
    ]);
  });
});

describe('a link that leads where its words say is left alone', () => {
  test.each([
    '[555-010-4000](tel:5550104000)',
    '[(555) 010-4000](tel:+15550104000)',
    '[030 1234567](tel:+49301234567)',
    '[555-010-4000, then 5](tel:5550104000,5)',
    '[Call us on 24 November](tel:5550104000)',
    '[911](tel:911)',
    '[{{clinic.phone}}](tel:5550104000)',
    '[555-010-4000](tel:{{clinic.phone}})',
    '[555-010-4000](https://q.example.org/call)',
    '[q.example.org](https://www.q.example.org/path)',
    '[example.org](https://q.example.org)',
    '[https://q.example.org](https://q.example.org/path?x=1)',
    '[5.5 g of salt, e.g. 2 spoons](https://q.example.org)',
    '[A@b.example.org](mailto:a@b.example.org?subject=x)',
  ])('%s', (line) => {
    expect(mistakesIn(line)).toEqual([]);
  });
});

test.each([
  ['[a](https://q.example.org/(x))', 'bad-address', 'write %28 for ( and %29 for ) in the address'],
  ['[a](tel:(555)010-4000)', 'bad-address', 'write the number without them: tel:+15550104000'],
  ['[a](tel:(555) 010-4000)', 'stray-link', 'write the number without them: tel:+15550104000'],
  ['[a](tel:555 010 4000)', 'stray-link', 'write the number without them: tel:+15550104000'],
])('%s says which signs its address may not have', (line, code, hint) => {
  expect(mistakesIn(line)).toEqual([[code, hint]]);
});

describe('a blank without a width', () => {
  const TAKE_OUT = 'take it out: delete the signs on both sides of it, and type them again';

  test.each(['take\u200B it', 'ta\u200Bke', 'take \u200B\u200B it', 'take it.\u200B', 'a **b\u200Bc** d'])(
    'is refused where blanks part words: %j',
    (line) => {
      expect(mistakesIn(line)).toEqual([['stray-invisible', TAKE_OUT]]);
    },
  );

  test.each(['กิน\u200Bยา', 'กิน\u200B**ยา**', 'ថ្នាំ\u200B500 mg', '500 mg\u200Bថ្នាំ'])(
    'is left to scripts that know no blanks: %j',
    (line) => {
      expect(mistakesIn(line)).toEqual([]);
    },
  );
});

test('words and addresses of any length are looked at soon', () => {
  const long = `${'a'.repeat(14_000)} ${'a.'.repeat(7000)}`;
  const start = performance.now();
  mistakesIn(`[${long}](mailto:a@b.example.org)`);
  mistakesIn(`[${long}](https://q.example.org)`);
  expect(performance.now() - start).toBeLessThan(5000);
});
