import type { CommandModule } from 'yargs';
import type { ExitCode, Io } from './io.js';
import { PROJECT_OPTION } from './once.js';
import type { ListArguments, ListName } from './run-list.js';

const LIST_NAMES: readonly ListName[] = [
  'handouts',
  'clinics',
  'sizes',
  'languages',
  'translations',
  'signs',
  'fonts',
];

/** `handouts list`: what there is to build. */
export function listCommand(io: Io, finish: (code: ExitCode) => void): CommandModule<object, ListArguments> {
  return {
    command: 'list [what]',
    describe: 'show handouts, clinics, sizes, languages, translations, signs or fonts',
    builder: (yargs) =>
      yargs
        .positional('what', { describe: 'what to list', choices: LIST_NAMES, default: 'handouts' as const })
        .option('project', PROJECT_OPTION)
        .option('json', { describe: 'as JSON', type: 'boolean', default: false })
        .example('$0 list', 'every handout, with title and version')
        .example(
          '$0 list translations',
          'which handouts are there in which language, and which are out of date',
        )
        .example('$0 list signs', 'each sign, how soon it needs help, and where it stands')
        .example('$0 list clinics --json', 'clinics, for a program'),
    handler: async (given) => {
      const { runList } = await import('./run-list.js');
      finish(await runList(given, io));
    },
  };
}
