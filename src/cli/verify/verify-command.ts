import type { CommandModule } from 'yargs';
import type { ExitCode, Io } from '../io.js';
import { once } from '../once.js';
import type { VerifyArguments } from './run-verify.js';

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
          describe: 'folder with the sheets, or the pages of a site, and their manifest.json',
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
        .option('printed', {
          describe: 'for a site: folder of the printed sheets, whose editions every page must know',
          type: 'string',
          requiresArg: true,
          coerce: once('printed'),
          defaultDescription: 'output/ in the project',
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
      const { runVerify } = await import('./run-verify.js');
      finish(await runVerify(given, io));
    },
  };
}
