import { z } from 'zod';
import type { Located } from '../read/index.js';
import type { Log } from '../diagnostics/index.js';
import { checkShape } from './check-shape.js';
import { CONTACT_KINDS, type ContactKind } from '../text/index.js';
import { listOf, text } from './fields.js';
import { phraseWith } from './phrase-with.js';
import { checkPlural, pluralFor, pluralSchema } from './plural.js';
import { WEEKDAYS, type Weekday } from './weekdays.js';
import { isKnownToIntl, longDate, writtenDatesSchema, type WrittenDates } from './written-dates.js';

/** The fixed words of a sheet, and which placeholders `{…}` each one holds. */
export const PHRASE_PLACEHOLDERS = {
  labelled: ['label', 'value'],
  list: ['first', 'next'],
  also_called: [],
  in_short: [],
  continued: ['heading'],
  folio: ['page', 'total'],
  version: ['version'],
  edition: ['edition'],
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
/** Fixed words that hold a count, and so have a form for each kind of number that the language knows. */
export type PluralKey = 'stale';

const numbersSchema = z
  .strictObject({
    units: listOf(text('A word'), 'Words behind a number: 3 days'),
    before: listOf(text('A word'), 'Words before a number').optional(),
    hours: listOf(text('A word'), 'Words of the hour, behind which minutes may stand: 8 giờ 30').optional(),
    named: listOf(text('A word'), 'Words that a number names: room 5').optional(),
    words: listOf(text('A word'), 'Numbers in words before a unit: half a tablet').optional(),
    ranges: listOf(text('A word'), 'Words between the ends of a range: 6 to 8 weeks').optional(),
    pairs: listOf(text('A word'), 'Words between two numbers: 1 or 2 tablets').optional(),
  })
  .meta({ description: 'Words that stay on one line with the numbers beside them' });

/** Words that stay on one line with the numbers beside them, and dates where the computer knows none. */
export type NumberWords = z.output<typeof numbersSchema> & { readonly dates?: WrittenDates | undefined };

const pageSchema = z
  .strictObject({
    newest: phraseWith([]),
    older: phraseWith(['date']),
    unknown: phraseWith([]),
    compare: phraseWith(['edition']),
    languages: phraseWith([]),
    all: phraseWith([]),
    find: phraseWith([]),
    none: phraseWith([]),
    since: phraseWith([]),
    print: phraseWith([]),
    clear: phraseWith([]),
    large: phraseWith([]),
    larger: phraseWith([]),
    largest: phraseWith([]),
    moved: phraseWith([]),
  })
  .meta({ description: 'What the online version of a sheet says besides; without it, none is made' });

/** The fixed words of the page that a sheet's code opens. */
type PagePhrases = z.output<typeof pageSchema>;

const contactsSchema = z
  .strictObject(
    Object.fromEntries(CONTACT_KINDS.map((kind) => [kind, phraseWith([])])) as Record<
      ContactKind,
      ReturnType<typeof phraseWith>
    >,
  )
  .meta({ description: 'What kinds of contacts are called; needed where a clinic has one' });

const daysSchema = z
  .strictObject({
    ...(Object.fromEntries(WEEKDAYS.map((day) => [day, phraseWith([])])) as Record<
      Weekday,
      ReturnType<typeof phraseWith>
    >),
    range: phraseWith(['first', 'last']),
    closed: phraseWith([]),
    always: phraseWith([]),
  })
  .meta({ description: 'Days of the week; needed where a clinic writes its hours by day' });

/** The JSON Schema for editors is made from this; a missing key is an error, never another language's words. */
export const phrasesSchema = z
  .strictObject({
    ...(Object.fromEntries(
      Object.entries(PHRASE_PLACEHOLDERS).map(([key, placeholders]) => [key, phraseWith(placeholders)]),
    ) as { [Key in PhraseKey]: ReturnType<typeof phraseWith> }),
    labelled: phraseWith(['label', 'value']).refine(
      (words) => /\{label\}.*\{value\}$/su.test(words),
      'must hold {label} and end with {value}',
    ),
    list: phraseWith(['first', 'next']).refine(
      (words) => /^\{first\}.*\{next\}$/su.test(words),
      'must begin with {first} and end with {next}',
    ),
    stale: pluralSchema,
    numbers: numbersSchema,
    page: pageSchema.optional(),
    contacts: contactsSchema.optional(),
    days: daysSchema.optional(),
    language_name: text('What the language calls itself, where the computer does not know').optional(),
    dates: writtenDatesSchema.optional(),
  })
  .meta({ title: 'Phrases', description: 'The fixed words of a sheet in one language' });

/** What the press itself says on a sheet, in one language. */
export interface Phrases {
  readonly texts: Readonly<Record<PhraseKey, string>>;
  /** The words for a count, with `{count}` still in them. */
  readonly plurals: Readonly<Record<PluralKey, (count: number) => string>>;
  readonly longDate: (iso: string) => string;
  /** What the language calls itself: English, español. */
  readonly languageName: string;
  readonly numbers: NumberWords;
  readonly page: PagePhrases | undefined;
  readonly contacts: z.output<typeof contactsSchema> | undefined;
  readonly days: z.output<typeof daysSchema> | undefined;
}

/** A read phrase file to the fixed words of a language; whatever the language lacks is logged. */
export function toPhrases(located: Located, language: string, log: Log): Phrases | undefined {
  const errorsBefore = log.errors.length;
  const fields = checkShape(phrasesSchema, located, log);
  if (!fields) return undefined;
  const { stale, numbers, page, contacts, days, language_name, dates, ...texts } = fields;
  checkPlural('stale', stale, language, located, log);
  const languageName = language_name ?? nameOf(language, located, log);
  if (!dates && !isKnownToIntl(language))
    log.error(
      'missing-value',
      `"dates" is missing, and this computer knows no dates in "${language}"`,
      located.placeOf(['dates']),
      'add dates: with months: [twelve names] and written: "{day} {month} {year}"',
    );
  if (languageName === undefined || log.errors.length > errorsBefore) return undefined;
  return {
    texts,
    plurals: { stale: (count) => pluralFor(stale, count, language) },
    longDate: (iso) => longDate(iso, language, dates),
    languageName,
    numbers: { ...numbers, dates },
    page,
    contacts,
    days,
  };
}

function nameOf(language: string, located: Located, log: Log): string | undefined {
  const isKnown = Intl.DisplayNames.supportedLocalesOf(language).length > 0;
  const name = isKnown ? new Intl.DisplayNames([language], { type: 'language' }).of(language) : undefined;
  if (name === undefined)
    log.error(
      'missing-value',
      `"language_name" is missing, and this computer does not know what "${language}" calls itself`,
      located.placeOf(['language_name']),
      'add language_name: with the name of the language in its own words',
    );
  return name;
}
