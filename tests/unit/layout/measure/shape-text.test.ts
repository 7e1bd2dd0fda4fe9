import { describe, expect, test } from 'vitest';
import { Log } from '../../../../src/diagnostics/index.js';
import type { Inline } from '../../../../src/document/index.js';
import type { Face, Glyph, TextRunInFace } from '../../../../src/fonts/index.js';
import type { StructureNode } from '../../../../src/layout/index.js';
import { breakOpportunities } from '../../../../src/layout/measure/break-opportunities.js';
import { linesOf, widthsOf } from '../../../../src/layout/measure/lines-of.js';
import { shapeText, type ShapedText } from '../../../../src/layout/measure/shape-text.js';
import { toStyledText } from '../../../../src/layout/measure/styled-text.js';
import { emphasis, HERE, keep, link, strong, text } from '../../../support/document.js';
import { FONTS, typesetting } from '../../../support/typesetting.js';

const paragraph: StructureNode = { role: 'P', parent: undefined };
const SIZE_PT = 18;
const SENTENCE =
  'Call your care team if the fever does not go down after two days of rest, or if you feel afraid.';

function shaped(content: readonly Inline[], log = new Log(), sizePt = SIZE_PT): ShapedText {
  const look = {
    weight: 'regular',
    emphasis: 'underline',
    owner: paragraph,
    numbers: { page: 1, total: 1 },
  } as const;
  return shapeText(content, toStyledText(content, look), sizePt, typesetting({ log }));
}

describe('widths', () => {
  test('the widths of parts add up to the width of the whole', () => {
    const { widthOf, styled } = shaped([text(SENTENCE)]);
    const whole = widthOf(0, styled.text.length);
    for (let cut = 0; cut <= styled.text.length; cut += 1)
      expect(widthOf(0, cut) + widthOf(cut, styled.text.length)).toBeCloseTo(whole, 6);
    expect(whole).toBeGreaterThan(0);
  });

  test('a word at the end of a line is as wide as by itself, whatever it is kerned with in the middle of one', () => {
    const letters = [...'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz7.-'];
    const wide = letters.map((letter) => shaped([text(`${letter} V`)]));
    const alone = letters.map((letter) => shaped([text(letter)]).widthOf(0, 1));
    for (const [at, one] of wide.entries()) expect(one.lineWidthOf(0, 1)).toBeCloseTo(alone[at] ?? 0, 6);
    expect(wide.some((one, at) => Math.abs(one.widthOf(0, 1) - (alone[at] ?? 0)) > 0.01)).toBe(true);
  });

  test('twice the size is twice as wide', () => {
    const length = SENTENCE.length;
    expect(shaped([text(SENTENCE)], new Log(), 36).widthOf(0, length)).toBeCloseTo(
      2 * shaped([text(SENTENCE)]).widthOf(0, length),
      6,
    );
  });

  test('bold words are wider', () => {
    expect(shaped([strong(text(SENTENCE))]).widthOf(0, 90)).toBeGreaterThan(
      shaped([text(SENTENCE)]).widthOf(0, 90),
    );
  });

  test('a letter with a mark of its own is as wide as the letter', () => {
    expect(shaped([text('e\u0301')]).widthOf(0, 2)).toBeCloseTo(shaped([text('é')]).widthOf(0, 1), 6);
  });

  test('a text wants at least its widest word and at most one line', () => {
    const { widthOf } = shaped([text('a otorhinolaryngologist b')]);
    expect(widthsOf(shaped([text('a otorhinolaryngologist b')]))).toEqual({
      leastPt: widthOf(2, 23),
      firmPt: widthOf(2, 23),
      mostPt: widthOf(0, 25),
    });
  });

  test('a kept stretch is one word, a soft one too', () => {
    const { leastPt, mostPt } = widthsOf(shaped([keep(text('12 Oak Lane'))]));
    expect(leastPt).toBeCloseTo(mostPt, 6);
  });

  test('nothing wants nothing', () => {
    expect(widthsOf(shaped([]))).toEqual({ leastPt: 0, firmPt: 0, mostPt: 0 });
  });
});

