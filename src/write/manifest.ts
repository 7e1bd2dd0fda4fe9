import { z } from 'zod';

/** One published file, as the manifest keeps it. */
const entrySchema = z.strictObject({
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
  /** Set when the review had run out and the copy was asked for all the same. */
  allowed_expired: z.literal(true).optional(),
});

const manifestSchema = z.strictObject({
  format: z.literal('clinic-handouts-manifest-1'),
  files: z.array(entrySchema),
});

export type ManifestEntry = z.output<typeof entrySchema>;
type Manifest = z.output<typeof manifestSchema>;

/** Reads what stands in a manifest; a file that is none counts as empty, since every entry can be made again. */
export function readManifest(bytes: Uint8Array | undefined): readonly ManifestEntry[] {
  if (!bytes) return [];
  try {
    const parsed = manifestSchema.safeParse(JSON.parse(new TextDecoder().decode(bytes)));
    return parsed.success ? parsed.data.files : [];
  } catch {
    return [];
  }
}

/** The manifest after a run: new entries in place of old ones for the same file, sorted, as JSON. */
export function writeManifest(before: readonly ManifestEntry[], made: readonly ManifestEntry[]): Uint8Array {
  const files = new Map([...before, ...made].map((entry) => [entry.file, entry]));
  const sorted = [...files.values()].toSorted((a, b) => (a.file < b.file ? -1 : 1));
  const manifest: Manifest = { format: 'clinic-handouts-manifest-1', files: sorted };
  return new TextEncoder().encode(`${JSON.stringify(manifest, null, 2)}\n`);
}
