import { describe, expect, test } from 'vitest';
import { breakLines, type TooWide, type WideText } from '../../../../src/layout/measure/break-lines.js';

/** A text whose every character is one point wide, and which may be broken after each blank; `[…]` is kept, `(…)` softly. */
function wide(marked: string): WideText {
  const keeps: { start: number; end: number; soft: boolean }[] = [];
  let text = '';
  let start = 0;
  for (const character of marked) {
    if ('[('.includes(character)) start = text.length;
    else if ('])'.includes(character)) keeps.push({ start, end: text.length, soft: character === ')' });
    else text += character;
  }
  const blanks = [...text.matchAll(/[ \n]+/gu)].map((match) => match.index + match[0].length);
  return {
    text,
    widthOf: (from, to) => to - from,
    keeps,
    opportunities: [
      ...blanks.map((position) => ({ position, required: text[position - 1] === '\n' })),
      { position: text.length, required: false },
    ],
  };
}

function broken(marked: string, widthPt: number): { lines: readonly string[]; tooWide: readonly string[] } {
  const { text, ...rest } = wide(marked);
  const tooWide: TooWide[] = [];
  const lines = breakLines({ text, ...rest }, widthPt, (stretch) => tooWide.push(stretch));
  return {
    lines: lines.map(({ start, visibleEnd }) => text.slice(start, visibleEnd)),
    tooWide: tooWide.map(({ start, end, widthPt: over }) => `${text.slice(start, end)}: ${over}`),
  };
}

describe('filling lines', () => {
  test('as many words as fit stand on each line', () => {
    expect(broken('one two three four', 9).lines).toEqual(['one two', 'three', 'four']);
  });

  test('a word that fits to the point stays', () => {
    expect(broken('one two', 7).lines).toEqual(['one two']);
  });

  test('blanks at the end of a line take no room', () => {
    expect(broken('one   two', 3).lines).toEqual(['one', 'two']);
    expect(broken('one two ', 7).lines).toEqual(['one two']);
  });

  test('nothing makes no lines', () => {
    expect(broken('', 10)).toEqual({ lines: [], tooWide: [] });
  });

  test('a forced break ends a line that has room', () => {
    expect(broken('one\ntwo three', 20).lines).toEqual(['one', 'two three']);
  });

  test('every character belongs to a line, blanks included', () => {
    const text = wide('one  two three   four');
    const ranges = breakLines(text, 8, () => undefined);
    expect(ranges.map(({ start, end }) => text.text.slice(start, end)).join('')).toBe(text.text);
  });
});

describe('what is kept', () => {
  test('a dose moves to the next line whole', () => {
    expect(broken('take [5 mg] now', 8).lines).toEqual(['take', '5 mg now']);
  });

  test('kept words that end a line may be followed by a break', () => {
    expect(broken('[5 mg] now', 4).lines).toEqual(['5 mg', 'now']);
  });

  test('a kept stretch wider than the line is reported with its width, and not cut', () => {
    expect(broken('call [206 555 0117] now', 8)).toEqual({
      lines: ['call', '206 555 0117', 'now'],
      tooWide: ['206 555 0117: 12'],
    });
  });

  test('a word wider than the line is reported', () => {
    expect(broken('an otorhinolaryngologist', 10).tooWide).toEqual(['otorhinolaryngologist: 21']);
  });

  test('a soft stretch is kept while it fits on a line', () => {
    expect(broken('at (12 Oak Lane) today', 12).lines).toEqual(['at', '12 Oak Lane', 'today']);
  });

  test('a soft stretch that fits on no line is broken, and not reported', () => {
    expect(broken('at (12 Oak Lane) today', 8)).toEqual({
      lines: ['at 12', 'Oak Lane', 'today'],
      tooWide: [],
    });
  });

  test('a forced break inside a kept stretch is still forced', () => {
    expect(broken('[one\ntwo]', 20).lines).toEqual(['one', 'two']);
  });

  test('two stretches that overlap are kept as one', () => {
    const text = {
      ...wide('a b c d'),
      keeps: [
        { start: 0, end: 3, soft: false },
        { start: 2, end: 5, soft: false },
      ],
    };
    expect(breakLines(text, 3, () => undefined).map(({ visibleEnd }) => visibleEnd)).toEqual([5, 7]);
  });
});
