import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { PaperName } from '../../../src/model/papers.js';
import type { SizeName } from '../../../src/model/sizes.js';
import { PROJECT_FOLDER } from '../folders.js';
import { textBlocks } from '../pdf/text-lines.js';
import { qrCodes } from '../pdf/qr-code.js';
import { readPdf } from '../read-pdf.js';
import { runHandouts, type Outcome } from '../run-handouts.js';
import { clinicFacts } from './clinic-facts.js';
import { PAPER_FIGURES, PROFILE_FIGURES, SIZE_FIGURES } from './guidelines.js';
import { handoutFacts } from './handout-facts.js';
import type { Sheet } from './sheet.js';

/** Which sheets to make: all handouts of a project or some, for these clinics, in each size on each paper. */
export interface Wanted {
  readonly project?: string;
  readonly clinics?: readonly string[];
  readonly handouts?: readonly string[];
  readonly sizes: readonly SizeName[];
  readonly papers: readonly PaperName[];
}

/** Sheets, read back, and what the command said while it made them. */
export interface MadeSheets {
  readonly outcome: Outcome;
  readonly sheets: readonly Sheet[];
}

interface Entry {
  readonly file: string;
  readonly clinic: string;
  readonly handout: string;
  readonly size: SizeName;
  readonly paper: PaperName;
  readonly qr: string;
  readonly edition: string;
  readonly language: string;
}

/** Makes sheets with the command and reads them; the files are gone when this returns unless `keep` is given a folder. */
export async function makeSheets(wanted: Wanted, keep?: string): Promise<MadeSheets> {
  const project = wanted.project ?? PROJECT_FOLDER;
  const out = keep ?? mkdtempSync(join(tmpdir(), 'handouts-'));
  try {
    const options = [
      // What is known of a handout is read from its English file.
      '--language',
      'en',
      ...wanted.sizes.flatMap((size) => ['--size', size]),
      ...wanted.papers.flatMap((paper) => ['--paper', paper]),
      ...(wanted.clinics ?? []).flatMap((clinic) => ['--clinic', clinic]),
    ];
    const outcome = await runHandouts(['build', ...(wanted.handouts ?? []), ...options, '--out', out], {
      folder: project,
    });
    const manifest = JSON.parse(readFileSync(join(out, 'manifest.json'), 'utf8')) as {
      readonly files: readonly Entry[];
    };
    const sheets: Sheet[] = [];
    for (const entry of manifest.files) sheets.push(await readSheet(entry, project, out));
    return { outcome, sheets };
  } finally {
    if (keep === undefined) rmSync(out, { recursive: true, force: true });
  }
}

async function readSheet(entry: Entry, project: string, out: string): Promise<Sheet> {
  const path = join(out, entry.file);
  const bytes = readFileSync(path);
  const pdf = await readPdf(bytes);
  const clinic = clinicFacts(project, entry.clinic);
  return {
    name: entry.file.replace(/\.pdf$/u, ''),
    path,
    bytes,
    pdf,
    blocks: textBlocks(pdf),
    codes: pdf.pages.flatMap((page) => qrCodes(page).map((code) => ({ code, page }))),
    clinic,
    handout: handoutFacts(project, entry.handout),
    size: figuresOf(SIZE_FIGURES, entry.size),
    paper: figuresOf(PAPER_FIGURES, entry.paper),
    profile: figuresOf(PROFILE_FIGURES, clinic.profile ?? 'acb'),
    qr: entry.qr,
    edition: entry.edition,
    language: entry.language,
  };
}

function figuresOf<T>(figures: Readonly<Record<string, T>>, name: string): T {
  const found = figures[name];
  if (!found) throw new Error(`there are no figures for "${name}"`);
  return found;
}
