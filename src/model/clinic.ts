import { z } from 'zod';
import type { Located } from '../read/index.js';
import {
  count,
  ID_PATTERN,
  languageTag,
  line,
  listOf,
  oneOf,
  phone,
  sheetLanguage,
  text,
  webAddress,
  yesOrNo,
} from './fields.js';
import { clinicContacts, contactLabels } from './clinic-contacts.js';
import { openingHours } from './opening-hours.js';
import { PAPER_NAMES } from './papers.js';
import { PROFILE_NAMES } from './profiles.js';
import { URGENCIES } from './signs/urgencies.js';
import { SIZE_NAMES } from './sizes.js';

export const CLINIC_FOLDER = 'content/clinics';

/** More lines than this on one sheet are a notebook. */
const MAX_WRITING_LINES = 40;

const fieldLabels = listOf(
  line('What is written on this line, in one to three words'),
  'Labelled lines to write on',
  MAX_WRITING_LINES,
);

/** As much as a note on one copy may have: more are handouts. */
const MOST_FOLLOW_UP = 20_000;

/** More is no address that anybody writes on a letter. */
const MOST_ADDRESS_LINES = 40;
/** A library is larger than a list of sources. */
const MOST_HANDOUTS = 1000;

const followUpWords = z.strictObject({
  heading: line('Heading of the follow-up area'),
  text: text("The clinic's own words, printed on every handout", MOST_FOLLOW_UP).optional(),
  fields: fieldLabels.optional(),
  handouts: z
    .record(
      z.string().regex(ID_PATTERN, 'must be the id of a handout').meta({ title: 'handout' }),
      z.strictObject({
        text: text(
          "The clinic's own words on this handout, after the general ones",
          MOST_FOLLOW_UP,
        ).optional(),
        fields: fieldLabels.optional(),
      }),
      { error: 'must be a map from handout ids to text and fields' },
    )
    .meta({ description: 'Words and fields for single handouts' })
    .optional(),
});

const followUp = followUpWords
  .extend({ lines: count(MAX_WRITING_LINES, 'How many ruled lines').optional() })
  .meta({ description: 'The follow-up area of every sheet' });

const translations = z
  .record(
    languageTag('A language tag').meta({ title: 'language' }),
    z.strictObject({
      hours: text('Opening hours in this language').optional(),
      contacts: contactLabels.optional(),
      follow_up: followUpWords.meta({ description: 'The follow-up area in this language' }).optional(),
    }),
    { error: 'must be a map from language tags to hours, contacts and follow_up' },
  )
  .meta({ description: "The clinic's own words for sheets in other languages" });

/** How much of itself a sheet says at its end: sources by their hosts, with their titles, or only which version it is. */
const DETAILS = ['short', 'full', 'none-but-version'] as const;

/** What a clinic is: one file, `content/clinics/<id>.yaml`. The JSON Schema for editors is made from this. */
export const clinicSchema = z
  .strictObject({
    name: line('Name as it is printed in the masthead'),
    short_name: line('Shorter name for the head of each further page').optional(),
    logo: text('Picture beside this file: .svg, .png or .jpg').optional(),
    logo_alt: line('What the logo says to someone who cannot see it').optional(),
    colour: z
      .string({ error: 'must be a colour such as "#0b5d66"' })
      .regex(/^#[0-9a-fA-F]{6}$/u, 'is not a colour such as "#0b5d66"')
      .meta({ description: 'Brand colour, "#rrggbb" in quotes' })
      .optional(),
    phone: phone('Main number, exactly as it is printed; further numbers stand in contacts'),
    after_hours: phone('Number for nights and weekends').optional(),
    emergency: phone('Number of the emergency service, such as "911"'),
    website: webAddress('Begins with https://; the QR codes are made from it'),
    site: yesOrNo('Whether the online version is the one that handouts site makes').default('no'),
    address: listOf(
      line('One line of the address'),
      'Postal address, a line an entry',
      MOST_ADDRESS_LINES,
    ).optional(),
    hours: openingHours.optional(),
    contacts: clinicContacts.optional(),
    languages: listOf(
      sheetLanguage('A language tag, or two for sheets in both: es+en'),
      'Languages that are printed when none is asked for',
    ).default(['en']),
    size: oneOf(SIZE_NAMES, 'Print size when none is asked for').default('large'),
    paper: oneOf(PAPER_NAMES, 'Paper when none is asked for').default('letter'),
    sizes: listOf(oneOf(SIZE_NAMES, 'A print size'), 'Several print sizes, in place of size').optional(),
    papers: listOf(oneOf(PAPER_NAMES, 'A paper'), 'Several papers, in place of paper').optional(),
    handouts: listOf(
      text('The id of a handout; globs are allowed'),
      'Handouts that are printed when none is asked for; all without it',
      MOST_HANDOUTS,
    ).optional(),
    profile: oneOf(PROFILE_NAMES, 'Whose large-print rules hold').default('acb'),
    template: z
      .string({ error: 'must be the name of a template' })
      .regex(ID_PATTERN, 'must be the name of a template')
      .meta({ description: 'Which template of templates/ lays the sheet out' })
      .default('handout'),
    details: oneOf(DETAILS, 'How much the end of a sheet says of where it comes from').default('short'),
    duplex: yesOrNo('Pad to an even number of pages').default('no'),
    signs: z
      .record(
        text('The id of a sign of content/signs.yaml').meta({ title: 'sign' }),
        oneOf(URGENCIES, 'How soon patients of this clinic need help with it'),
        { error: 'must be a map from ids of signs to urgencies' },
      )
      .meta({ description: 'Signs that are more urgent for patients of this clinic' })
      .optional(),
    follow_up: followUp.optional(),
    translations: translations.optional(),
  })
  .refine((clinic) => clinic.logo === undefined || clinic.logo_alt !== undefined, {
    path: ['logo'],
    message: 'has no logo_alt beside it: say what the logo shows for people who cannot see it',
  })
  .meta({ title: 'Clinic', description: 'A clinic whose name, numbers and notes are printed on handouts' });

export type ClinicFields = z.output<typeof clinicSchema>;

/** A clinic, checked, with the file that it was read from. */
export interface Clinic {
  readonly id: string;
  /** From where the path of its logo goes on; the same for a clinic that is a row of a table. */
  readonly folder: typeof CLINIC_FOLDER;
  readonly fields: ClinicFields;
  readonly source: Located;
}
