import type { Path } from '../read/index.js';
import type { ClinicFields } from './clinic.js';
import { isContactKind, type ContactKind } from '../text/index.js';

/** One of a clinic's further numbers, addresses and places, and where its file has it. */
export interface Contact {
  /** Undefined for one that has words of its own only. */
  readonly kind: ContactKind | undefined;
  /** The clinic's own words for it. */
  readonly label: string | undefined;
  readonly value: string;
  readonly path: Path;
  readonly labelPath: Path;
}

/** The contacts of a clinic in the order of its file, whichever way they are written: as a list, or by kind or label. */
export function contactsOf({ contacts = [] }: Pick<ClinicFields, 'contacts'>): readonly Contact[] {
  if (isList(contacts))
    return contacts.map(({ kind, label, value }, index) => ({
      kind,
      label,
      value,
      path: ['contacts', index, 'value'],
      labelPath: ['contacts', index, label === undefined ? 'kind' : 'label'],
    }));
  return Object.entries(contacts).map(([name, value]) => ({
    kind: isContactKind(name) ? name : undefined,
    label: isContactKind(name) ? undefined : name,
    value,
    path: ['contacts', name],
    labelPath: ['contacts', name],
  }));
}

type Written = NonNullable<ClinicFields['contacts']>;

function isList(contacts: Written): contacts is Extract<Written, readonly unknown[]> {
  return Array.isArray(contacts);
}
