import type { FilledRect } from '../sheet/marked.js';

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

/** The box around several. */
export function around(boxes: readonly FilledRect[]): FilledRect | undefined {
  const [first, ...others] = boxes;
  return others.reduce<FilledRect | undefined>(
    (all, box) =>
      all && {
        left: Math.min(all.left, box.left),
        right: Math.max(all.right, box.right),
        bottom: Math.min(all.bottom, box.bottom),
        top: Math.max(all.top, box.top),
      },
    first,
  );
}
