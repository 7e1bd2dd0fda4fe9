import type { CommandModule } from 'yargs';
import type { ExitCode, Io } from '../io.js';
import { once, PROJECT_OPTION } from '../once.js';
import type { ImportArguments } from './run-import.js';

/** `handouts import`: a handout that lies in a Word file. */
export function importCommand(
  io: Io,
  finish: (code: ExitCode) => void,
): CommandModule<object, ImportArguments> {
  const one = (name: string, describe: string, defaultDescription: string) =>
    ({ describe, type: 'string', requiresArg: true, coerce: once(name), defaultDescription }) as const;
  return {
    command: 'import <file>',
    describe: 'take a handout over from a Word file, each word, number and picture of it',
    builder: (yargs) =>
      yargs
        .positional('file', { describe: 'a Word file (.docx)', type: 'string', demandOption: true })
        .option('language', one('language', 'the language it is written in, such as en', 'asked for'))
        .option('title', one('title', 'its title', 'the first heading of the file'))
        .option('summary', one('summary', 'the most important thing, in a sentence or two', 'asked for'))
        .option('id', one('id', 'its id, such as after-surgery', 'made from the title'))
        .option('look', {
          describe: 'tell what would be written, and write nothing',
          type: 'boolean',
          default: false,
        })
        .option('json', { describe: 'tell it for another program', type: 'boolean', default: false })
        .option('project', PROJECT_OPTION)
        .example('$0 import "Fever leaflet.docx" --language en', 'content/handouts/<id>/en.md')
        .example(
          '$0 import fiebre.docx --language es --id fever',
          'its Spanish words, beside the English ones',
        )
        .example('$0 import fever.docx --language en --look', 'what a person would have to decide')
        .epilogue(
          'Each part arrives as :::unsorted, and no build takes it until somebody has said what it is for. Where the account of all words does not close, nothing is written.',
        ),
    handler: async (given) => {
      const { runImport } = await import('./run-import.js');
      finish(await runImport(given, io));
    },
  };
}
