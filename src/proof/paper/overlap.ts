export { boxAround as around } from '../sheet/box-around.js';
import type { Ink } from '../sheet/ink.js';
import type { FilledRect } from '../sheet/marked.js';
import type { Matrix } from '../sheet/matrix.js';

/** How far two boxes lie over each other, across and up; nothing or less where they do not. */
export function overlap(a: FilledRect, b: FilledRect): readonly [acrossPt: number, upPt: number] {
  return [
    Math.min(a.right, b.right) - Math.max(a.left, b.left),
    Math.min(a.top, b.top) - Math.max(a.bottom, b.bottom),
  ];
}

export function holds(outer: FilledRect, inner: FilledRect): boolean {
  return (
    outer.left <= inner.left &&
    outer.right >= inner.right &&
    outer.bottom <= inner.bottom &&
    outer.top >= inner.top
  );
}

/** The box of what is filled or placed; words are boxed with their fonts. */
export function boxOfInk(ink: Ink): FilledRect | undefined {
  if (ink.kind === 'shown') return undefined;
  if (ink.kind === 'placed') return boxOfPicture(ink.matrix);
  return ink.box;
}

/** The box of a picture's unit square. */
export function boxOfPicture([a, b, c, d, e, f]: Matrix): FilledRect {
  const xs = [e, e + a, e + c, e + a + c];
  const ys = [f, f + b, f + d, f + b + d];
  return { left: Math.min(...xs), right: Math.max(...xs), bottom: Math.min(...ys), top: Math.max(...ys) };
}
