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
