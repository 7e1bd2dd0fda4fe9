import { movedDown } from '../measure/index.js';
import type { Mark } from '../mark.js';

/** Where the marks of a strip stood last, and as what: most sheets of a handout have a strip in the same place. */
const known = new WeakMap<readonly Mark[], { readonly byPt: number; readonly moved: readonly Mark[] }>();

/** Marks so much further down; the same marks in the same place are the same objects in every sheet. */
export function movedMarks(marks: readonly Mark[], byPt: number): readonly Mark[] {
  const found = known.get(marks);
  if (found?.byPt === byPt) return found.moved;
  const moved = marks.map((mark) => movedDown(mark, byPt));
  known.set(marks, { byPt, moved });
  return moved;
}
