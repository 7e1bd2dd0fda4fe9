import { z } from 'zod';
import { entrySchema } from '../record/index.js';

/** Which copy it is, as the manifest calls it. */
export const copySchema = entrySchema.pick({
  file: true,
  clinic: true,
  handout: true,
  language: true,
  size: true,
  paper: true,
  template: true,
  fillable: true,
});

/** A file that stands: its line in the manifest, without what it was made from. */
const file = {
  ...entrySchema.omit({ inputs: true }).shape,
  noted: z
    .literal(true)
    .optional()
    .describe('the copy carries a note for one person; it stands in no manifest'),
};

const copy = copySchema.shape;

const diagnostic = z.strictObject({
  severity: z.enum(['error', 'warning']),
  code: z.string().describe('a stable name to search for'),
  what: z.string(),
  place: z
    .strictObject({
      file: z.string(),
      line: z.number(),
      column: z.number(),
      cell: z
        .strictObject({ row: z.number(), column: z.string().optional() })
        .describe('in a table of clinics: the row as a spreadsheet counts, and the name of the column')
        .optional(),
    })
    .optional(),
  hint: z.string().optional(),
  copy: z.string().optional().describe('which copy it concerns, when it concerns one'),
});

const planned = z
  .strictObject({
    event: z.literal('planned'),
    copies: z.number(),
    to_make: z.number(),
    shard: z.string().optional(),
  })
  .describe('what there is to do; everything about the project as a whole comes before it');
const said = z.strictObject({ event: z.literal('diagnostic'), ...diagnostic.shape });
const brokenClinic = z
  .strictObject({ event: z.literal('broken-clinic'), clinic: z.string() })
  .describe("the clinic's own file is wrong, and none of its copies is planned");
const leftOut = z
  .strictObject({ event: z.literal('left-out'), path: z.string() })
  .describe(
    'would be a clinic, a handout or a text of one, had it another name or kind; nothing of it is planned',
  );
const unchanged = z.strictObject({ event: z.literal('unchanged'), ...file });
const made = z.strictObject({ event: z.literal('made'), ...file, why: z.string() });
const failed = z.strictObject({ event: z.literal('failed'), ...copy, diagnostics: z.array(diagnostic) });
const refused = z
  .strictObject({ event: z.literal('refused'), ...copy, doubts: z.array(z.string()) })
  .describe('made, found wrong when it was read again, and not published');
const wouldMake = z
  .strictObject({ event: z.literal('would-make'), ...copy, why: z.string() })
  .describe('planned only, in a dry run');
const stale = z
  .strictObject({
    event: z.literal('stale'),
    file: z.string(),
    why: z
      .enum(['not planned', 'failed', 'clinic wrong', 'changed by hand', 'not ours'])
      .describe('only what is not planned is ever removed'),
    removed: z.boolean(),
  })
  .describe('stands, and would not be made by a build into an empty folder');
const pruneStopped = z
  .strictObject({ event: z.literal('prune-stopped'), why: z.string(), hint: z.string() })
  .describe('a prune was asked for, and removes nothing');
const cannotWrite = z.strictObject({
  event: z.literal('cannot-write'),
  why: z.string(),
  hint: z.string().optional(),
});
const projectWrong = z.strictObject({ event: z.literal('project-wrong') });

const summary = z
  .strictObject({
    event: z.literal('summary'),
    exit_code: z.number(),
    planned: z.number(),
    made: z.number(),
    unchanged: z.number(),
    failed: z.number(),
    refused: z.number(),
    stale: z.number(),
    removed: z.number().describe('of the stale files'),
    kept: z.number().describe('of the stale files, those that no prune takes'),
    would_make: z.number(),
    not_made: z.number().describe('planned copies that were not begun'),
    pages: z.number().describe('of what was made'),
    bytes: z.number().describe('of what was made'),
    warnings: z.number(),
    broken_clinics: z.array(z.string()),
    left_out: z.array(z.string()).describe('paths that were left out for their name or kind'),
    interrupted: z.boolean(),
    seconds: z.number(),
  })
  .describe('the last line, whatever happened before');

/** One line of `handouts build --json`. */
export const eventSchema = z.discriminatedUnion('event', [
  planned,
  said,
  brokenClinic,
  leftOut,
  unchanged,
  made,
  failed,
  refused,
  wouldMake,
  stale,
  pruneStopped,
  cannotWrite,
  projectWrong,
  summary,
]);

export type JsonEvent = z.output<typeof eventSchema>;
