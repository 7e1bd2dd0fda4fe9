import { z } from 'zod';
import { EDITION } from '../text/index.js';
import { type Asked, askedSchema } from './asked.js';

const sha256 = z.string().regex(/^[\da-f]{64}$/u);
const count = z.int().nonnegative();
/** Shown as it is, so nothing in it may steer a terminal. */
const shown = z.string().regex(/^[^\p{Cc}\u2028\u2029]*$/u);

/** One published file, as the manifest keeps it. */
export const entrySchema = z.strictObject({
  file: z.string(),
  clinic: z.string(),
  handout: z.string(),
  version: shown,
  /** Five signs made of its words, printed beside the version. */
  edition: z.string().regex(EDITION),
  /** The day on which its version came out. */
  published: z.string().regex(/^\d{4}-\d{2}-\d{2}$/u),
  language: z.string(),
  size: z.string(),
  paper: z.string(),
  template: shown,
  fillable: z.boolean(),
  pages: count,
  bytes: count,
  sha256,
  qr: z.string(),
  warnings: z.array(z.string()),
  /** The day by which the handout must be reviewed again. */
  review_next: z.string().regex(/^\d{4}-\d{2}-\d{2}$/u),
  /** Set when the review had run out and the copy was asked for all the same; it says so in print. */
  allowed_expired: z.literal(true).optional(),
  /** Set when the original of the translation had changed and the copy was asked for all the same; it says so in print. */
  allowed_stale: z.literal(true).optional(),
  /** What its template leaves out of what a sheet owes, and says so. */
  omits: z.array(z.string()).optional(),
  /** What the copy was made from: places in `inputs` of the manifest. */
  inputs: z.array(count),
});

/** A file that is to be taken away, while it holds these bytes. */
const removalSchema = z.tuple([z.string(), sha256]);

/** The lines before the lists. */
export const headSchema = z.strictObject({
  format: z.literal('clinic-handouts-manifest-4'),
  /** Set where the files are pages of a site, and no sheets. */
  pages: z.literal(true).optional(),
  program: shown,
  shard: z
    .string()
    .regex(/^[1-9]\d{0,3}\/[1-9]\d{0,3}$/u)
    .optional(),
  plan: z.strictObject({ copies: count, sha256 }),
  /** What was asked for, where no build has asked for everything. */
  asked: askedSchema.optional(),
  /** How many lines each list has. */
  lines: z.strictObject({ inputs: count, missing: count, removing: count, files: count }),
});

export const listSchemas = {
  inputs: z.tuple([z.string(), z.string()]),
  missing: z.string(),
  removing: removalSchema,
  files: entrySchema,
} as const;

export const manifestSchema = z.strictObject({
  ...headSchema.shape,
  inputs: z.array(listSchemas.inputs),
  missing: z.array(listSchemas.missing),
  removing: z.array(listSchemas.removing),
  files: z.array(listSchemas.files),
  /** Of everything that stands before its line: the seal. */
  sha256,
});

export type ManifestEntry = z.output<typeof entrySchema>;

/** A published file as it is told of: its entry without what it was made from. */
export type PublishedFile = Omit<ManifestEntry, 'inputs'> & {
  /** Set when the copy carries a note of its own; no manifest has such a copy. */
  readonly noted?: true;
};

/** A path and the hash of what was read there. */
export type ManifestInput = readonly [path: string, sha256: string];
/** A file and the hash of the bytes with which it is to go. */
export type ManifestRemoval = readonly [file: string, sha256: string];

/** What stands in an output folder, and what it was made from: `manifest.json`. */
export interface Manifest {
  /** That its files are pages of a site, and no sheets. */
  readonly pages?: true | undefined;
  /** Hash of the program that ran last. */
  readonly program: string;
  /** Which part of the plan this is, such as `2/4`; only where the plan was split. */
  readonly shard?: string | undefined;
  /** The whole plan, over all shards: how many copies, and the hash of their sorted paths. */
  readonly plan: { readonly copies: number; readonly sha256: string };
  /** What was asked for, where no build has asked for everything. */
  readonly asked?: Asked | undefined;
  readonly inputs: readonly ManifestInput[];
  /** Planned copies that do not stand as planned: they failed, or the build ended before them. */
  readonly missing: readonly string[];
  /** Files that a prune has decided on and may not have deleted yet. */
  readonly removing: readonly ManifestRemoval[];
  readonly files: Entries;
}

/** Entries in the order of their files. Each is put together when it is its turn: nobody keeps them all. */
export interface Entries extends Iterable<ManifestEntry> {
  readonly count: number;
}

/** Something in a manifest that the press did not write so. */
export interface ManifestFlaw {
  /** From 1; nothing where it concerns the whole. */
  readonly line?: number;
  /** Lower case, no full stop. */
  readonly what: string;
  /** The sheet that it concerns, where it concerns one. */
  readonly file?: string;
}

/** What came of reading a manifest. */
export type ManifestReading =
  /** With flaws, only those may use it who tell them. */
  | { readonly kind: 'read'; readonly manifest: Manifest; readonly flaws: readonly ManifestFlaw[] }
  /** An older version of this program wrote it. */
  | { readonly kind: 'older'; readonly format: number }
  | { readonly kind: 'unreadable'; readonly why: string };
