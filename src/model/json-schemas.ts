import { z } from 'zod';
import { clinicSchema } from './clinic.js';
import { handoutSchema } from './handout.js';
import { signsSchema } from './signs/signs-schema.js';
import { wordListSchema } from './words/word-list.js';
import { phrasesSchema } from './phrases.js';

/** The JSON Schemas that an editor completes and checks with, made from the schemas that the press itself checks with. */
export const jsonSchemas: Readonly<
  Record<'handout' | 'clinic' | 'phrases' | 'signs' | 'words', () => object>
> = {
  handout: () => z.toJSONSchema(handoutSchema, { io: 'input' }),
  clinic: () => z.toJSONSchema(clinicSchema, { io: 'input' }),
  words: () => z.toJSONSchema(wordListSchema, { io: 'input' }),
  signs: () => z.toJSONSchema(signsSchema, { io: 'input' }),
  phrases: () => z.toJSONSchema(phrasesSchema, { io: 'input' }),
};
