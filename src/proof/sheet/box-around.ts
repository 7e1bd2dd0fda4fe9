import type { FilledRect } from './marked.js';

/** The box around several; nothing around none. */
export function boxAround(boxes: readonly FilledRect[]): FilledRect | undefined {
  if (boxes.length === 0) return undefined;
  let [left, bottom, right, top] = [Infinity, Infinity, -Infinity, -Infinity];
  for (const box of boxes) {
    left = Math.min(left, box.left);
    bottom = Math.min(bottom, box.bottom);
    right = Math.max(right, box.right);
    top = Math.max(top, box.top);
  }
  return { left, bottom, right, top };
}
