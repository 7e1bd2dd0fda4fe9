import type { Place } from '../diagnostics/index.js';
import type { Handout } from '../model/index.js';
import type { ClinicInWords } from './clinic-in-words.js';

/** Fields of a file that values of the press's own making are made from. */
const MADE_FROM: Readonly<Record<string, string>> = {
  'clinic.host': 'website',
  'handout.online_words': 'online',
  'handout.reviewed_by': 'review',
  'handout.reviewed_on': 'review',
};

/** Where the value of a slot is written, or should be; what the press works out itself has no such place. */
export function originOf(path: string, handout: Handout, clinic: ClinicInWords): Place | undefined {
  const [group, written] = path.split('.');
  if (written === undefined) return undefined;
  const name = MADE_FROM[path] ?? written;
  if (group === 'clinic') return clinic.source.placeOf([nameOf(name, clinic)]);
  if (group === 'contact') return clinic.source.placeOf(['contacts', ...indexOf(written, clinic)]);
  if (group === 'follow_up') return clinic.source.placeOf([group, written]);
  if (group !== 'handout' || !(name in handout.fields)) return undefined;
  return handout.source.placeOf([name]);
}

/** A clinic without a short name prints its name. */
function nameOf(field: string, clinic: ClinicInWords): string {
  return field === 'short_name' && clinic.fields.short_name === undefined ? 'name' : field;
}

/** Where a kind of contact is among them; nowhere for one that the clinic has not. */
function indexOf(kind: string, { fields: { contacts = [] } }: ClinicInWords): readonly (number | 'value')[] {
  const index = contacts.findIndex((one) => one.kind === kind);
  return index === -1 ? [] : [index, 'value'];
}