describe('lines', () => {
  test('no line is wider than the column, and their words are those of the text', () => {
    const lines = linesOf(shaped([text(SENTENCE)]), 200);
    expect(lines.length).toBeGreaterThan(3);
    for (const line of lines) expect(line.widthPt).toBeLessThanOrEqual(200.01);
    expect(lines.map((line) => line.text).join(' ')).toBe(SENTENCE);
  });

  test('a line is as wide as its glyphs', () => {
    for (const line of linesOf(
      shaped([text('Take '), strong(text('two')), text(' tablets with food and water.')]),
      150,
    )) {
      const last = line.runs.at(-1);
      const end = last ? last.offsetPt + last.widthPt : 0;
      // A blank at the end of a line has a glyph and no width of its own.
      expect(end).toBeGreaterThanOrEqual(line.widthPt - 0.001);
      expect(end - line.widthPt).toBeLessThan(SIZE_PT / 2);
    }
  });

  test('the glyphs of all lines are the glyphs of the text', () => {
    const whole = shaped([text(SENTENCE)]);
    const ids = linesOf(whole, 200).flatMap((line) =>
      line.runs.flatMap((run) => run.glyphs.map((glyph) => glyph.id)),
    );
    expect(ids).toEqual(whole.runs.flatMap((run) => run.glyphs.map((glyph) => glyph.id)));
  });

  test('runs of one line stand side by side', () => {
    const [line] = linesOf(shaped([text('Call '), strong(text('911')), text(' now')]), 500);
    const ends = line?.runs.map((run) => run.offsetPt + run.widthPt) ?? [];
    expect(line?.runs.map((run) => run.offsetPt)).toEqual([0, ...ends.slice(0, -1)]);
  });

  test('a forced break ends a line and leaves no glyph', () => {
    const place = HERE;
    const lines = linesOf(shaped([text('one'), { kind: 'line-break', place }, text('two')]), 500);
    expect(lines.map((line) => line.text)).toEqual(['one', 'two']);
    expect(lines[0]?.runs.flatMap((run) => run.glyphs).length).toBe(4);
  });

  test('a phone number that fits nowhere is an error with its place and by how much', () => {
    const log = new Log();
    linesOf(shaped([text('Call (206) 555-0117 now')], log), 60);
    expect(log.errors).toMatchObject([{ code: 'too-wide', place: HERE }]);
    expect(log.errors[0]?.what).toMatch(
      /^"\(206\) 555-0117" is \d+ pt wider than its line of 60 pt, and may not be split$/u,
    );
  });
});

describe('what lies over the words', () => {
  test('only the emphasised words are underlined, without the blank at the end of a line', () => {
    const whole = shaped([text('Take '), emphasis(text('one tablet')), text(' daily')]);
    const [line] = linesOf(whole, 500);
    expect(line?.underlines).toEqual([{ offsetPt: whole.widthOf(0, 5), widthPt: whole.widthOf(5, 15) }]);
    const [first] = linesOf(shaped([emphasis(text('one two'))]), 40);
    expect(first?.underlines[0]?.widthPt).toBeCloseTo(first?.widthPt ?? 0, 6);
  });

  test('a link over two lines has a part on each, of one node', () => {
    const lines = linesOf(shaped([link('https://a.example', text('read more about fever here'))]), 120);
    const links = lines.flatMap((line) => line.links);
    expect(links.length).toBe(lines.length);
    expect(new Set(links.map(({ node }) => node)).size).toBe(1);
    expect(new Set(links.map(({ words }) => words))).toEqual(new Set(['read more about fever here']));
  });

  test('no words, no links and no underlines', () => {
    expect(linesOf(shaped([text('plain')]), 500)[0]).toMatchObject({ links: [], underlines: [] });
  });
});

