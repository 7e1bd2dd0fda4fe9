import { CHECKS_OF_CLINICS } from './checks-of-clinics.js';
import { CHECKS_OF_HANDOUTS } from './checks-of-handouts.js';
import { CHECKS_OF_OUTPUT } from './checks-of-output.js';
import { CHECKS_OF_PLACE } from './checks-of-place.js';
import { CHECKS_OF_SAMPLES } from './checks-of-samples.js';
import type { Ailment, Check } from './check.js';
import { type Site, siteOf } from './site.js';

/** What a doctor looks at, in the order in which it is told. */
const CHECKS: readonly Check[] = [
  ...CHECKS_OF_PLACE,
  ...CHECKS_OF_CLINICS,
  ...CHECKS_OF_SAMPLES,
  ...CHECKS_OF_HANDOUTS,
  ...CHECKS_OF_OUTPUT,
];

/** What came of one check: nothing found where all is well. */
export interface CheckUp extends Pick<Check, 'name' | 'sound' | 'isGrave'> {
  readonly ailments: readonly Ailment[];
}

/** Looks at a project from all sides; nothing is made and nothing is written. */
export function doctor(
  given: Pick<Site, 'node' | 'today' | 'world' | 'samples' | 'folder' | 'output'>,
): readonly CheckUp[] {
  const site = siteOf(given);
  return CHECKS.map(({ name, sound, isGrave, look }) => ({ name, sound, isGrave, ailments: look(site) }));
}
