import { describe, expect, test } from 'vitest';
import { REST_TEXT, runIn } from '../support/refusal.js';

/** What the press says to a handout with this at its end: nothing, where it is printed. */
async function saidTo(body: string, language = 'en'): Promise<string> {
  const { exit, err } = await runIn(
    { [`content/handouts/sound/${language}.md`]: `${REST_TEXT}\n${body}\n` },
    ['build', 'sound', '--language', language],
  );
  return exit === 0 ? '' : err;
}

const rows = (cells: string): string => Array.from({ length: 30 }, () => `| ${cells} |`).join('\n');

// Found by sheets put together by chance: see random-documents.test.ts.
describe('the gate does not doubt a sound sheet with', () => {
  test.each([
    [
      'a link at the beginning of a line',
      'Read on\\\n[here](https://x.example.org) and\\\n**[there](https://x.example.org)** too',
    ],
    ['a link around letters whose dots hang out of it', 'Ask [**محمد علي**](tel:+15550101234) first'],
    [
      'a link below letters whose dots hang into it',
      'Take 1,250.5 ml with 500 mg **محمد علي e.g. #5\nrest** -18 °C [**night.\ndoctor; now! {{clinic.phone}}**](tel:+15550101234)',
    ],
    [
      'a quote in an item, and a list in a quote',
      '1. One\n2. Two\n\n   > A quote.\n   > And on.\n\n> Say:\n>\n> - one\n> - two',
    ],
    ['quotes in quotes', '> Say this:\n>\n> > I am ill.\n> > I need help.\n>\n> And wait.'],
    [
      'a quote and a table in a box that goes on on the next page',
      `:::support\n## Who can help\n${'- Ask your friends.\n'.repeat(20)}\n> Say it.\n\n| Day | Dose |\n|---|---|\n| 1 | 2 |\n:::`,
    ],
    [
      'a table to fill in that ends before its box does, on the next page',
      `:::support\n## Your dose\n| Medicine | Dose |\n|---|---|\n${rows('Name | ___')}\n\n- Ask us.\n:::`,
    ],
    [
      'bold across links, lists and ends of lines',
      '**Do not [take](https://x.example.org) more**\\\nthan **2**\n\n1. **One** day\n2. *Two* days',
    ],
    [
      'a link in the head of a table that goes on',
      `| [Day](https://x.example.org) | Dose |\n|---|---|\n${rows('1 | 2')}`,
    ],
  ])('%s', async (_what, body) => {
    expect(await saidTo(body)).toBe('');
  });

  test('a table in a part in another language that goes on on the next page', async () => {
    const table = `| tablets يوسف | night, سارة |\n|---|---|\n${rows('1 | 2')}`;
    expect(await saidTo(`:::in{language=en}\n${table}\n:::`, 'ar')).toBe('');
  });
});
