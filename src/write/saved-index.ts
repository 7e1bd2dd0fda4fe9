import { z } from 'zod';

const savedIndexSchema = z.strictObject({
  format: z.literal('clinic-handouts-index-1'),
  /** What it was written by: another program may plan otherwise. */
  program: z.string(),
  /** Files that were read, and files that were made: by path, the hash and the stamp that a file had then. */
  inputs: z.record(z.string(), z.string()),
  files: z.record(z.string(), z.string()),
  /** What plans want of clinics, by id and hash. */
  clinics: z.record(z.string(), z.unknown()),
});

/**
 * What spares a build from reading what it has read before: `.handouts-index.json`.
 *
 * Nothing is lost with it but time, so it may be deleted, and is no part of what is handed on.
 */
export type SavedIndex = Omit<z.output<typeof savedIndexSchema>, 'format'>;

/** Reads an index; nothing where there is none that can be trusted. */
export function readIndex(bytes: Uint8Array | undefined): SavedIndex | undefined {
  if (!bytes) return undefined;
  try {
    return savedIndexSchema.safeParse(JSON.parse(new TextDecoder().decode(bytes))).data;
  } catch {
    return undefined;
  }
}

export function writeIndex({ program, inputs, files, clinics }: SavedIndex): Uint8Array {
  const json = { format: 'clinic-handouts-index-1', program, inputs, files, clinics };
  return new TextEncoder().encode(`${JSON.stringify(json)}\n`);
}
