import type { Diagnostic, Place } from '../diagnostics/index.js';

/** The place of what is wrong with a picture as a whole, until it is known where a copy names it. */
export function wholePicture(file: string): Place {
  return { file, line: 0, column: 0 };
}

/** Whether a mistake is to be told where the picture is named. */
export function concernsWhole({ place }: Diagnostic): boolean {
  return place?.line === 0;
}
