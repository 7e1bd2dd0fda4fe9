import { toHtml } from 'hast-util-to-html';
import { expect, test } from 'vitest';
import type { Block, Inline } from '../../../src/document/index.js';
import { toHast } from '../../../src/web/to-hast.js';
import { numberWordsIn } from '../../support/content.js';

const place = { file: 'content/handouts/rest/en.md', line: 1, column: 1 };
const text = (said: string): Inline => ({ kind: 'text', text: said, place });
const strong = (said: string): Inline => ({ kind: 'strong', children: [text(said)], place });

function pageOf(language: string, ...content: readonly Inline[]): string {
  const paragraph: Block = { kind: 'paragraph', content, yields: false, place };
  return toHtml({
    type: 'root',
    children: toHast([paragraph], {
      language,
      numberWords: numberWordsIn,
      numbers: ['(555) 010-1234'],
      pictureAt: (source) => source,
    }),
  });
}

test.each<readonly [string, string, readonly Inline[], string]>([
  [
    'en',
    'a number and what it counts',
    [text('a pad in 1 hour')],
    'a pad in <span class="keep">1 hour</span>',
  ],
  [
    'en',
    'a number in bold and its unit',
    [text('Take '), strong('5'), text(' mg now.')],
    'Take <strong><span class="keep">5</span></strong><span class="keep"> mg</span> now.',
  ],
  ['es', 'a number in Spanish', [text('más de 38.5 °C hoy')], 'más de <span class="keep">38.5 °C</span> hoy'],
  [
    'en',
    'a phone number, which calls',
    [text('Call (555) 010-1234 now')],
    'Call <span class="keep"><a href="tel:5550101234">(555) 010-1234</a></span> now',
  ],
])('%s: %s stays on one line of the page', (language, _what, content, html) => {
  expect(pageOf(language, ...content)).toBe(`<p>${html}</p>`);
});

test('what is longer than a line of a telephone is broken, not cut', () => {
  const html = pageOf('en', text('Call +44 20 7946 0958 ext. 12345 for 2 days'));
  const kept = [...html.matchAll(/class="keep">(?<words>[^<]*)</gu)].map(
    ({ groups }) => groups?.['words'] ?? '',
  );
  expect(kept).toContain('2 days');
  expect(kept.filter((words) => words.length > 20)).toEqual([]);
});

test('the words of a page stay as they are, however much of them is kept together', () => {
  const said = 'From 1 to 5 mg, 2 times in 24 hours, or call (555) 010-1234 by 8:30 on May 3, 2026';
  expect(pageOf('en', text(said)).replaceAll(/<[^>]*>/gu, '')).toBe(said);
});
