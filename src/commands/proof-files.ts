import type { Diagnostic } from '../diagnostics/index.js';
import { sheetLanguages } from '../model/index.js';
import {
  filesWith,
  Clinics,
  ClinicCache,
  MAX_READ_BYTES,
  originsByPixels,
  Project,
} from '../project/index.js';
import { hashOfResult, type World } from '../world/index.js';
import { type Job, type Order, orderOf, sheetOfPath, type SheetNamed } from '../plan/index.js';
import { ReadBack } from '../make/index.js';

/** What is asked of finished sheets. */
export interface ProofRequest {
  /** Which copy each file is, where its path does not say so. */
  readonly named: SheetNamed;
  /** A template in place of the clinic's own. */
  readonly template: string | undefined;
  /** The note that was printed on them. */
  readonly note: string | undefined;
}

/** A finished file, wherever it lies. */
export interface FinishedFile {
  readonly path: string;
  readonly bytes: Uint8Array;
}

/** What was found of a file: nothing where it is right. */
export interface Proofed {
  readonly path: string;
  readonly doubts: readonly Diagnostic[];
}

/**
 * Reads finished sheets again, whoever made or touched them, and holds them against the project as it is.
 *
 * No copy is made again, no manifest is asked, and nothing is written.
 */
export async function* proofFiles(
  files: Iterable<FinishedFile>,
  request: ProofRequest,
  world: World,
): AsyncGenerator<Proofed> {
  const clinics = new Clinics(world);
  const cache = new ClinicCache(clinics, (path) => hashOfResult(clinics.world.read(path, MAX_READ_BYTES)));
  const project = new Project(world);
  // Another tool may have packed the pictures anew.
  const pixels = originsByPixels();
  const noted = new Set<object>();
  const desk = new ReadBack(world, world.now().toISOString().slice(0, 10), (key) => [
    ...project.origins.of(key),
    ...pixels.of(key),
  ]);
  for (const { path, bytes } of files) {
    const order = orderAt(path, request, { world: clinics.world, clinics, cache });
    if ('what' in order) {
      yield { path, doubts: [order] };
      continue;
    }
    for (const { source, use } of desk.picturesOf(order)) {
      const picture = await project.picture(source, use);
      if (picture.thing && !noted.has(picture)) pixels.note(picture.thing, picture.reads);
      noted.add(picture);
    }
    yield { path, doubts: desk.proof(order, { bytes, pages: undefined, note: request.note }) };
  }
}

interface Known {
  readonly world: World;
  readonly clinics: Clinics;
  readonly cache: ClinicCache;
}

function orderAt(path: string, { named, template }: ProofRequest, known: Known): Order | Diagnostic {
  const sheet = sheetOfPath(path, named);
  if (!sheet)
    return unknown(
      'its path does not say which copy it is',
      'keep it as <clinic>/<language>/<handout>.<size>.<paper>.pdf, or say so: --clinic, --handout, --language, --size, --paper',
    );
  const missing = whatIsMissing(sheet, known);
  if (missing !== undefined) return unknown(missing, 'see handouts list, or name the folder with --project');
  const { defaults, diagnostics } = known.cache.ask(sheet.clinic);
  if (!defaults)
    return (
      diagnostics.find(({ severity }) => severity === 'error') ??
      unknown(`the clinic "${sheet.clinic}" cannot be read`, 'mend its file')
    );
  const job: Job = { ...sheet, file: path, template: template ?? defaults.template };
  return orderOf(job, known.cache);
}

function whatIsMissing(sheet: Omit<Job, 'file' | 'template'>, { world, clinics }: Known): string | undefined {
  const { clinic, handout, language } = sheet;
  if (world.stamp(clinics.clinicPath(clinic)) === undefined && !clinics.clinicTable().rows.has(clinic))
    return `there is no clinic "${clinic}" in the project`;
  const there = filesWith('.md', world.list(`content/handouts/${handout}`));
  const lacking = sheetLanguages(language).find((one) => !there.includes(one));
  return lacking === undefined ? undefined : `there is no handout "${handout}" in ${lacking} in the project`;
}

function unknown(what: string, hint: string): Diagnostic {
  return { severity: 'error', code: 'unknown-copy', what, hint };
}
