import type { Log } from '../diagnostics/index.js';
import type { Located } from '../read/index.js';
import type { HandoutFields } from './handout.js';
import { isLaterVersion } from './changes-since.js';

/** A change that no version has brought yet would be told to nobody, or to those who have it. */
export function checkChanges({ changes = [], version }: HandoutFields, source: Located, log: Log): void {
  for (const [index, change] of changes.entries())
    if (isLaterVersion(change.version, version))
      log.error(
        'later-change',
        `a change is told of version ${change.version}, and the handout is version ${version}`,
        source.placeOf(['changes', index, 'version']),
        'raise version:, or name the version that brought the change',
      );
}
