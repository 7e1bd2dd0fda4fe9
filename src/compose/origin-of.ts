import type { Place } from '../diagnostics/index.js';
import type { Clinic, Handout } from '../model/index.js';
import { isFilled } from './names-slot.js';

/** Fields of a file that values of the press's own making are made from. */
const MADE_FROM: Readonly<Record<string, string>> = {
  'clinic.host': 'website',
  'handout.online_words': 'online',
  'handout.reviewed_by': 'review',
  'handout.reviewed_on': 'review',
};

/** Where a value comes from, and whether it differs from clinic to clinic. */
export interface Origin {
  readonly place: Place;
  readonly isOwn: boolean;
}

/** Where the value of a slot is written, or should be; what the press works out itself has no such place. */
export function originOf(path: string, handout: Handout, clinic: Clinic): Origin | undefined {
  const [group, written] = path.split('.');
  if (written === undefined) return undefined;
  const name = MADE_FROM[path] ?? written;
  if (group === 'clinic') return { place: clinic.source.placeOf([nameOf(name, clinic)]), isOwn: true };
  if (group === 'follow_up') return { place: clinic.source.placeOf([group, written]), isOwn: true };
  if (group !== 'handout' || !(name in handout.fields)) return undefined;
  return { place: handout.source.placeOf([name]), isOwn: isFilled(handout.source.sourceOf([name])) };
}

/** A clinic without a short name prints its name. */
function nameOf(field: string, clinic: Clinic): string {
  return field === 'short_name' && clinic.fields.short_name === undefined ? 'name' : field;
}
