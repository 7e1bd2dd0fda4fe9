import { resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { openFinished, verify } from '../../commands/index.js';
import { openWorld } from '../../project/index.js';
import { SelectionError } from '../../plan/index.js';
import { UsageError, type ExitCode, type Io } from '../io.js';
import { programOf } from '../program-of.js';
import { isElsewhere } from '../build/check-output.js';
import { realFolder } from '../../world/index.js';
import { sourceDate } from '../build/source-date.js';
import { showVerification } from './show-verification.js';
import { PRESS_FOLDER } from '../version.js';

/** What is typed after `handouts verify`. */
export interface VerifyArguments {
  readonly dir: string | undefined;
  readonly clinic: readonly string[];
  readonly handout: readonly string[];
  readonly project: string | undefined;
  readonly printed: string | undefined;
  readonly json: boolean;
}

/** Holds an output folder against its manifest and the project, and shows what is not right. */
export async function runVerify(given: VerifyArguments, io: Io): Promise<ExitCode> {
  const project = resolve(io.folder, given.project ?? '.');
  const folder = given.dir === undefined ? resolve(project, 'output') : resolve(io.folder, given.dir);
  if (given.dir === undefined && isElsewhere(folder, project, io))
    throw new UsageError(
      `the output folder ${folder} is a link that leads to where no sheets may be`,
      `take the link away, or name the folder that is meant: handouts verify ${realFolder(folder).path}`,
    );
  const date = sourceDate(io.env);
  const now = date ?? io.now;
  const world = openWorld(project, fileURLToPath(PRESS_FOLDER), now);
  const request = {
    clinics: given.clinic,
    handouts: given.handout,
    program: programOf(io),
    printed: openFinished(
      given.printed === undefined ? resolve(project, 'output') : resolve(io.folder, given.printed),
      now,
    ),
    sourceDate: date,
  };
  try {
    const verification = await verify(request, world, openFinished(folder, now));
    const typed = { project: given.project, folder: given.dir };
    const isNarrow = given.clinic.length > 0 || given.handout.length > 0;
    return await showVerification(verification, { typed, isNarrow, isJson: given.json, world }, io);
  } catch (error) {
    if (error instanceof SelectionError) throw new UsageError(error.message, error.hint);
    throw error;
  }
}
