import type { CommandModule } from 'yargs';
import { PAPER_NAMES } from '../../model/index.js';
import type { ExitCode, Io } from '../io.js';
import { once } from '../once.js';
import type { InitArguments } from './run-init.js';

/** `handouts init`: a project of one's own. */
export function initCommand(io: Io, finish: (code: ExitCode) => void): CommandModule<object, InitArguments> {
  const one = (name: string, describe: string) =>
    ({
      describe,
      type: 'string',
      requiresArg: true,
      coerce: once(name),
      defaultDescription: 'asked for',
    }) as const;
  return {
    command: 'init [dir]',
    describe: 'begin a project of your own: a clinic, a handout to edit, and how to go on',
    builder: (yargs) =>
      yargs
        .positional('dir', { describe: 'a folder, which may be new', type: 'string', default: '.' })
        .option('yes', {
          describe: 'ask nothing: what is not said here is filled in later',
          type: 'boolean',
          default: false,
        })
        .option('name', one('name', 'the name of the clinic'))
        .option('phone', one('phone', 'its main number'))
        .option('emergency', one('emergency', 'the number for help at once, such as 911'))
        .option('website', one('website', 'its website, beginning with https://'))
        .option('paper', { ...one('paper', 'the paper'), choices: PAPER_NAMES })
        .example('$0 init --yes', 'in this folder, with places to fill in')
        .example('$0 init handouts --name "Oak Clinic" --phone "(555) 010-2000"', 'in a new folder')
        .epilogue('It overwrites nothing. After it, handouts build makes your first sheet.'),
    handler: async (given) => {
      const { runInit } = await import('./run-init.js');
      finish(await runInit(given, io));
    },
  };
}
