import { posix } from 'node:path';
import type { Clinic } from '../model/index.js';

/** A clinic's own facts, as they were planned: what its sheets must show, and no other clinic's may. */
export interface ClinicFacts {
  readonly id: string;
  readonly name: string;
  readonly shortName?: string | undefined;
  readonly phone: string;
  readonly afterHours?: string | undefined;
  readonly emergency: string;
  readonly website: string;
  readonly address?: readonly string[] | undefined;
  /** The logo's path below the project and the hash of its bytes; a word such as `missing` where there are none. */
  readonly logo?: { readonly path: string; readonly sha256: string } | undefined;
}

/** The facts of a clinic. @param hashOf what stands at a path now, as a hash */
export function clinicFactsOf({ id, fields, folder }: Clinic, hashOf: (path: string) => string): ClinicFacts {
  const logo = fields.logo === undefined ? undefined : posix.join(folder, fields.logo);
  return {
    id,
    name: fields.name,
    shortName: fields.short_name,
    phone: fields.phone,
    afterHours: fields.after_hours,
    emergency: fields.emergency,
    website: fields.website,
    address: fields.address,
    logo: logo === undefined ? undefined : { path: logo, sha256: hashOf(logo) },
  };
}
