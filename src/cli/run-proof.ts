import { shown } from '../diagnostics/index.js';
import { toJson as toJsonText } from './to-json.js';
import { basename, dirname, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { nodeWorld as openOutput } from '../world/index.js';
import { openWorld } from '../project/index.js';
import { type FinishedFile, type Proofed, proofFiles } from '../commands/index.js';
import type { PaperName, SizeName } from '../model/index.js';
import { counted } from './to-text.js';
import { EXIT, type ExitCode, type Io, UsageError } from './io.js';
import { readNote } from './build/read-note.js';
import { sourceDate } from './build/source-date.js';
import { tellDiagnostics } from './tell-diagnostics.js';
import { PRESS_FOLDER } from './version.js';

/** What is typed after `handouts proof`. */
export interface ProofArguments {
  readonly file: readonly string[];
  readonly project: string;
  readonly clinic: string | undefined;
  readonly handout: string | undefined;
  readonly language: string | undefined;
  readonly size: SizeName | undefined;
  readonly paper: PaperName | undefined;
  readonly fillable: boolean | undefined;
  readonly template: string | undefined;
  readonly note: string | undefined;
  readonly json: boolean;
}

/** Nothing that the press makes is larger. */
const MAX_SHEET_BYTES = 512 * 1024 * 1024;

/** Reads finished sheets again, and says of each what is not as the project has it. */
export async function runProof(given: ProofArguments, io: Io): Promise<ExitCode> {
  const now = sourceDate(io.env) ?? io.now;
  const world = openWorld(resolve(io.folder, given.project), fileURLToPath(PRESS_FOLDER), now);
  const note = given.note === undefined ? undefined : await readNote(given.note, io);
  const request = { named: given, template: given.template, note };
  let doubted = 0;
  for await (const proofed of proofFiles(filesOf(given.file, io), request, world)) {
    if (proofed.doubts.length > 0) doubted += 1;
    if (given.json) await io.out.write(`${toJsonText(toJson(proofed))}\n`);
    else if (proofed.doubts.length === 0) await io.out.write(`${shown(proofed.path)}: all right\n`);
    else {
      await io.out.write(`${shown(proofed.path)}: ${counted(proofed.doubts.length, 'doubt')}\n`);
      await tellDiagnostics(
        proofed.doubts.map((doubt) => ({ ...doubt, copy: proofed.path })),
        world,
        io,
      );
    }
  }
  return doubted === 0 ? EXIT.made : EXIT.verificationFailed;
}

function* filesOf(paths: readonly string[], io: Io): Generator<FinishedFile> {
  for (const path of paths) {
    const whole = resolve(io.folder, path);
    const result = openOutput(dirname(whole), io.now).read(basename(whole), MAX_SHEET_BYTES);
    if (result.kind !== 'found')
      throw new UsageError(
        result.kind === 'missing' ? `there is no file ${path}` : `the file ${path} cannot be read`,
        'name PDF files, such as output/riverside/en/stitches-care.large.letter.pdf',
      );
    yield { path, bytes: result.bytes };
  }
}

/** Each doubt names its rule, and where it is known the page and the place in the sources. */
function toJson({ path, doubts }: Proofed): object {
  return {
    file: path,
    right: doubts.length === 0,
    doubts: doubts.map(({ code, what, place, hint }) => ({ rule: code, what, place, hint })),
  };
}
