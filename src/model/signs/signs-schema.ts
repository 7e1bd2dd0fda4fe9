import { z } from 'zod';
import { date, languageTag, line, listOf, oneOf, text, webAddress } from '../fields.js';
import { URGENCIES } from './urgencies.js';

/** Begins with a letter: a slot takes what begins with a digit for a number. */
const SIGN_ID = /^[a-z][a-z0-9-]{0,63}$/u;

const language = languageTag('A language tag').meta({ title: 'language' });

const inLanguages = (words: z.ZodType<string>, description: string) =>
  z.record(language, words, { error: 'must be a map from language tags to words' }).meta({ description });

const signSchema = z
  .strictObject({
    words: inLanguages(
      line('As it stands in a list, without a full stop').refine(
        (value) => !value.includes('{{'),
        'holds a slot: a sign has the same words for every clinic',
      ),
      'The sign in each language, as {{sign.id}} prints it',
    ),
    also: z
      .record(language, listOf(line('Other words for it'), 'Other words'), {
        error: 'must be a map from language tags to lists of words',
      })
      .meta({ description: 'Other words by which the sign is known where a handout writes it out' })
      .optional(),
    urgency: oneOf(URGENCIES, 'How soon somebody with this sign needs help, on every sheet'),
    of: z
      .string({ error: 'must be the id of a sign' })
      .regex(SIGN_ID, 'must be the id of a sign')
      .meta({ description: 'The sign that this one is, for somebody for whom it is more urgent' })
      .optional(),
    who: line('Whose age or illness makes it more urgent, such as "babies under 3 months"').optional(),
    while_you_wait: inLanguages(
      text('What to do until help is there').refine(
        (value) => !value.includes('{{'),
        'holds a slot: it has the same words for every clinic',
      ),
      'What to do until help is there, as {{wait.id}} prints it',
    ).optional(),
    sources: listOf(
      z.strictObject({
        title: line('Who says it'),
        url: webAddress('Where it can be read'),
        accessed: date('The day you read it'),
      }),
      'What the urgency rests on',
    ).optional(),
  })
  .refine((sign) => (sign.of === undefined) === (sign.who === undefined), {
    path: ['who'],
    message: 'stands with of: which sign it is, and for whom it is more urgent',
  });

/** `content/signs.yaml`: the signs of a project, each with one urgency. The JSON Schema for editors is made from this. */
export const signsSchema = z
  .record(
    z
      .string()
      .regex(SIGN_ID, 'must be an id: small letters, digits and hyphens, beginning with a letter')
      .meta({ title: 'sign' }),
    signSchema,
    { error: 'must be a map from ids to signs' },
  )
  .meta({ title: 'Signs', description: 'Signs of danger, each with one urgency in the whole project' });

export type SignFields = z.output<typeof signSchema>;
