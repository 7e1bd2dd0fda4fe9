import { resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { CommandModule } from 'yargs';
import { openOutput, openWorld, SelectionError, verify } from '../run/index.js';
import { UsageError, type ExitCode, type Io } from './io.js';
import { once } from './once.js';
import { programOf } from './program-of.js';
import { sourceDate } from './source-date.js';
import { showVerification } from './verify/index.js';
import { PRESS_FOLDER } from './version.js';

interface VerifyArguments {
  readonly dir: string | undefined;
  readonly clinic: readonly string[];
  readonly handout: readonly string[];
  readonly project: string | undefined;
  readonly json: boolean;
}

/** `handouts verify`: whether what was made is still right. */
export function verifyCommand(
  io: Io,
  finish: (code: ExitCode) => void,
): CommandModule<object, VerifyArguments> {
  const ids = { type: 'string', array: true, default: [], requiresArg: true } as const;
  return {
    command: 'verify [dir]',
    describe: 'say which sheets are not right any more, why, and what to do',
    builder: (yargs) =>
      yargs
        .positional('dir', {
          describe: 'folder with the sheets and their manifest.json',
          type: 'string',
          defaultDescription: 'output/ in the project',
        })
        .option('clinic', {
          ...ids,
          describe: 'ids of clinics; globs are allowed',
          defaultDescription: 'all',
        })
        .option('handout', {
          ...ids,
          describe: 'ids of handouts; globs are allowed',
          defaultDescription: 'all',
        })
        .option('project', {
          describe: 'folder with content/ as it is today',
          type: 'string',
          requiresArg: true,
          coerce: once('project'),
          defaultDescription: 'this folder',
        })
        .option('json', {
          describe: 'tell each sheet as a line of JSON on standard output',
          type: 'boolean',
          default: false,
        })
        .example('$0 verify', 'every sheet in output/')
        .example('$0 verify --clinic riverside --handout stitches-care', 'the sheets of one drawer')
        .example('$0 verify --json', 'for a program')
        .epilogue(
          'Exit codes: 0 all right, 2 wrong usage, 3 the project is invalid, 5 a sheet is not right or nothing can be said.',
        ),
    handler: async (given) => {
      finish(await runVerify(given, io));
    },
  };
}

async function runVerify(given: VerifyArguments, io: Io): Promise<ExitCode> {
  const project = resolve(io.folder, given.project ?? '.');
  const folder = given.dir === undefined ? resolve(project, 'output') : resolve(io.folder, given.dir);
  const date = sourceDate(io.env);
  const now = date ?? io.now;
  const world = openWorld(project, fileURLToPath(PRESS_FOLDER), now);
  const request = {
    clinics: given.clinic,
    handouts: given.handout,
    program: programOf(io),
    sourceDate: date,
  };
  try {
    const verification = verify(request, world, openOutput(folder, now));
    const typed = { project: given.project, folder: given.dir };
    const isNarrow = given.clinic.length > 0 || given.handout.length > 0;
    return await showVerification(verification, { typed, isNarrow, isJson: given.json, world }, io);
  } catch (error) {
    if (error instanceof SelectionError) throw new UsageError(error.message, error.hint);
    throw error;
  }
}
