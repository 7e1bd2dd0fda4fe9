import { expect, test } from 'vitest';
import { movedMarks } from '../../../../src/layout/finish/moved-marks.js';
import type { Mark } from '../../../../src/layout/index.js';
import { linesOf } from '../../../../src/layout/measure/lines-of.js';
import { shapeText } from '../../../../src/layout/measure/shape-text.js';
import { toStyledText } from '../../../../src/layout/measure/styled-text.js';
import { HERE, text } from '../../../support/document.js';
import { typesetting } from '../../../support/typesetting.js';

const NODE = { role: 'P', parent: undefined } as const;
const RECT = { xPt: 72, yPt: 3, widthPt: 10, heightPt: 5 };

/** A mark of each way to be moved: a line, something with a rectangle, and what is nowhere. */
function marks(): readonly Mark[] {
  const content = [text('Rest')];
  const look = { weight: 'regular', emphasis: 'bold', owner: NODE, numbers: { page: 1, total: 1 } } as const;
  const [line] = linesOf(shapeText(content, toStyledText(content, look), 18, typesetting()), 400);
  if (!line) throw new Error('no line');
  return [
    { kind: 'line', line, xPt: 72, baselinePt: 14, colour: '#000000', place: HERE },
    { kind: 'rect', rect: RECT, colour: '#000000', owner: 'layout' },
    { kind: 'empty', owner: NODE },
  ];
}

function heights(moved: readonly Mark[]): readonly unknown[] {
  return moved.map((mark) =>
    mark.kind === 'line' ? mark.baselinePt : 'rect' in mark ? mark.rect.yPt : undefined,
  );
}

test('marks stand so much further down, and nowhere else', () => {
  const before = marks();
  const moved = movedMarks(before, 100, false);
  expect(heights(moved)).toEqual([114, 103, undefined]);
  expect(moved[1]).toEqual({ ...before[1], rect: { ...RECT, yPt: 103 } });
  expect(heights(before)).toEqual([14, 3, undefined]);
});

test('standing marks in the same place are the same marks in the next sheet', () => {
  const before = marks();
  expect(movedMarks(before, 100, true)).toBe(movedMarks(before, 100, true));
});

test('standing marks are where each sheet has them, whatever the one before had', () => {
  const before = marks();
  for (const byPt of [100, 0, 250.5, 250.5, 100])
    expect(heights(movedMarks(before, byPt, true))).toEqual([14 + byPt, 3 + byPt, undefined]);
});

test('a copy’s own marks are not kept for another', () => {
  const before = marks();
  const own = movedMarks(before, 100, false);
  expect(movedMarks(before, 100, false)).not.toBe(own);
  expect(movedMarks(before, 100, true)).not.toBe(own);
});

test('other marks in the same place are others', () => {
  expect(movedMarks(marks(), 100, true)).not.toBe(movedMarks(marks(), 100, true));
});
