import { sheetLanguages } from '../../model/index.js';
import type { Today } from './today.js';
import type { Remedy } from './finding.js';

/** What is to be done first about a sheet that is wanted and not right. */
export function remedyFor(
  handout: string,
  language: string,
  { isReviewed }: Pick<Today, 'isReviewed'>,
): Remedy {
  return sheetLanguages(language).every((one) => isReviewed(handout, one)) ? 'build' : 'review';
}
