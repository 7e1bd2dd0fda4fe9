import { z } from 'zod';
import { copySchema } from '../../build/index.js';

const sheet = copySchema.omit({ template: true }).shape;
const kind = z.enum(['missing', 'changed', 'foreign', 'stale', 'expired', 'record', 'note']);

const right = z
  .strictObject({
    event: z.literal('right'),
    ...sheet,
    version: z.string(),
    edition: z.string().describe('five signs that stand beside the version in print'),
    review_next: z.string(),
    omits: z.array(z.string()).optional().describe('what its template says that it leaves out'),
  })
  .describe('a sheet that is as a build would make it today');
const wrong = z
  .strictObject({
    event: z.literal('wrong'),
    ...sheet,
    faults: z.array(z.strictObject({ kind, what: z.string() })),
    remedy: z.enum(['build', 'review', 'remove', 'restore', 'delete']),
    command: z.string().optional().describe('what makes the right sheet, once what is to be reviewed is'),
  })
  .partial({ clinic: true, handout: true, language: true, size: true, paper: true, fillable: true })
  .describe('a sheet that is not; of a foreign one only the file is known');
const summary = z
  .strictObject({
    event: z.literal('summary'),
    exit_code: z.number(),
    right: z.number(),
    wrong: z.number(),
    not_asked_for: z
      .number()
      .optional()
      .describe('planned sheets that no build into this folder has asked for'),
    faults: z.record(kind, z.number()).describe('a sheet with two faults counts in both'),
  })
  .describe('the last line');

/** One line of `handouts verify --json`. */
export const verificationSchema = z.discriminatedUnion('event', [right, wrong, summary]);

export type JsonVerification = z.output<typeof verificationSchema>;
