import { shown } from '../diagnostics/index.js';
import { resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { CannotWriteError, nodeOutput } from '../write/index.js';
import { openWorld } from '../project/index.js';
import { SelectionError } from '../plan/index.js';
import { stamp, type Stamped } from '../commands/index.js';
import { inkFor } from './ink.js';
import { EXIT, type ExitCode, type Io, UsageError } from './io.js';
import { tellDiagnostics } from './tell-diagnostics.js';
import { PRESS_FOLDER } from './version.js';

/** What is typed after `handouts stamp`. */
export interface StampArguments {
  readonly handout: readonly string[];
  readonly language: readonly string[];
  readonly project: string;
}

/** Stamps translations, and says for which parts each of them now answers. */
export async function runStamp({ handout, language, project }: StampArguments, io: Io): Promise<ExitCode> {
  const folder = resolve(io.folder, project);
  const world = openWorld(folder, fileURLToPath(PRESS_FOLDER), io.now);
  try {
    const request = { handouts: handout, languages: language };
    const { stamped, diagnostics } = await stamp(request, world, nodeOutput(folder, io.writer));
    await tellDiagnostics(diagnostics, world, io);
    await io.out.write(stamped.map(stampedToText).join(''));
    return diagnostics.some(({ severity }) => severity === 'error') ? EXIT.someFailed : EXIT.made;
  } catch (error) {
    if (error instanceof SelectionError) throw new UsageError(error.message, error.hint);
    if (!(error instanceof CannotWriteError)) throw error;
    await io.err.write(`${inkFor(io.err, io.env).error('error')}: ${shown(error.message)}\n`);
    return EXIT.cannotWrite;
  }
}

/** What became of a translation that was to be stamped, in lines. */
function stampedToText({ file, from, version, parts, wasReviewed }: Stamped): string {
  if (parts.length === 0) return `${shown(file)} says what ${from}.md ${version} says\n`;
  const review = wasReviewed ? '  it was reviewed before that: see reviewed_by and reviewed_on\n' : '';
  return `${shown(file)} now answers for ${from}.md ${version}:\n${parts.map((part) => `  ${shown(part)}\n`).join('')}${review}`;
}
