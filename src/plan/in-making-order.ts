import type { Job } from './job.js';
import { expected } from '../diagnostics/index.js';

/** Clinics that are worked on together: few enough to keep in mind, enough to share what is common. */
const BAND = 8;

/**
 * Jobs in the order in which they are made, and told: a few clinics at a time, and for these one handout after another,
 * so that both a clinic's file and a handout's layout are at hand when they are needed again.
 */
export function inMakingOrder<Item extends { readonly job: Job }>(items: readonly Item[]): readonly Item[] {
  const clinics = new Map([...new Set(items.map(({ job }) => job.clinic))].map((id, place) => [id, place]));
  return items
    .map((item) => ({
      item,
      key: keyOf(item.job, expected(clinics.get(item.job.clinic), 'the place of a clinic')),
    }))
    .toSorted(
      ({ key: a }, { key: b }) => a.band - b.band || compareTexts(a.what, b.what) || a.clinic - b.clinic,
    )
    .map(({ item }) => item);
}

interface Key {
  readonly band: number;
  readonly what: string;
  readonly clinic: number;
}

function keyOf(job: Job, clinic: number): Key {
  const { handout, language, size, paper, template } = job;
  return {
    band: Math.floor(clinic / BAND),
    what: [handout, language, template, size, paper].join('\n'),
    clinic,
  };
}

function compareTexts(a: string, b: string): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}
