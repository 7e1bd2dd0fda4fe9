import { describe, expect, test } from 'vitest';
import { isSquare } from '../../../../src/proof/paper/is-square.js';
import { around, boxOfInk, boxOfPicture, holds, overlap } from '../../../../src/proof/paper/overlap.js';
import { BLACK, type Ink } from '../../../../src/proof/sheet/ink.js';
import { newMarked, type FilledRect } from '../../../../src/proof/sheet/marked.js';
import { IDENTITY } from '../../../../src/proof/sheet/matrix.js';
import { PathRead } from '../../../../src/proof/sheet/path-read.js';

const box = (left: number, bottom: number, right: number, top: number): FilledRect => ({
  left,
  bottom,
  right,
  top,
});

/** The four edges of a box, each a point thick. */
const edges = ({ left, bottom, right, top }: FilledRect): readonly FilledRect[] => [
  box(left, top - 1, right, top),
  box(left, bottom, right, bottom + 1),
  box(left, bottom, left + 1, top),
  box(right - 1, bottom, right, top),
];

/** The same list with one of its boxes moved or drawn out. */
const changed = (
  boxes: readonly FilledRect[],
  place: number,
  by: Partial<FilledRect>,
): readonly FilledRect[] =>
  boxes.map((one, at) =>
    at === place
      ? box(
          one.left + (by.left ?? 0),
          one.bottom + (by.bottom ?? 0),
          one.right + (by.right ?? 0),
          one.top + (by.top ?? 0),
        )
      : one,
  );

describe('a square to tick', () => {
  const square = edges(box(50, 100, 70, 120));

  test('has four edges from corner to corner, but for rounding', () => {
    expect(isSquare(square, 20)).toBe(true);
    expect(isSquare(square.toReversed(), 12)).toBe(true);
    expect(isSquare(changed(square, 0, { left: 0.05, top: -0.05 }), 12)).toBe(true);
  });

  test.each<readonly [string, readonly FilledRect[]]>([
    ['three edges', square.slice(1)],
    ['no edge', []],
    ['a fifth stroke', [...square, box(55, 105, 60, 106)]],
    ['one edge twice', [...square.slice(0, 3), square[0] ?? box(0, 0, 0, 0)]],
    ['a wider one', edges(box(50, 100, 71, 120))],
    ['a higher one', edges(box(50, 100, 70, 121))],
    ['a thick edge', changed(square, 0, { bottom: -1 })],
    ['a thick foot', changed(square, 1, { top: 1 })],
    ['a thick left side', changed(square, 2, { right: 1 })],
    ['a thick right side', changed(square, 3, { left: -1 })],
    ['a short head', changed(square, 0, { right: -5 })],
    ['a short foot', changed(square, 1, { left: 5 })],
    ['a short left side', changed(square, 2, { top: -5 })],
    ['a short right side', changed(square, 3, { bottom: 5 })],
  ])('is none with %s', (_what, rects) => {
    expect(isSquare(rects, 12)).toBe(false);
  });

  test('is none that is smaller than a pen can meet', () => {
    expect(isSquare(square, 20.1)).toBe(false);
  });
});

describe('boxes of what is drawn', () => {
  test('lie over each other by so much, or apart', () => {
    expect(overlap(box(0, 0, 10, 20), box(4, 15, 30, 40))).toEqual([6, 5]);
    expect(overlap(box(4, 15, 30, 40), box(0, 0, 10, 20))).toEqual([6, 5]);
    expect(overlap(box(0, 0, 10, 20), box(13, 25, 14, 26))).toEqual([-3, -5]);
  });

  test('hold what reaches over no side of them', () => {
    const outer = box(0, 0, 10, 20);
    expect(holds(outer, outer)).toBe(true);
    expect(holds(outer, box(1, 1, 9, 19))).toBe(true);
    expect(
      [box(-1, 1, 9, 19), box(1, -1, 9, 19), box(1, 1, 11, 19), box(1, 1, 9, 21)].map((inner) =>
        holds(outer, inner),
      ),
    ).toEqual([false, false, false, false]);
  });

  test('of several reach around all', () => {
    expect(around([])).toBeUndefined();
    expect(around([box(1, 2, 3, 4)])).toEqual(box(1, 2, 3, 4));
    expect(around([box(5, 6, 7, 8), box(1, 9, 2, 10), box(6, 2, 20, 3)])).toEqual(box(1, 2, 20, 10));
  });

  test('of a picture keep all its corners, however it is turned', () => {
    expect(boxOfPicture([10, 0, 0, 20, 100, 200])).toEqual(box(100, 200, 110, 220));
    expect(boxOfPicture([0, 10, -20, 0, 100, 200])).toEqual(box(80, 200, 100, 210));
    expect(boxOfPicture([-10, 0, 0, -20, 100, 200])).toEqual(box(90, 180, 100, 200));
    expect(boxOfPicture([3, 4, 5, 6, 0, 0])).toEqual(box(0, 0, 8, 10));
  });

  test('reach around the curves of what is filled, too', () => {
    const marked = newMarked('Artifact', undefined, undefined);
    const filled = (...points: readonly number[]): Ink => {
      const path = new PathRead();
      path.rect(IDENTITY, 1, 1, 1, 1);
      if (points.length > 0) path.add(IDENTITY, points);
      return { kind: 'filled', marked, colour: BLACK, ...path.take() };
    };
    expect(boxOfInk(filled())).toEqual(box(1, 1, 2, 2));
    expect(boxOfInk(filled(0, 5, 1, 6))).toEqual(box(0, 1, 2, 6));
    expect(boxOfInk({ kind: 'placed', marked, name: 'a', matrix: [1, 0, 0, 1, 0, 0] })).toEqual(
      box(0, 0, 1, 1),
    );
    expect(boxOfInk({ kind: 'shown' } as Ink)).toBeUndefined();
  });
});
