import type { SideFacts } from './sheet-facts.js';

const ISOLATE = /[\u2066-\u2068][^\u2066-\u2069"\\]{1,400}\u2069/gu;

/** What the authors of a sheet have put between the signs of isolates, with the sign before it. */
export function isolatesOf({ clinic, handout }: SideFacts): readonly string[] {
  // Wherever a text stands among the facts; what is between quotation marks there is one text.
  const all = JSON.stringify([clinic, handout]);
  return [...all.matchAll(ISOLATE)].map(([found]) => found);
}