describe('characters that no font has', () => {
  test('each is an error with its code point and place', () => {
    const log = new Log();
    shaped([text('a 漢 b')], log);
    expect(log.errors).toMatchObject([
      { code: 'missing-glyph', what: 'no font has the character "漢" (U+6F22)', place: HERE },
    ]);
  });

  test('is told where it first stands, if its text is the file’s own', () => {
    const log = new Log();
    shaped([{ kind: 'text', text: 'a 漢 b 漢', place: HERE, isWritten: true }], log);
    expect(log.errors).toMatchObject([
      { code: 'missing-glyph', place: { ...HERE, column: HERE.column + 2 } },
    ]);
  });

  test('blanks, joiners and marks that need no glyph are none', () => {
    const log = new Log();
    shaped([text('a\u00A0b\u200Bc\u2060d')], log);
    expect(log.errors).toEqual([]);
  });
});

describe('lines that run both ways', () => {
  /** A font of which every character is one glyph, one em wide. */
  const SQUARE: Face = { ...FONTS.regular[0], unitsPerEm: 1, shape: () => [] };

  /** Text whose letters A–Z run from right to left, as Hebrew would, and whose digits inside them do not. */
  function made(words: string, direction: 'ltr' | 'rtl'): ShapedText {
    const base = direction === 'rtl' ? 1 : 0;
    const levels = [...words].map((character) =>
      /[A-Z]/u.test(character) ? 1 : /\d/u.test(character) ? 2 : base,
    );
    const runs: TextRunInFace[] = [];
    for (const [start, level] of levels.entries()) {
      const open = runs.at(-1);
      if (open?.level === level) runs[runs.length - 1] = { ...open, end: start + 1 };
      else runs.push({ start, end: start + 1, level, face: SQUARE, script: undefined, glyphs: [] });
    }
    const glyphsOf = ({ start, end, level }: TextRunInFace): readonly Glyph[] => {
      const logical = Array.from({ length: end - start }, (_, index): Glyph => ({
        id: 1,
        cluster: start + index,
        advance: 1,
        dx: 0,
        dy: 0,
        unsafeToBreak: false,
      }));
      return level % 2 === 1 ? logical.toReversed() : logical;
    };
    const styled = toStyledText([text(words)], {
      weight: 'regular',
      emphasis: 'underline',
      owner: paragraph,
      numbers: { page: 1, total: 1 },
    });
    return {
      styled,
      sizePt: 1,
      runs: runs.map((run) => ({ ...run, glyphs: glyphsOf(run) })),
      opportunities: breakOpportunities(words, 'en'),
      keeps: [],
      widthOf: (start, end) => end - start,
      lineWidthOf: (start, end) => end - start,
      typesetting: typesetting({ direction }),
    };
  }

  /** What the eye sees from left to right. */
  function seen(words: string, direction: 'ltr' | 'rtl', widthPt = 500): readonly string[] {
    return linesOf(made(words, direction), widthPt).map(({ runs }) =>
      runs
        .toSorted((a, b) => a.offsetPt - b.offsetPt)
        .flatMap((run) => run.glyphs.map((glyph) => words.charAt(glyph.cluster)))
        .join(''),
    );
  }

  test('Hebrew words inside Latin ones are turned round, each as a whole', () => {
    expect(seen('call ABC now', 'ltr')).toEqual(['call CBA now']);
  });

  test('a number inside Hebrew words keeps its order', () => {
    expect(seen('ABC12DEF', 'ltr')).toEqual(['FED12CBA']);
    expect(seen('call ABC12DEF now', 'ltr')).toEqual(['call FED12CBA now']);
  });

  test('a Hebrew line begins on the right', () => {
    expect(seen('AB cd EF', 'rtl')[0]).toMatch(/^FE/u);
  });

  test('runs stay in reading order, whatever the eye sees', () => {
    const [line] = linesOf(made('call ABC12DEF now', 'ltr'), 500);
    expect(line?.runs.map(({ start }) => start)).toEqual([0, 5, 8, 10, 13]);
  });

  test('each line is turned round by itself', () => {
    expect(seen('ABC DEF GHI', 'rtl', 7).map((line) => line.trim())).toEqual(['FED CBA', 'IHG']);
  });

  test('the blank at the end of a line from right to left stands left of it, out of its box', () => {
    const [line] = linesOf(made('ABC DEF', 'rtl'), 3);
    expect(line?.widthPt).toBe(3);
    expect(Math.min(...(line?.runs.map(({ offsetPt }) => offsetPt) ?? []))).toBe(-1);
  });
});
