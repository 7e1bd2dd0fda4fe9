import { expected } from '../diagnostics/index.js';
import { Column } from '../memory/index.js';
import type { Job } from './job.js';
import type { JobList } from './job-list.js';

/** Clinics that are worked on together: few enough to keep in mind, enough to share what is common. */
const BAND = 8;

/**
 * The order in which jobs are made, and told: a few clinics at a time, and for these one handout after another, so that both
 * a clinic's file and a handout's layout are at hand when they are needed again.
 *
 * @param places of the jobs in the list
 * @returns which of these places is the first, which is the next
 */
export function inMakingOrder(jobs: JobList, places: Column): Uint32Array {
  const clinics = new Map<number, number>();
  const forms = new Map<number, string>();
  for (let index = 0; index < places.length; index += 1) {
    const { clinic, form } = jobs.numbersAt(places.at(index));
    if (!clinics.has(clinic)) clinics.set(clinic, clinics.size);
    if (!forms.has(form)) forms.set(form, textOf(jobs.at(places.at(index))));
  }
  const sorted = [...forms].toSorted(([, a], [, b]) => (a < b ? -1 : 1));
  const ranks = new Map(sorted.map(([form], rank) => [form, rank]));
  const keys = new Column();
  for (let index = 0; index < places.length; index += 1) {
    const { clinic, form } = jobs.numbersAt(places.at(index));
    const at = expected(clinics.get(clinic), 'the place of a clinic');
    const rank = expected(ranks.get(form), 'the rank of a form');
    keys.push((Math.floor(at / BAND) * ranks.size + rank) * BAND + (at % BAND));
  }
  return Uint32Array.from({ length: places.length }, (_, index) => index).toSorted(
    (a, b) => keys.at(a) - keys.at(b),
  );
}

/** A form has a name of its own, and so another text than every other. */
function textOf({ handout, language, size, paper, template }: Job): string {
  return [handout, language, template, size, paper].join('\n');
}
