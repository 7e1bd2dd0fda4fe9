import type { CommandModule } from 'yargs';
import { MOST_PORT } from '../build/build-options.js';
import { wholeNumber } from '../from-text.js';
import type { ExitCode, Io } from '../io.js';
import { once, PROJECT_OPTION } from '../once.js';
import type { DeskArguments } from './run-desk.js';

/** Of the desk and of the preview. */
export const DESK_OPTIONS = {
  clinic: {
    describe: 'the clinic of this desk, by its id',
    type: 'string',
    requiresArg: true,
    coerce: once('clinic'),
    defaultDescription: 'chosen in the page',
  },
  port: {
    describe: 'the port of the page',
    type: 'string',
    requiresArg: true,
    coerce: wholeNumber('port', MOST_PORT),
    defaultDescription: 'any that is free',
  },
  project: PROJECT_OPTION,
} as const;

/** `handouts desk`: a page to print from, for people who never see a terminal. */
export function deskCommand(io: Io, finish: (code: ExitCode) => void): CommandModule<object, DeskArguments> {
  return {
    command: 'desk',
    describe: 'open a page on this computer to find, look at and print handouts',
    builder: (yargs) =>
      yargs
        .options(DESK_OPTIONS)
        .option('open', { describe: 'open it in the browser', type: 'boolean', default: false })
        .example('$0 desk --open', 'a desk in your browser')
        .example('$0 desk --clinic riverside --port 8417', 'always at the same address')
        .epilogue(
          'Only this computer reaches it. Notes are kept in memory until they are printed, cleared, or two minutes old.',
        ),
    handler: async (given) => {
      const { runDesk } = await import('./run-desk.js');
      finish(await runDesk(given, io));
    },
  };
}
