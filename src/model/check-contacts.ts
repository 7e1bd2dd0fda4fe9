import { didYouMean, type Log } from '../diagnostics/index.js';
import type { Located, Path } from '../read/index.js';
import { dialled, extensionOf, webAddressFault } from '../text/index.js';
import type { ClinicFields } from './clinic.js';
import { contactsOf, type Contact } from './contacts.js';
import { phoneFault } from './phone-fault.js';

/** Shorter numbers, such as 711, serve for several things. */
const FEWEST_OF_ONE = 6;

/** Whether each contact of a clinic can be what its label says, and each is there once. */
export function checkContacts(fields: ClinicFields, source: Located, log: Log): boolean {
  const before = log.errors.length;
  const contacts = contactsOf(fields);
  for (const [index, contact] of contacts.entries()) {
    checkValue(contact, source, log);
    checkOnce(contact, contacts.slice(0, index), source, log);
    checkNumber(contact, contacts.slice(0, index), fields, source, log);
  }
  checkLabels(contacts, fields, source, log);
  return log.errors.length === before;
}

function checkValue({ kind, value, path }: Contact, source: Located, log: Log): void {
  // A slot is told as one.
  if (value.includes('{{')) return;
  const isAddress = kind === 'portal' || /^(?:\w+:\/\/|www\.)/u.test(value);
  const isNumber = kind === undefined ? isDialled(value) : !isAddress;
  const fault = isAddress ? addressFault(value) : isNumber ? phoneFault(value) : undefined;
  if (fault !== undefined)
    log.error(
      'bad-value',
      `${path.join('.')} "${value}" ${fault}`,
      source.placeOf(path),
      isAddress ? 'write the address as it is typed' : 'write the number that patients dial',
    );
}

/** What has a digit and no letters but those of an extension, is meant to be dialled. */
function isDialled(value: string): boolean {
  const bare = value.replace(/(?:ext(?:ension)?\.?|x) ?\d{1,6}$/iu, '');
  return /\d/u.test(bare) && !/\p{L}/u.test(bare);
}

function addressFault(value: string): string | undefined {
  if (!/^https:\/\/[^\s/]/u.test(value)) return 'must begin with https://';
  const fault = webAddressFault(value);
  return fault && `${fault.what}: ${fault.hint}`;
}

/** Two of one kind, or with one label: nobody knows which to call. */
function checkOnce(contact: Contact, others: readonly Contact[], source: Located, log: Log): void {
  const { kind, label, labelPath } = contact;
  const name = folded(label ?? kind ?? '');
  const isTwice = others.some(
    (other) =>
      (kind !== undefined && other.kind === kind) || folded(other.label ?? other.kind ?? '') === name,
  );
  if (isTwice)
    log.error(
      'same-label',
      `two contacts are called "${label ?? kind ?? ''}"`,
      source.placeOf(labelPath),
      'give each a label of its own, such as "Nurse line, east"; a kind stands once',
    );
}

function checkNumber(
  { kind, label, value, path }: Contact,
  others: readonly Contact[],
  { phone, after_hours: night, emergency }: ClinicFields,
  source: Located,
  log: Log,
): void {
  if (phoneFault(value) !== undefined) return;
  const digits = dialled(value);
  const name = label ?? kind ?? '';
  if (digits === dialled(emergency)) {
    log.error(
      'two-labels',
      `${path.join('.')} and emergency are the same number, "${value}"`,
      source.placeOf(path),
      `leave it out: who asks for "${name}" would call the ambulance`,
    );
    return;
  }
  if (digits.length < FEWEST_OF_ONE) return;
  const same = [
    { name: 'phone', value: phone, isFax: false },
    ...(night === undefined ? [] : [{ name: 'after_hours', value: night, isFax: false }]),
    ...others.map((other) => ({
      name: other.path.join('.'),
      value: other.value,
      isFax: other.kind === 'fax',
    })),
  ].find((other) => phoneFault(other.value) === undefined && isSameLine(other.value, value));
  if (!same) return;
  const what = `${same.name} and ${path.join('.')} are the same number, "${value}"`;
  if (kind === 'fax' || same.isFax)
    log.error(
      'two-labels',
      what,
      source.placeOf(path),
      'a fax answers nobody who calls: write its own number, or leave it out',
    );
  else
    log.warning(
      'two-labels',
      what,
      source.placeOf(path),
      'right where one phone serves for both; if it does not, mend the number',
    );
}

/** The same digits, and the same extension: people at one number have different ones. */
function isSameLine(one: string, other: string): boolean {
  return dialled(one) === dialled(other) && extensionOf(one) === extensionOf(other);
}

/** Labels in other languages are of labels that there are. */
function checkLabels(
  contacts: readonly Contact[],
  { translations = {} }: ClinicFields,
  source: Located,
  log: Log,
): void {
  const labels = contacts.flatMap(({ label }) => (label === undefined ? [] : [label]));
  for (const [language, words] of Object.entries(translations))
    for (const label of Object.keys(words.contacts ?? {})) {
      if (labels.includes(label)) continue;
      const path: Path = ['translations', language, 'contacts', label];
      log.error(
        'unknown-label',
        `${path.slice(0, 3).join('.')} has "${label}", and no contact is called so`,
        source.keyPlaceOf(path),
        labels.length === 0
          ? 'take it out; kinds have a word in each language already'
          : didYouMean(label, labels),
      );
    }
}

function folded(label: string): string {
  return label.normalize('NFC').toLowerCase().replaceAll(/\s+/gu, ' ').trim();
}
