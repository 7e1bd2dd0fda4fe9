import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PROJECT_FOLDER } from '../folders.js';
import { runHandouts } from '../run-handouts.js';
import { readTaggedPdf } from './read-tagged-pdf.js';
import type { TaggedPdf } from './tagged-pdf.js';

/** A finished file, as bytes and as a screen reader finds it. */
export interface TaggedSheet {
  /** For messages: its path below the output. */
  readonly name: string;
  readonly bytes: Uint8Array;
  readonly pdf: TaggedPdf;
}

/** Sheets and what the command said while it made them. */
export interface MadeTaggedSheets {
  readonly said: string;
  readonly sheets: readonly TaggedSheet[];
}

/** Makes sheets with the command and reads them; a mistake of the command is an error. */
export async function makeTaggedSheets(
  asked: readonly string[],
  project = PROJECT_FOLDER,
): Promise<MadeTaggedSheets> {
  const out = mkdtempSync(join(tmpdir(), 'tagged-'));
  try {
    const outcome = await runHandouts(['build', ...asked, '--out', out], { folder: project });
    if (outcome.exit !== 0) throw new Error(outcome.err);
    const sheets: TaggedSheet[] = [];
    for (const name of outcome.out.trim().split('\n')) {
      const bytes = readFileSync(join(out, name));
      sheets.push({ name, bytes, pdf: await readTaggedPdf(bytes) });
    }
    return { said: outcome.err, sheets };
  } finally {
    rmSync(out, { recursive: true, force: true });
  }
}
