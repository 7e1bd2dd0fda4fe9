import type { Log, Place } from '../diagnostics/index.js';
import type { Job } from './job.js';
import type { PagePlace } from './page-place.js';

/** Whose each folder of a site is: two on one path would each stand where the other should. */
export class PageOwners {
  readonly #log: Log;
  /** By folder, in small letters, since some disks know no others. */
  readonly #owners = new Map<string, string>();

  constructor(log: Log) {
    this.#log = log;
  }

  /** Takes the folders of a sheet's page; false, with a mistake noted, where one is another's. */
  claim({ clinic, handout, language }: Job, { folder, shared }: PagePlace, place: Place): boolean {
    const owner = `${clinic}, ${handout}`;
    const other =
      this.#take(shared, `the list of ${clinic}`) ??
      this.#take(folder, owner) ??
      this.#take(`${folder}/${language}`, owner);
    if (other === undefined) return true;
    this.#log.error(
      'same-page',
      `the page ${folder} of ${owner} is that of ${other}, too`,
      place,
      'give each handout, and each clinic, an address of its own',
    );
    return false;
  }

  /** Notes that no folder can hold a page. */
  refuse({ clinic }: Job, address: string, place: Place): void {
    this.#log.error(
      'no-folder',
      `no folder can hold the page ${address} of ${clinic}`,
      place,
      'write a path of letters, digits and hyphens, such as {{clinic.website}}/fever',
    );
  }

  /** Whose a folder is already. */
  #take(folder: string, owner: string): string | undefined {
    const key = folder.toLowerCase();
    const known = this.#owners.get(key);
    if (known === undefined) this.#owners.set(key, owner);
    return known === owner ? undefined : known;
  }
}
