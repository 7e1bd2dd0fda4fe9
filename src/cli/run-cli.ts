import { shownLines } from './to-json.js';
import yargs, { type Argv } from 'yargs';
import { InterruptedError } from '../diagnostics/index.js';
import { faultToText } from '../make/index.js';
import { buildCommand } from './build/build-command.js';
import { checkCommand } from './check-command.js';
import { EXIT, UsageError, type ExitCode, type Io } from './io.js';
import { deskCommand } from './desk/desk-command.js';
import { doctorCommand } from './start/doctor-command.js';
import { importCommand } from './start/import-command.js';
import { initCommand } from './start/init-command.js';
import { newCommand } from './start/new-command.js';
import { listCommand } from './list-command.js';
import { mergeManifestsCommand } from './merge-manifests-command.js';
import { outOfOrder } from './out-of-order.js';
import { previewCommand } from './desk/preview-command.js';
import { proofCommand } from './proof-command.js';
import { siteCommand } from './site/site-command.js';
import { stampCommand } from './stamp-command.js';
import { schemaCommand } from './schema-command.js';
import { usageErrorOf } from './usage-error-of.js';
import { verifyCommand } from './verify/verify-command.js';
import { VERSION } from './version.js';
import { inkFor } from './ink.js';

const COMMANDS = [
  'build',
  'site',
  'desk',
  'preview',
  'init',
  'new',
  'import',
  'doctor',
  'proof',
  'verify',
  'merge-manifests',
  'list',
  'check',
  'stamp',
  'schema',
];

/** The whole command: arguments in, exit code out. It touches nothing but `io`. */
export async function runCli(argv: readonly string[], io: Io): Promise<ExitCode> {
  let exit: ExitCode = EXIT.made;
  const finish = (code: ExitCode): void => {
    exit = code;
  };
  const parser = toParser(argv, io, finish);
  try {
    let shown = '';
    await parser.parseAsync([...argv], {}, (_error, _parsed, output) => {
      shown = output;
    });
    if (shown !== '') await io.out.write(`${shown}\n`);
    return exit;
  } catch (error) {
    if (error instanceof InterruptedError) {
      await io.err.write('interrupted\n');
      return EXIT.interrupted;
    }
    const refusal = outOfOrder(error);
    if (refusal) {
      await io.err.write(textOf({ message: refusal.what, hint: refusal.hint }, io));
      return EXIT.cannotWrite;
    }
    const isUsage = error instanceof UsageError;
    await io.err.write(isUsage ? textOf(error, io) : faultText(error, argv, io));
    return isUsage ? EXIT.usage : EXIT.someFailed;
  }
}

function textOf({ message, hint }: Pick<UsageError, 'message' | 'hint'>, io: Io): string {
  const { error } = inkFor(io.err, io.env);
  return `${error('error')}: ${shownLines(message)}\n${hint === undefined ? '' : `  hint: ${shownLines(hint)}\n`}`;
}

/** A mistake of ours, outside of any copy. */
function faultText(error: unknown, argv: readonly string[], io: Io): string {
  const command = COMMANDS.find((name) => argv.includes(name)) ?? '';
  return textOf(
    {
      message: `the press made a mistake of its own: ${faultToText(error)}`,
      hint: `send this line to whoever keeps the press, with what was typed after handouts ${command} and the version ${VERSION}`,
    },
    io,
  );
}

function toParser(argv: readonly string[], io: Io, finish: (code: ExitCode) => void): Argv {
  const parser = withoutSpareHelp(yargs([...argv]));
  return parser
    .scriptName('handouts')
    .usage('$0 <command>\n\nLays patient handouts out as branded, large-print PDF files.')
    .command(buildCommand(io, finish))
    .command(siteCommand(io, finish))
    .command(deskCommand(io, finish))
    .command(previewCommand(io, finish))
    .command(initCommand(io, finish))
    .command(newCommand(io, finish))
    .command(importCommand(io, finish))
    .command(doctorCommand(io, finish))
    .command(proofCommand(io, finish))
    .command(verifyCommand(io, finish))
    .command(mergeManifestsCommand(io, finish))
    .command(listCommand(io, finish))
    .command(checkCommand(io, finish))
    .command(stampCommand(io, finish))
    .command(schemaCommand(io))
    .example('$0 build', 'every handout for every clinic, into output/')
    .example('$0 build fever-in-children --clinic riverside', 'one handout for one clinic')
    .example('$0 list clinics', 'what there is to build')
    .demandCommand(1, 'name a command')
    .strict()
    .version(VERSION)
    .locale('en')
    .exitProcess(false)
    .showHelpOnFail(false)
    .wrap(100)
    .epilogue(EPILOGUE)
    .fail((message: string | null, error: unknown) => {
      // A YError is the parser's own, about the command line; everything else is not.
      if (error instanceof Error && error.name !== 'YError') throw error;
      const parsing = { argv, commands: COMMANDS, options: optionsOf(parser) };
      throw usageErrorOf(message ?? 'the command cannot be read', parsing);
    });
}

/**
 * yargs works out the whole help of each command that it has begun, for somebody who asks for it once the command is done.
 * Nobody does, and it takes as long as planning a sheet.
 */
function withoutSpareHelp(parser: Argv): Argv {
  const inside = parser as unknown as {
    getInternalMethods(): { getUsageInstance(): { cacheHelpMessage: () => void } };
  };
  inside.getInternalMethods().getUsageInstance().cacheHelpMessage = () => undefined;
  return parser;
}

/** The options that the parser knows at this moment, those of the command it is in; its types leave `getOptions` out. */
function optionsOf(parser: Argv): readonly string[] {
  return Object.keys((parser as unknown as { getOptions(): { readonly key: object } }).getOptions().key);
}

const EPILOGUE =
  'Exit codes: 0 all made or unchanged, 1 some failed, 2 wrong usage, 3 the project is invalid, 4 cannot write, 5 verification failed, 130 interrupted.';
