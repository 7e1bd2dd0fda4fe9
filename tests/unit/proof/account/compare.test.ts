import { describe, expect, test } from 'vitest';
import { compare } from '../../../../src/proof/account/compare.js';
import type { Found } from '../../../../src/proof/account/found-sheet.js';
import { LINK, type Told } from '../../../../src/proof/account/told.js';

const told = (role: string, words: string, more: Partial<Told> = {}): Told => ({
  role,
  words,
  kids: [],
  ...more,
});

/** An element of a file, on its first page. */
const found = (role: string, words: string, more: Partial<Found> = {}): Found => ({
  role,
  words,
  kids: [],
  pages: [0],
  pictures: [],
  annotation: undefined,
  marks: [],
  said: [],
  top: undefined,
  ...more,
});

const link = (address: string, words: string): string =>
  `See ${LINK.open}${address}${LINK.middle}${words}${LINK.close} now`;

/** Code and words of each doubt. */
const doubts = (expected: readonly Told[], there: readonly Found[], under = ''): readonly string[] =>
  compare(expected, there, under).map(({ code, what }) => `${code}: ${what}`);

describe('a sheet that says what it must', () => {
  test.each<readonly [string, Told, Found]>([
    ['the same words', told('P', 'Call 911'), found('P', 'Call 911')],
    ['words over two lines', told('P', 'Call 911'), found('P', 'Call \u2028911')],
    [
      'the same link, its address written otherwise',
      told('P', link('https://oak.example.org', 'here')),
      found('P', link('https://oak.example.org/', 'here')),
    ],
    [
      'a link whose words go over two lines',
      told('P', link('https://oak.example.org', 'read on')),
      found('P', link('https://oak.example.org', 'read \u2028on').replace('See ', 'See \u2028')),
    ],
    [
      'the same picture',
      told('Figure', '', { alt: 'A  cut\non a hand' }),
      found('Figure', '', { alt: 'A cut on a hand ' }),
    ],
    ['the same language', told('P', 'Sí', { language: 'es' }), found('P', 'Sí', { language: 'es' })],
    ['no language, said as nothing', told('P', 'Yes'), found('P', 'Yes', { language: '' })],
    [
      'the same numbers of a list',
      told('L', '', { attribute: 'Decimal' }),
      found('L', '', { attribute: 'Decimal' }),
    ],
    [
      'a code that leads to the same place',
      told('Link', '', { address: 'https://oak.example.org/a' }),
      found('Link', '', { address: 'https://oak.example.org/a' }),
    ],
    [
      'words that are said as they are shown',
      told('P', 'Call 911'),
      found('P', 'Call 911', { said: [{ said: 'Call\n911', shown: ' Call 911' }] }),
    ],
    [
      'the same elements in it',
      told('Sect', '', { kids: [told('H2', 'Pain'), told('P', 'Rest')] }),
      found('Sect', '', { kids: [found('H2', 'Pain'), found('P', 'Rest')] }),
    ],
  ])('%s', (_what, expected, there) => {
    expect(doubts([expected], [there])).toEqual([]);
  });
});

describe('a sheet that says something else is refused', () => {
  const decimal = { attribute: 'Decimal' };
  test.each<readonly [string, Told, Found]>([
    ['another number', told('P', 'Call 911'), found('P', 'Call 991')],
    ['a word less', told('P', 'Do not call'), found('P', 'Do call')],
    ['another role', told('H2', 'Pain'), found('P', 'Pain')],
    ['another picture', told('Figure', '', { alt: 'A cut' }), found('Figure', '', { alt: 'A burn' })],
    ['a picture that nobody can see', told('Figure', '', { alt: 'A cut' }), found('Figure', '')],
    ['a picture where there is none', told('P', 'x'), found('P', 'x', { alt: 'A cut' })],
    ['another language', told('P', 'Sí', { language: 'es' }), found('P', 'Sí', { language: 'pt' })],
    ['no language', told('P', 'Sí', { language: 'es' }), found('P', 'Sí')],
    ['a language where there is none', told('P', 'Sí'), found('P', 'Sí', { language: 'es' })],
    ['points for numbers', told('L', '', decimal), found('L', '', { attribute: 'Disc' })],
    ['no numbers', told('L', '', decimal), found('L', '')],
    [
      'a code that leads elsewhere',
      told('Link', '', { address: 'https://oak.example.org' }),
      found('Link', '', { address: 'https://elm.example.org' }),
    ],
    [
      'a code that leads nowhere',
      told('Link', '', { address: 'https://oak.example.org' }),
      found('Link', ''),
    ],
    [
      'a link that leads elsewhere',
      told('P', link('https://oak.example.org', 'here')),
      found('P', link('https://elm.example.org', 'here')),
    ],
    [
      'other words of a link',
      told('P', link('https://oak.example.org', 'here')),
      found('P', link('https://oak.example.org', 'there')),
    ],
    [
      'other words behind a link',
      told('P', link('https://oak.example.org', 'here')),
      found('P', `${link('https://oak.example.org', 'here')} not`),
    ],
    ['a link that is lost', told('P', link('https://oak.example.org', 'here')), found('P', 'See here now')],
    ['a link that is added', told('P', 'See here now'), found('P', link('https://oak.example.org', 'here'))],
    [
      'a second link',
      told('P', link('https://oak.example.org', 'here')),
      found('P', link('https://oak.example.org', 'here') + link('https://oak.example.org', 'here')),
    ],
    [
      'a link that is added right behind the last',
      told('P', link('https://oak.example.org', 'here').replace(' now', '')),
      found(
        'P',
        `${link('https://oak.example.org', 'here').replace(' now', '')}${LINK.open}https://elm.example.org${LINK.middle}there${LINK.close}`,
      ),
    ],
    [
      'words that are said otherwise than shown',
      told('P', 'Call 911'),
      found('P', 'Call 911', {
        said: [
          { said: 'Call', shown: 'Call' },
          { said: 'Call 991', shown: 'Call 911' },
        ],
      }),
    ],
  ])('%s', (_what, expected, there) => {
    const [first, ...more] = doubts([expected], [there]);
    expect([first?.split(':')[0], more]).toEqual(['other-words', []]);
  });
});

