import { z } from 'zod';
import type { Log } from '../../diagnostics/index.js';
import type { Located } from '../../read/index.js';
import { checkShape } from '../check-shape.js';
import { line, listOf } from '../fields.js';

/** Where the words of a language are listed that people stumble over. */
export const WORDS_FOLDER = 'content/words';

const advised = (description: string) =>
  listOf(
    z.strictObject({
      words: line('A word, or a few, in small letters'),
      instead: line('What to write in its place, or an example of it'),
    }),
    description,
    1000,
  );

/** `content/words/<language>.yaml`. The JSON Schema for editors is made from this. */
export const wordListSchema = z
  .strictObject({
    vague: advised('Words that leave open how much, how often or how long').optional(),
    medical: advised('Medical words, with plainer ones').optional(),
    soon: listOf(line('A word, or a few'), 'Words that say when to call: now, today', 200).optional(),
  })
  .meta({
    title: 'Words',
    description: 'Words of a language that people stumble over, for handouts check --words',
  });

export type WordList = z.output<typeof wordListSchema>;

/** A read file to a list of words; whatever is wrong with it is logged. */
export function toWordList(located: Located, log: Log): WordList | undefined {
  return checkShape(wordListSchema, located, log);
}
