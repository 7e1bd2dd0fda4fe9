import { movedDown } from '../measure/index.js';
import type { Mark } from '../mark.js';

/** Where the marks of a strip stood last, and as what: most sheets of a handout have a strip in the same place. */
const known = new WeakMap<readonly Mark[], { readonly byPt: number; readonly moved: readonly Mark[] }>();

/**
 * Marks so much further down.
 *
 * @param isStanding the marks are the same objects in every sheet; in the same place, so are these
 */
export function movedMarks(marks: readonly Mark[], byPt: number, isStanding: boolean): readonly Mark[] {
  if (!isStanding) return marks.map((mark) => movedDown(mark, byPt));
  const found = known.get(marks);
  if (found?.byPt === byPt) return found.moved;
  const moved = marks.map((mark) => movedDown(mark, byPt));
  known.set(marks, { byPt, moved });
  return moved;
}