describe('what is wrong is told so that it is found', () => {
  const P = { place: 'content/handouts/rest/en.md:12' };

  test('by page, kind, words, and the heading that it stands under', () => {
    const there = found('Sect', '', {
      kids: [found('H2', 'Pain'), found('P', 'Rest', { pages: [1, 2] })],
    });
    const expected = told('Sect', '', { kids: [told('H2', 'Pain'), told('P', 'Do not rest', P)] });
    expect(compare([expected], [there], 'Rest at home')).toMatchObject([
      {
        what: 'the finished file has on page 2 the paragraph "Rest" under "Pain", and not the paragraph "Do not rest"',
        place: { file: 'content/handouts/rest/en.md', line: 12 },
      },
    ]);
  });

  test('what is lost, what is added', () => {
    const two = [told('P', 'one'), told('P', 'two', P)];
    expect(compare(two, [found('P', 'one')], '')).toMatchObject([
      {
        code: 'lost-words',
        what: 'the finished file lacks the paragraph "two"',
        place: { line: 12 },
      },
    ]);
    expect(doubts([told('P', 'one')], [found('P', 'one'), found('P', 'two')], 'Rest')).toEqual([
      'added-words: the finished file has on page 1 the paragraph "two" under "Rest", which nobody wrote',
    ]);
    expect(doubts([], [found('P', 'two', { pages: [] })])).toEqual([
      'added-words: the finished file has the paragraph "two", which nobody wrote',
    ]);
  });

  test('once where a part is lost, since all behind it is elsewhere', () => {
    const three = [told('P', 'one'), told('P', 'two'), told('P', 'three')];
    expect(doubts(three, [found('P', 'two'), found('P', 'three')])).toHaveLength(1);
  });

  test('each where as many are there, but no more than help', () => {
    const all = (word: string): readonly string[] =>
      Array.from({ length: 20 }, (_, index) => `${word} ${index}`);
    const wrong = doubts(
      all('dose').map((words) => told('P', words)),
      all('pill').map((words) => found('P', words)),
    );
    expect(wrong).toHaveLength(8);
    expect(wrong[1]).toContain('"pill 1", and not the paragraph "dose 1"');
  });

  test.each<readonly [string, Found, string]>([
    ['a heading', found('H3', 'Pain'), 'the heading (H3) "Pain"'],
    ['an element that has no name', found('Span', 'Pain'), 'Span "Pain"'],
    ['a picture', found('Figure', '', { alt: 'A cut' }), 'the picture "A cut"'],
    [
      'a part by its first words',
      found('Sect', '', { kids: [found('P', ''), found('P', 'Rest')] }),
      'a part "Rest"',
    ],
    ['a part without words', found('Sect', ''), 'a part'],
    ['another language', found('P', 'Sí', { language: 'es' }), 'the paragraph in es "Sí"'],
    [
      'a link without its signs',
      found('P', link('https://a.example.org', 'here')),
      'the paragraph "See here now"',
    ],
    ['the beginning of long words', found('P', 'x'.repeat(81)), `the paragraph "${'x'.repeat(80)}…"`],
    ['words that are just not long', found('P', 'x'.repeat(80)), `the paragraph "${'x'.repeat(80)}"`],
  ])('%s', (_what, there, name) => {
    expect(doubts([], [there])).toEqual([
      `added-words: the finished file has on page 1 ${name}, which nobody wrote`,
    ]);
  });
});
