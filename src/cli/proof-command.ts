import type { CommandModule } from 'yargs';
import { PAPER_NAMES, type PaperName, SIZE_NAMES, type SizeName } from '../model/index.js';
import type { ExitCode, Io } from './io.js';
import { once, PROJECT_OPTION } from './once.js';
import type { ProofArguments } from './run-proof.js';

/** `handouts proof`: the read-back gate, for sheets that are there. */
export function proofCommand(
  io: Io,
  finish: (code: ExitCode) => void,
): CommandModule<object, ProofArguments> {
  const one = (name: string, describe: string) =>
    ({
      describe,
      type: 'string',
      requiresArg: true,
      coerce: once(name),
      defaultDescription: 'as its path says',
    }) as const;
  return {
    command: 'proof <file..>',
    describe: 'read finished sheets again, and say what in them is not as the project has it',
    builder: (yargs) =>
      yargs
        .positional('file', { describe: 'PDF files', type: 'string', array: true, demandOption: true })
        .option('project', PROJECT_OPTION)
        .option('clinic', one('clinic', 'whose sheets they are'))
        .option('handout', one('handout', 'which handout they are'))
        .option('language', one('language', 'in which language, such as en or es+en'))
        .option('size', {
          ...one('size', 'in which size'),
          choices: SIZE_NAMES,
          coerce: (given: unknown) => once('size')(given) as SizeName | undefined,
        })
        .option('paper', {
          ...one('paper', 'on which paper'),
          choices: PAPER_NAMES,
          coerce: (given: unknown) => once('paper')(given) as PaperName | undefined,
        })
        .option('fillable', {
          describe: 'they have fields to fill in on a screen',
          type: 'boolean',
          defaultDescription: 'as its path says',
        })
        .option('template', {
          ...one('template', 'the template that they were made with'),
          defaultDescription: "the clinic's own",
        })
        .option('note', {
          ...one('note', 'the note that was printed on them: a text file, or - for standard input'),
          defaultDescription: 'none',
        })
        .option('json', {
          describe: 'tell each file as a line of JSON on standard output',
          type: 'boolean',
          default: false,
        })
        .example('$0 proof output/riverside/en/stitches-care.large.letter.pdf', 'one sheet of this project')
        .example(
          '$0 proof sheet.pdf --clinic riverside --handout stitches-care --language en --size large --paper letter',
          'a sheet that lies elsewhere',
        )
        .epilogue(
          'It makes nothing and writes nothing. Exit codes: 0 all right, 2 wrong usage, 5 a sheet is not right, or nobody can vouch for it.',
        ),
    handler: async (given) => {
      const { runProof } = await import('./run-proof.js');
      finish(await runProof(given, io));
    },
  };
}
