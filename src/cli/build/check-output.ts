import { resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { whyNoOutput, type WhyNoOutput } from '../../commands/index.js';
import { realFolder } from '../../world/index.js';
import { UsageError, type Io } from '../io.js';
import { PRESS_FOLDER } from '../version.js';

/** The folders as they were typed. */
interface Named {
  readonly out: string | undefined;
  readonly project: string;
}

/** Whether the project's own output folder is a link that leads to where no sheets may be: nobody reads there, either. */
export function isElsewhere(folder: string, project: string, io: Io): boolean {
  return whyNot(folder, { out: undefined, project }, io) !== undefined && realFolder(folder).isLink;
}

/** Refuses a folder that holds more than what is made before anything is written to it. */
export function checkOutput(folder: string, { out, project }: Named, io: Io): void {
  const why = whyNot(folder, { out, project }, io);
  if (why) throw new UsageError(`the output folder ${out ?? folder} ${why.what}`, why.hint);
}

function whyNot(folder: string, { out, project }: Named, io: Io): WhyNoOutput | undefined {
  return whyNoOutput(folder, {
    project: resolve(io.folder, project),
    press: fileURLToPath(PRESS_FOLDER),
    home: io.env['HOME'] ?? io.env['USERPROFILE'],
    isNamed: out !== undefined,
  });
}
