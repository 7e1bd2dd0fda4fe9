import type { Clinic } from '../model/index.js';

/** What of a clinic is printed as words; how its sheets look is no matter of composing. */
export type ClinicWords = Pick<
  Clinic['fields'],
  | 'name'
  | 'short_name'
  | 'phone'
  | 'after_hours'
  | 'emergency'
  | 'website'
  | 'site'
  | 'logo'
  | 'logo_alt'
  | 'address'
  | 'hours'
  | 'follow_up'
  | 'details'
>;

/** A clinic, as far as it is composed: its words and where they are written. */
export interface ClinicInWords extends Pick<Clinic, 'id' | 'folder'> {
  readonly fields: ClinicWords;
  readonly source: Pick<Clinic['source'], 'placeOf' | 'sourceOf'>;
}
