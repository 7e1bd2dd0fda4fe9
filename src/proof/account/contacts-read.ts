import type { ClinicFacts, ContactFacts } from '../clinic-facts.js';
import type { PhraseFacts } from './sheet-facts.js';
import { UnaccountableError } from './unaccountable-error.js';

/** What contacts may be called that languages have a word for, as docs/clinics.md lists them. */
export const KINDS_OF_CONTACT = [
  'front_desk',
  'nurse',
  'appointments',
  'interpreter',
  'pharmacy',
  'tty',
  'fax',
  'portal',
] as const;

/** A contact as a sheet must say it. */
interface ContactRead {
  readonly kind: string | undefined;
  readonly name: string;
  readonly says: string;
  /** It is dialled, and by a person. */
  readonly isNumber: boolean;
}

/** The contacts of a clinic from what its file has, in its order. */
export function contactsRead(
  { contacts = [], labels = {} }: ClinicFacts,
  { contacts: words = {} }: PhraseFacts,
): readonly ContactRead[] {
  return entriesOf(contacts).map(({ kind, label, value }) => {
    const name =
      label === undefined ? words[kind ?? ''] : Object.hasOwn(labels, label) ? labels[label] : label;
    if (name === undefined)
      throw new UnaccountableError(`nobody says what a contact "${kind ?? ''}" is called`);
    return { kind, name, says: value, isNumber: kind !== 'fax' && isNumber(value) };
  });
}

function entriesOf(contacts: NonNullable<ClinicFacts['contacts']>): readonly ContactFacts[] {
  if (Array.isArray(contacts)) return contacts as readonly ContactFacts[];
  return Object.entries(contacts as Readonly<Record<string, string>>).map(([name, value]) =>
    KINDS_OF_CONTACT.some((kind) => kind === name) ? { kind: name, value } : { label: name, value },
  );
}

/** Digits and what stands between them; letters in capitals behind them, as on keys; an extension at the end. */
function isNumber(value: string): boolean {
  const main = value.replace(/(?<![,\s])[,\s]*(?:\bext(?:ension)?\.?|x)\s*\d{1,6}$/iu, '');
  if (/^\+?[\d() .\-–/\u00A0]{2,24}$/u.test(main)) return /\d/u.test(main);
  const keys = main.replaceAll(/[^0-9A-Z]/gu, '');
  return /^\+?[\d() .\-–/\u00A0]{3,16}[A-Z]{2}[A-Z0-9\-–. ]*$/u.test(main) && keys.length >= 7;
}
