import { resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { whyNoOutput } from '../../commands/index.js';
import { UsageError, type Io } from '../io.js';
import { PRESS_FOLDER } from '../version.js';

/** Refuses a folder that holds more than what is made before anything is written to it. */
export function checkOutput(
  folder: string,
  { out, project }: { readonly out: string | undefined; readonly project: string },
  io: Io,
): void {
  const why = whyNoOutput(folder, {
    project: resolve(io.folder, project),
    press: fileURLToPath(PRESS_FOLDER),
    home: io.env['HOME'] ?? io.env['USERPROFILE'],
    isNamed: out !== undefined,
  });
  if (why) throw new UsageError(`the output folder ${out ?? folder} ${why.what}`, why.hint);
}
