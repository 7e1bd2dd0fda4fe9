import { z } from 'zod';
import type { Located } from '../read/index.js';
import type { Log } from '../diagnostics/index.js';
import { checkShape } from './check-shape.js';
import { text } from './fields.js';

/** The fixed words of a sheet, and which placeholders `{…}` each one holds. */
export const PHRASE_PLACEHOLDERS = {
  also_called: [],
  in_short: [],
  continued: ['heading'],
  folio: ['page', 'total'],
  version: ['version'],
  main_phone: [],
  after_hours: [],
  emergency_phone: [],
  opening_hours: [],
  follow_up: [],
  note: [],
  notes: [],
  questions: [],
  read_online: [],
  scan: ['title'],
  or_type: [],
  about: [],
  published: [],
  reviewed_by: [],
  reviewed_on: [],
  next_review: [],
  not_reviewed: [],
  sample: [],
  draft: [],
  expired: ['date'],
  sources: [],
  accessed: ['date'],
  licence: [],
  language: [],
  general_information: [],
  logo_of: ['clinic'],
  qr_alt: ['title', 'address'],
} as const satisfies Readonly<Record<string, readonly string[]>>;

export type PhraseKey = keyof typeof PHRASE_PLACEHOLDERS;
export type Phrases = Readonly<Record<PhraseKey, string>>;

/** The JSON Schema for editors is made from this; a missing key is an error, never another language's words. */
export const phrasesSchema = z
  .strictObject(
    Object.fromEntries(
      Object.entries(PHRASE_PLACEHOLDERS).map(([key, placeholders]) => [key, phraseWith(placeholders)]),
    ) as { [Key in PhraseKey]: ReturnType<typeof phraseWith> },
  )
  .meta({ title: 'Phrases', description: 'The fixed words of a sheet in one language' });

function phraseWith(placeholders: readonly string[]) {
  const wanted = placeholders.map((name) => `{${name}}`);
  return text(
    wanted.length === 0 ? 'Fixed words' : `Fixed words, with ${wanted.join(' and ')} in them`,
  ).refine(
    (value) =>
      [...value.matchAll(/\{[^{}]*\}/gu)]
        .map(([found]) => found)
        .toSorted()
        .join() === wanted.toSorted().join(),
    wanted.length === 0 ? 'must hold no placeholder' : `must hold ${wanted.join(' and ')}, once each`,
  );
}

/** A read phrase file to the fixed words of a language. */
export function toPhrases(located: Located, log: Log): Phrases | undefined {
  return checkShape(phrasesSchema, located, log);
}
