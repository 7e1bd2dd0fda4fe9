import type { SectionKind } from '../section.js';
import type { Urgency } from './urgencies.js';

/** The urgencies that a section may have; the first, if any, is meant where its author names none. */
export const SECTION_URGENCIES: Readonly<Partial<Record<SectionKind, readonly (Urgency | undefined)[]>>> = {
  emergency: ['emergency', 'hospital now'],
  call: ['call today', 'call now'],
  'self-care': [undefined, 'watch'],
};
