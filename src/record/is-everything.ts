import type { Selection } from '../plan/index.js';

/** Whether a selection leaves nothing out. */
export function isEverything({ handouts, clinics, languages, sizes, papers, fillable }: Selection): boolean {
  return [handouts, clinics, languages, sizes, papers].every((list) => list.length === 0) && !fillable;
}
