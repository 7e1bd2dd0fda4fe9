import type { ManifestFlaw } from '../../record/index.js';
import type { Finding } from './finding.js';

/** What the manifest says that the press did not write so: somebody changed it, or half of it is lost. */
export function flawsFound(flaws: readonly ManifestFlaw[], manifest: string): readonly Finding[] {
  return flaws.map(({ line, what, file }) => ({
    file: file ?? manifest,
    faults: [
      { kind: 'record', what: file === undefined && line !== undefined ? `line ${line}: ${what}` : what },
    ],
    remedy: 'restore',
    isUsual: false,
  }));
}
