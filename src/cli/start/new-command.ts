import type { CommandModule } from 'yargs';
import type { ExitCode, Io } from '../io.js';
import { PROJECT_OPTION } from '../once.js';
import { NEW_KINDS } from './new-kinds.js';
import type { NewArguments } from './run-new.js';

/** `handouts new`: one more clinic, handout or translation, with what each line is for. */
export function newCommand(io: Io, finish: (code: ExitCode) => void): CommandModule<object, NewArguments> {
  return {
    command: 'new <what> <id> [language]',
    describe: 'begin a clinic, a handout or a translation, with what each line is for',
    builder: (yargs) =>
      yargs
        .positional('what', { describe: 'what to begin', choices: NEW_KINDS, demandOption: true })
        .positional('id', {
          describe: 'its id, such as oak or after-surgery',
          type: 'string',
          demandOption: true,
        })
        .positional('language', {
          describe: 'of a translation: the language to translate into, such as es',
          type: 'string',
        })
        .option('project', PROJECT_OPTION)
        .example('$0 new handout after-surgery', 'content/handouts/after-surgery/en.md')
        .example('$0 new clinic oak', 'content/clinics/oak.yaml')
        .example('$0 new translation fever-in-children es', 'es.md, with the words to write over'),
    handler: async (given) => {
      const { runNew } = await import('./run-new.js');
      finish(await runNew(given, io));
    },
  };
}
