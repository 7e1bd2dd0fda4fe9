import { z } from 'zod';
import { CONTACT_KINDS, isContactKind } from '../text/index.js';
import { line, oneOf } from './fields.js';

/** More are a directory, which nobody reads on a sheet. */
const MOST_CONTACTS = 20;
/** A label stands before its number, on one line with it where there is room. */
const LONGEST_LABEL = 60;

const VALUE = 'The number as it is printed, a web address, or a few words';
const kindNames = CONTACT_KINDS.join(', ');

const label = (description: string) =>
  line(description)
    .max(LONGEST_LABEL, `has more than ${LONGEST_LABEL} characters: shorten it`)
    .refine((value) => !/\{\{/u.test(value), 'holds a slot: write the words themselves')
    .refine((value) => /\p{L}/u.test(value), 'is no name: say in a few words what the number is for');

/** A word in small letters would be a kind, and is misspelt where it is none: a label is written as it is printed. */
const kindOrLabel = label(`One of ${kindNames}, or a label of your own`).refine(
  (value) => isContactKind(value) || !/^[a-z_-]+$/u.test(value),
  `is no kind of contact: write one of ${kindNames}, or a label as it is printed, such as "Parking office"`,
);

const contact = z
  .strictObject(
    {
      kind: oneOf(CONTACT_KINDS, 'What it is, for which every language has a word').optional(),
      label: label('What the number is for, as it is printed; not needed with a kind').optional(),
      value: line(VALUE),
    },
    { error: 'must be a map, with a label or a kind, and a value' },
  )
  .refine(({ kind, label }) => kind !== undefined || label !== undefined, {
    path: ['label'],
    message: 'is missing: say what the number is for',
  });

const tooMany = `has more than ${MOST_CONTACTS} contacts: leave some out`;

/** Further numbers and addresses: entries of a list, or by kind or label. */
export const clinicContacts = z
  .union(
    [
      z.array(contact).min(1, 'is an empty list').max(MOST_CONTACTS, tooMany),
      z
        .record(kindOrLabel.meta({ title: 'kind or label' }), line(VALUE))
        .refine((contacts) => Object.keys(contacts).length <= MOST_CONTACTS, tooMany)
        .refine((contacts) => Object.keys(contacts).length > 0, 'is an empty map'),
    ],
    { error: 'must be a list of entries with a label and a value each' },
  )
  .meta({
    description: 'Further numbers and addresses: a list of entries, each with kind: or label:, and value:',
  });

/** A clinic's own labels in another language, by what they are in its file. */
export const contactLabels = z
  .record(label('A label of contacts').meta({ title: 'label' }), label('The same label in this language'), {
    error: 'must be a map from labels of contacts to the same in this language',
  })
  .meta({ description: 'Labels of contacts in this language' });
