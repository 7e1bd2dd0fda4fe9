import { z } from 'zod';
import type { Located } from '../read/index.js';
import type { Section } from './section.js';
import {
  blankable,
  blankableDate,
  date,
  languageTag,
  line,
  listOf,
  oneOf,
  text,
  version,
  webAddress,
  yesOrNo,
} from './fields.js';
import type { SignUse } from './signs/sign-use.js';
import { saysNothing } from '../text/index.js';
import { isStamp } from './translation/changed-parts.js';

const source = z.strictObject({
  title: line('Who says it, as it is printed'),
  url: webAddress('Where it can be read'),
  accessed: date('The day you read it'),
});

/** A handout tells no more changes. */
const MOST_CHANGES = 200;

const change = z.strictObject({
  version: version('The version that brought it'),
  says: line('What changed, in a line that a patient understands').refine(
    (value) => !/\{\{|\}\}/u.test(value),
    'has a slot in it: write the words themselves, for older copies have others',
  ),
  safety: yesOrNo('Whether somebody with an older copy may come to harm; told first').optional(),
});

/** A handout has no more headings, boxes and tables. */
const MOST_PARTS = 1000;

/** What a handout translates, and who has checked it. */
const translationSchema = z
  .strictObject({
    status: oneOf(['sample', 'draft', 'reviewed'], 'sample and draft are said in print'),
    from: languageTag('The language that it was translated from').default('en'),
    of: version('The version that it translates'),
    by: blankable('Who translated it; blank until someone says so'),
    reviewed_by: blankable('Who held it against the original; blank until someone has'),
    reviewed_on: blankableDate('The day of that review'),
    parts: listOf(
      text('A mark and the name of a part').refine(
        isStamp,
        'was not written by the press; let it write all of them: handouts stamp',
      ),
      'What each part of the original said; written by handouts stamp, never by hand',
      MOST_PARTS,
    ).optional(),
  })
  .refine(
    ({ status, reviewed_by, reviewed_on }) =>
      status !== 'reviewed' || (!saysNothing(reviewed_by) && reviewed_on !== ''),
    { path: ['status'], message: 'is "reviewed", but reviewed_by or reviewed_on is empty' },
  )
  .meta({ description: 'What this handout translates; the original has none' });

/** The front matter of a handout. The JSON Schema for editors is made from this. */
export const handoutSchema = z
  .strictObject({
    title: line('Title as it is printed'),
    also_called: listOf(line('Another name'), 'Other names people know it by').optional(),
    summary: text('One or two sentences: the handout in short'),
    online: text('Where the QR code leads, such as "{{clinic.website}}/h/fever"'),
    version: version('Raise it whenever the words change'),
    published: date('The day this version came out'),
    review: z
      .strictObject({
        status: oneOf(['sample', 'draft', 'reviewed'], 'sample and draft are said in print'),
        by: blankable('Who reviewed it; blank until someone has'),
        on: blankableDate('The day of the review'),
        next: date('The day by which it must be reviewed again'),
      })
      .refine((review) => review.status !== 'reviewed' || (!saysNothing(review.by) && review.on !== ''), {
        path: ['status'],
        message: 'is "reviewed", but by or on is empty',
      })
      .meta({ description: 'Who has checked the words, and until when they hold' }),
    translation: translationSchema.optional(),
    changes: listOf(change, 'What changed, for whoever holds an older copy', MOST_CHANGES).optional(),
    moved_from: listOf(
      text('An address as online: was, such as "{{clinic.website}}/h/old"'),
      'Where its page stood before: paper out there leads to it',
    ).optional(),
    codes: z
      .strictObject({
        icd10cm: listOf(text('An ICD-10-CM code'), 'ICD-10-CM codes').optional(),
        snomed: listOf(text('A SNOMED CT id'), 'SNOMED CT concept ids').optional(),
      })
      .meta({ description: 'Codes for finding it in a record system; not printed' })
      .optional(),
    sources: listOf(source, 'What the words rest on'),
    licence: text('Who may copy it, in a sentence').optional(),
  })
  .meta({ title: 'Handout', description: 'Front matter of content/handouts/<id>/<language>.md' });

export type HandoutFields = z.output<typeof handoutSchema>;

/** A handout in one language, checked, with the file that it was read from. */
export interface Handout {
  readonly id: string;
  readonly language: string;
  readonly fields: HandoutFields;
  readonly sections: readonly Section[];
  /** Where signs of the project stand in it. */
  readonly signs: readonly SignUse[];
  readonly source: Located;
}
