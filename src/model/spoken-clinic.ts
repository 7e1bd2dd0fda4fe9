import type { Log } from '../diagnostics/index.js';
import { isDayAndNight } from '../text/index.js';
import { hoursInWords, isAlwaysOpen, isByDay } from './hours-in-words.js';
import type { Clinic, ClinicFields } from './clinic.js';
import type { ContactKind } from '../text/index.js';
import { contactsOf } from './contacts.js';
import { movedSource } from './moved-source.js';
import { sheetLanguages } from './language-tag.js';
import { phoneFault } from './phone-fault.js';
import type { Phrases } from './phrases.js';

/** A contact in the words of a language. */
export interface SpokenContact {
  readonly kind: ContactKind | undefined;
  readonly label: string;
  readonly value: string;
  /** Whether somebody who dials the value is answered. */
  readonly isCalled: boolean;
  /** Its label says that it is answered at night, too: `Nurse line, 24 hours`. */
  readonly isAtNight: boolean;
}

/** A clinic whose hours and contacts are words of the language of a sheet. */
export interface SpokenClinic extends Omit<Clinic, 'fields'> {
  readonly fields: Omit<ClinicFields, 'hours' | 'contacts'> & {
    readonly hours?: string | undefined;
    /** Somebody answers day and night, on every day. */
    readonly always_open: boolean;
    readonly contacts?: readonly SpokenContact[] | undefined;
  };
}

/** A clinic in a language, with what the language has words for: kinds of contacts, days of the week. */
export function spokenClinic(clinic: Clinic, language: string, phrases: Phrases, log: Log): SpokenClinic {
  const { contacts, hours, ...fields } = clinic.fields;
  return {
    ...clinic,
    ...(contacts !== undefined && { source: sourceOf(clinic, language) }),
    fields: {
      ...fields,
      ...(hours !== undefined && { hours: hoursText(hours, clinic, language, phrases, log) }),
      always_open: isAlways(hours),
      ...(contacts !== undefined && { contacts: contactsIn(clinic, language, phrases, log) }),
    },
  };
}

function isAlways(hours: ClinicFields['hours']): boolean {
  if (hours === undefined) return false;
  if (typeof hours === 'string') return isDayAndNight(hours);
  return isByDay(hours) ? isAlwaysOpen(hours) : isDayAndNight(hours.join('\n'));
}

function hoursText(
  hours: NonNullable<ClinicFields['hours']>,
  clinic: Clinic,
  language: string,
  phrases: Phrases,
  log: Log,
): string {
  if (typeof hours === 'string') return hours;
  if (!isByDay(hours)) return hours.join('\n');
  const comma = phrases.texts.list.replace('{first}', '').replace('{next}', '');
  if (phrases.days) return hoursInWords(hours, phrases.days, comma, language === firstLanguage(clinic));
  lacking('days', 'hours', clinic, language, log);
  return '';
}

/** The language that a clinic's file is written in. */
function firstLanguage({ fields: { languages } }: Clinic): string | undefined {
  return sheetLanguages(languages[0] ?? '')[0];
}

function contactsIn(clinic: Clinic, language: string, phrases: Phrases, log: Log): readonly SpokenContact[] {
  const contacts = contactsOf(clinic.fields);
  const own = clinic.fields.translations?.[language]?.contacts ?? {};
  if (!phrases.contacts && contacts.some(({ label }) => label === undefined))
    lacking('contacts', 'contacts', clinic, language, log);
  return contacts.map(({ kind, label, value }) => {
    const isCalled = kind !== 'fax' && phoneFault(value) === undefined;
    return {
      kind,
      label: label === undefined ? ((kind && phrases.contacts?.[kind]) ?? '') : (own[label] ?? label),
      value,
      isCalled,
      isAtNight: isCalled && label !== undefined && isDayAndNight(label),
    };
  });
}

/** The file, in which `contacts`, a number and `label` or `value` lead to that contact, whichever way it is written. */
function sourceOf({ fields, source }: Clinic, language: string): Clinic['source'] {
  const contacts = contactsOf(fields);
  const own = fields.translations?.[language]?.contacts ?? {};
  return movedSource(source, (path) => {
    const [field, index, part] = path;
    const contact = field === 'contacts' && typeof index === 'number' ? contacts[index] : undefined;
    if (!contact) return path;
    if (part === 'value') return contact.path;
    const { label } = contact;
    return label !== undefined && Object.hasOwn(own, label)
      ? ['translations', language, 'contacts', label]
      : contact.labelPath;
  });
}

function lacking(key: string, field: string, { id, source }: Clinic, language: string, log: Log): void {
  log.error(
    'missing-value',
    `content/phrases/${language}.yaml has no "${key}", and the ${field} of "${id}" want them`,
    source.placeOf([field]),
    `add ${key}: to it as content/phrases/en.yaml of the press has them, or write the words into translations.${language}`,
  );
}
