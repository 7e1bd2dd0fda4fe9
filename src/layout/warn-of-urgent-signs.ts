import type { Log } from '../diagnostics/index.js';
import type { PartBehind } from './parts-behind.js';

/**
 * Warns where the first part that should stand on page 1 does not, or not whole.
 *
 * Further ones stand behind it by design where page 1 has no room for both: nobody has anything to mend there, so they are
 * told among the reasons of pages only.
 */
export function warnOfUrgentSigns(behind: readonly PartBehind[], log: Log): void {
  const first = behind.find(({ isFirst }) => isFirst);
  if (!first) return;
  log.warning(
    'urgent-box-split',
    `${first.name} does not fit on page 1 and ${first.where}`,
    first.place,
    'shorten its signs, or choose a smaller size',
  );
}
