import { z } from 'zod';
import type { Located } from '../read/index.js';
import type { Section } from './section.js';
import type { SignUse } from './signs/sign-use.js';
import { blankable, blankableDate, date, line, listOf, oneOf, text, version, webAddress } from './fields.js';
import { translationSchema } from './translation/translation-schema.js';
import { saysNothing } from '../text/index.js';

const source = z.strictObject({
  title: line('Who says it, as it is printed'),
  url: webAddress('Where it can be read'),
  accessed: date('The day you read it'),
});

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
