import { z } from 'zod';
import { inPieces } from './in-pieces.js';

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
  /** What its template leaves out of what a sheet owes, and says so. */
  omits: z.array(z.string()).optional(),
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

/**
 * Reads a manifest; nothing where there is none that can be trusted, since every file can be made again.
 *
 * @param isOwn it is known to be what this program wrote, byte for byte, so that its shape need not be looked at
 */
export function readManifest(bytes: Uint8Array | undefined, isOwn = false): Manifest | undefined {
  if (!bytes) return undefined;
  try {
    const json: unknown = JSON.parse(new TextDecoder().decode(bytes));
    if (isOwn) return json as Manifest;
    const parsed = manifestSchema.safeParse(json);
    return parsed.success && inputsExist(parsed.data) ? parsed.data : undefined;
  } catch {
    return undefined;
  }
}

function inputsExist({ files, inputs }: Manifest): boolean {
  return files.every((entry) => entry.inputs.every((index) => index in inputs));
}

/**
 * A manifest as bytes, a piece at a time: sorted, without inputs that no file names, a line for each file; the same for
 * the same files.
 */
export function writeManifest(manifest: Manifest): Iterable<Uint8Array> {
  return inPieces(textsOf(manifest));
}

function* textsOf(manifest: Manifest): Generator<string> {
  const { inputs, renumbered } = toSortedInputs(manifest);
  const files = manifest.files.toSorted((a, b) => (a.file < b.file ? -1 : 1));
  const head = {
    format: 'clinic-handouts-manifest-2',
    program: manifest.program,
    ...(manifest.shard !== undefined && { shard: manifest.shard }),
    plan: manifest.plan,
  };
  yield '{\n';
  for (const [name, value] of Object.entries(head)) yield `${named(name)}${JSON.stringify(value)},\n`;
  yield* list('inputs', inputs, (input) => JSON.stringify(input));
  yield ',\n';
  yield* list('missing', manifest.missing.toSorted(), (file) => JSON.stringify(file));
  yield ',\n';
  yield* list('removing', manifest.removing.toSorted(), (file) => JSON.stringify(file));
  yield ',\n';
  yield* list('files', files, (entry) => JSON.stringify(renumbered(entry), ENTRY_FIELDS));
  yield '\n}\n';
}

function named(name: string): string {
  return `  ${JSON.stringify(name)}: `;
}

function* list<Item>(
  name: string,
  items: readonly Item[],
  toJson: (item: Item) => string,
): Generator<string> {
  yield `${named(name)}[`;
  for (const [place, item] of items.entries()) yield `${place === 0 ? '' : ','}\n    ${toJson(item)}`;
  yield items.length === 0 ? ']' : '\n  ]';
}

/** The inputs that are named, in order, and entries that name them by their new places. */
function toSortedInputs({ inputs, files }: Manifest): {
  readonly inputs: readonly ManifestInput[];
  readonly renumbered: (entry: ManifestEntry) => ManifestEntry;
} {
  const isNamed = new Set<number>();
  for (const entry of files) for (const place of entry.inputs) isNamed.add(place);
  const order = [...isNamed].toSorted((a, b) => compareInputs(inputs[a], inputs[b]));
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
