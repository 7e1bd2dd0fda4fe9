import type { CommandModule } from 'yargs';
import type { ExitCode, Io } from './io.js';
import { PROJECT_OPTION } from './once.js';
import type { CheckArguments } from './run-check.js';

/** `handouts check`: looks at handouts without making a sheet. */
export function checkCommand(
  io: Io,
  finish: (code: ExitCode) => void,
): CommandModule<object, CheckArguments> {
  return {
    command: 'check [handout..]',
    describe: 'look at handouts: mistakes, signs that contradict each other, and how the words read',
    builder: (yargs) =>
      yargs
        .positional('handout', {
          describe: 'ids of handouts; globs are allowed',
          type: 'string',
          array: true,
          default: [],
          defaultDescription: 'all',
        })
        .option('words', {
          describe: 'advice on words: grades, hard sentences, vague and medical words',
          type: 'boolean',
          default: false,
        })
        .option('json', { describe: 'as JSON', type: 'boolean', default: false })
        .option('project', PROJECT_OPTION)
        .example('$0 check', 'whether every handout and translation is sound')
        .example('$0 check fever-in-children --words', 'how its words read, with plainer ones'),
    handler: async (given) => {
      const { runCheck } = await import('./run-check.js');
      finish(await runCheck(given, io));
    },
  };
}
