import { describe, expect, test } from 'vitest';
import type { Line } from '../../../../src/layout/mark.js';
import { linesOf } from '../../../../src/layout/measure/lines-of.js';
import { shapeText, type ShapedText } from '../../../../src/layout/measure/shape-text.js';
import type { Span } from '../../../../src/layout/measure/styled-text.js';
import { FontFamilies } from '../../../../src/project/font-families.js';
import { openWorld } from '../../../../src/project/open-world.js';
import { PROJECT_FOLDER } from '../../../support/folders.js';
import { typesetting } from '../../../support/typesetting.js';

const shelf = new FontFamilies(openWorld(PROJECT_FOLDER, PROJECT_FOLDER, new Date(0)));
const WIDE_PT = 10_000;
const ROOT = { role: 'P', parent: undefined } as const;

function shape(text: string, spans: readonly Partial<Span>[]): ShapedText {
  const { thing: fonts } = shelf.forSheet('ar', [text]);
  if (!fonts) throw new Error('the Arabic font is part of the plain install');
  const plain = {
    start: 0,
    end: text.length,
    weight: 'regular',
    underline: false,
    owner: ROOT,
    address: undefined,
    place: { file: 'test', line: 1, column: 1 },
  } as const;
  const styled = { text, spans: spans.map((span) => ({ ...plain, ...span })), keeps: [], isolates: [] };
  return shapeText([], styled, 18, typesetting({ fonts, language: 'ar', direction: 'rtl' }));
}

/** Where the first letters of a line end at the right, from its left end. */
function startOf({ runs: [first] }: Line): number {
  if (!first) throw new Error('an empty line');
  return first.offsetPt + first.widthPt;
}

describe('a line from right to left', () => {
  test('has its link and its underline as far from its start as the words before them are wide', () => {
    const text = 'الموقع nhs.uk';
    const at = text.indexOf('nhs');
    const link = { underline: true, address: 'https://nhs.uk' };
    const shaped = shape(text, [{ end: at }, { ...link, start: at }]);
    const [line] = linesOf(shaped, WIDE_PT);
    const beforePt = shaped.widthOf(0, at);
    expect(line?.links.map(({ offsetPt }) => offsetPt)).toEqual([expect.closeTo(beforePt, 6)]);
    expect(line?.underlines.map(({ offsetPt }) => offsetPt)).toEqual([expect.closeTo(beforePt, 6)]);
    // The link itself stands at the left end.
    expect(line?.runs.at(-1)?.offsetPt).toBeCloseTo(0, 6);
  });

  test('begins at its edge, whatever ends it', () => {
    const lines = linesOf(shape('السطر الأول \u2028السطر الثاني', [{}]), WIDE_PT);
    expect(lines.map((line) => line.text)).toEqual(['السطر الأول', 'السطر الثاني']);
    for (const line of lines) expect(startOf(line)).toBeCloseTo(line.widthPt, 6);
  });

  test('of Latin words has the blank that it ends with on its left, where nobody sees it', () => {
    const shaped = shape('Riverside Clinic', [{}]);
    const [first, second] = linesOf(shaped, shaped.widthOf(0, 12));
    expect([first?.text, second?.text]).toEqual(['Riverside', 'Clinic']);
    for (const line of [first, second]) expect(line && startOf(line)).toBeCloseTo(line?.widthPt ?? 0, 6);
  });
});
