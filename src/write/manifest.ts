import { z } from 'zod';

/** One published file, as the manifest keeps it. */
export const entrySchema = z.strictObject({
  file: z.string(),
  clinic: z.string(),
  handout: z.string(),
  version: z.string(),
  language: z.string(),
  size: z.string(),
  paper: z.string(),
  template: z.string(),
  fillable: z.boolean(),
  pages: z.number(),
  bytes: z.number(),
  sha256: z.string(),
  qr: z.string(),
  warnings: z.array(z.string()),
  /** The day by which the handout must be reviewed again. */
  review_next: z.string(),
  /** Set when the review had run out and the copy was asked for all the same; it says so in print. */
  allowed_expired: z.literal(true).optional(),
  /** Set when the original of the translation had changed and the copy was asked for all the same; it says so in print. */
  allowed_stale: z.literal(true).optional(),
  /** Set when the copy carries a note of its own, of which nothing is kept. */
  noted: z.literal(true).optional(),
  /** What the copy was made from: places in `inputs` of the manifest. */
  inputs: z.array(z.number()),
});

export const manifestSchema = z.strictObject({
  format: z.literal('clinic-handouts-manifest-2'),
  program: z.string(),
  shard: z.string().optional(),
  plan: z.strictObject({ copies: z.number(), sha256: z.string() }),
  inputs: z.array(z.tuple([z.string(), z.string()])),
  missing: z.array(z.string()),
  removing: z.array(z.string()),
  files: z.array(entrySchema),
});

export type ManifestEntry = z.output<typeof entrySchema>;
/** The fields of an entry in the order in which they are written. */
const ENTRY_FIELDS = Object.keys(entrySchema.shape);

/** A path and the hash of what was read there. */
export type ManifestInput = readonly [path: string, sha256: string];

/** What stands in an output folder, and what it was made from: `manifest.json`. */
export interface Manifest {
  /** Hash of the program that ran last. */
  readonly program: string;
  /** Which part of the plan this is, such as `2/4`; only where the plan was split. */
  readonly shard?: string | undefined;
  /** The whole plan, over all shards: how many copies, and the hash of their sorted paths. */
  readonly plan: { readonly copies: number; readonly sha256: string };
  readonly inputs: readonly ManifestInput[];
  /** Planned copies that do not stand as planned: they failed, or the build ended before them. */
  readonly missing: readonly string[];
  /** Files that a prune has decided on and may not have deleted yet. */
  readonly removing: readonly string[];
  readonly files: readonly ManifestEntry[];
}

/** Reads a manifest; nothing where there is none that can be trusted, since every file can be made again. */
export function readManifest(bytes: Uint8Array | undefined): Manifest | undefined {
  if (!bytes) return undefined;
  try {
    const parsed = manifestSchema.safeParse(JSON.parse(new TextDecoder().decode(bytes)));
    return parsed.success && inputsExist(parsed.data) ? parsed.data : undefined;
  } catch {
    return undefined;
  }
}

function inputsExist({ files, inputs }: Manifest): boolean {
  return files.every((entry) => entry.inputs.every((index) => index in inputs));
}

/** A manifest as bytes: sorted, without inputs that no file names, a line for each file; the same for the same files. */
export function writeManifest(manifest: Manifest): Uint8Array {
  const { inputs, renumbered } = toSortedInputs(manifest);
  const files = manifest.files.toSorted((a, b) => (a.file < b.file ? -1 : 1)).map(renumbered);
  const head = {
    format: 'clinic-handouts-manifest-2',
    program: manifest.program,
    ...(manifest.shard !== undefined && { shard: manifest.shard }),
    plan: manifest.plan,
  };
  const fields = [
    ...Object.entries(head).map(([name, value]) => field(name, JSON.stringify(value))),
    field('inputs', lines(inputs.map((input) => JSON.stringify(input)))),
    field('missing', names(manifest.missing)),
    field('removing', names(manifest.removing)),
    field('files', lines(files.map((entry) => JSON.stringify(entry, ENTRY_FIELDS)))),
  ];
  return new TextEncoder().encode(`{\n${fields.join(',\n')}\n}\n`);
}

function field(name: string, json: string): string {
  return `  ${JSON.stringify(name)}: ${json}`;
}

function names(files: readonly string[]): string {
  return lines(files.toSorted().map((file) => JSON.stringify(file)));
}

function lines(values: readonly string[]): string {
  return values.length === 0 ? '[]' : `[\n${values.map((value) => `    ${value}`).join(',\n')}\n  ]`;
}

/** The inputs that are named, in order, and entries that name them by their new places. */
function toSortedInputs({ inputs, files }: Manifest): {
  readonly inputs: readonly ManifestInput[];
  readonly renumbered: (entry: ManifestEntry) => ManifestEntry;
} {
  const named = new Set(files.flatMap((entry) => entry.inputs));
  const order = [...named].toSorted((a, b) => compareInputs(inputs[a], inputs[b]));
  const places = new Map(order.map((old, place) => [old, place]));
  return {
    inputs: order.map((index) => inputs[index]).filter((input) => input !== undefined),
    renumbered: (entry) => ({
      ...entry,
      inputs: entry.inputs.map((index) => places.get(index) ?? 0).toSorted((a, b) => a - b),
    }),
  };
}

function compareInputs(a: ManifestInput | undefined, b: ManifestInput | undefined): number {
  const [left, right] = [a?.join('\n') ?? '', b?.join('\n') ?? ''];
  return left < right ? -1 : 1;
}
