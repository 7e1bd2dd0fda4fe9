import type { SpokenClinic } from '../model/index.js';

/** What of a clinic is printed as words; how its sheets look is no matter of composing. */
export type ClinicWords = Pick<
  SpokenClinic['fields'],
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
  | 'always_open'
  | 'contacts'
  | 'follow_up'
  | 'details'
>;

/** A clinic, as far as it is composed: its words and where they are written. */
export interface ClinicInWords extends Pick<SpokenClinic, 'id' | 'folder'> {
  readonly fields: ClinicWords;
  readonly source: Pick<SpokenClinic['source'], 'placeOf' | 'sourceOf'>;
}
