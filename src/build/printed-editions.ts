import { InterruptedError } from '../diagnostics/index.js';
import { type PageSources, type PrintedEdition, printedSheet, type PrintedSheet } from '../plan/index.js';
import { type Manifest, ManifestReader, type ManifestReading } from '../record/index.js';
import type { TakePiece, World } from '../world/index.js';
import { CannotWriteError } from '../write/index.js';

/** The folder of printed sheets. */
export interface Printed extends Pick<World, 'stamp'> {
  /** Reads a plain file a piece at a time; why it cannot be read, where it cannot. */
  readonly pieces: (name: string, take: TakePiece) => Promise<string | undefined>;
}

const MANIFEST = 'manifest.json';

/** What stands on paper of a handout at a clinic in a language. */
interface OnPaper {
  readonly editions: PrintedEdition[];
  readonly sheets: PrintedSheet[];
}

/**
 * What stands on paper, of a handout at a clinic in a language: what the manifest of printed sheets knows.
 *
 * @param signal ends it by an `InterruptedError`
 */
export async function printedEditions(
  printed: Printed,
  signal?: AbortSignal,
): Promise<PageSources['printed']> {
  const reading = await manifestIn(printed, signal);
  const known = reading ? onPaperOf(trusted(reading)) : undefined;
  return (...names) => known?.get(names.join('/')) ?? { editions: [], sheets: [] };
}

/** Nothing where there is none. */
async function manifestIn(printed: Printed, signal?: AbortSignal): Promise<ManifestReading | undefined> {
  let reader: ManifestReader | undefined;
  const why = await printed.pieces(
    MANIFEST,
    (piece, sizeBytes) => (reader ??= new ManifestReader(sizeBytes)).push(piece) && !signal?.aborted,
  );
  if (signal?.aborted) throw new InterruptedError();
  if (why === undefined) return (reader ?? new ManifestReader(0)).end();
  return printed.stamp(MANIFEST) ? { kind: 'unreadable', why } : undefined;
}

function trusted(reading: ManifestReading): Manifest {
  if (reading.kind === 'read' && reading.flaws.length === 0) return reading.manifest;
  const why = reading.kind === 'unreadable' ? reading.why : 'it is not as it was written';
  throw new CannotWriteError('the manifest of the printed sheets', why, {
    deed: 'trust',
    hint: 'build the sheets before the pages, or put the manifest back from a backup: paper out there has its editions',
  });
}

function onPaperOf({ files }: Manifest): ReadonlyMap<string, OnPaper> {
  const all = new Map<string, OnPaper>();
  for (const entry of files) {
    const { clinic, handout, language, edition, version, published } = entry;
    const key = [clinic, handout, language].join('/');
    const known = all.get(key) ?? { editions: [], sheets: [] };
    all.set(key, known);
    if (!known.editions.some((one) => one.edition === edition))
      known.editions.push({ edition, version, published });
    const sheet = printedSheet(entry);
    if (sheet && !known.sheets.some(({ size, paper }) => size === sheet.size && paper === sheet.paper))
      known.sheets.push(sheet);
  }
  return all;
}
