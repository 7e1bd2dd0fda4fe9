import { resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { CommandModule } from 'yargs';
import { listClinics, listHandouts, listLanguages, listSizes, openWorld } from '../run/index.js';
import { EXIT, type ExitCode, type Io } from './io.js';
import { once } from './once.js';
import { tellDiagnostics } from './tell-diagnostics.js';
import { toTable } from './to-table.js';
import { PRESS_FOLDER } from './version.js';

const LISTS = {
  handouts: listHandouts,
  clinics: listClinics,
  sizes: () => listSizes(),
  languages: listLanguages,
} as const;
type ListName = keyof typeof LISTS;
const LIST_NAMES = Object.keys(LISTS) as readonly ListName[];

interface ListArguments {
  readonly what: ListName;
  readonly project: string;
  readonly json: boolean;
}

/** `handouts list`: what there is to build. */
export function listCommand(io: Io, finish: (code: ExitCode) => void): CommandModule<object, ListArguments> {
  return {
    command: 'list [what]',
    describe: 'show handouts, clinics, sizes or languages',
    builder: (yargs) =>
      yargs
        .positional('what', { describe: 'what to list', choices: LIST_NAMES, default: 'handouts' as const })
        .option('project', {
          describe: 'folder with content/',
          type: 'string',
          default: '.',
          requiresArg: true,
          coerce: (given: unknown) => once('project')(given) ?? '.',
        })
        .option('json', { describe: 'as JSON', type: 'boolean', default: false })
        .example('$0 list', 'every handout, with title and version')
        .example('$0 list clinics --json', 'clinics, for a program'),
    handler: async ({ what, project, json }) => {
      const world = openWorld(resolve(io.folder, project), fileURLToPath(PRESS_FOLDER), io.now);
      const listing = LISTS[what](world);
      await tellDiagnostics(listing.diagnostics, world, io);
      await io.out.write(json ? `${JSON.stringify(listing.rows, null, 2)}\n` : toTable(listing.rows));
      finish(
        listing.diagnostics.some((diagnostic) => diagnostic.severity === 'error')
          ? EXIT.projectInvalid
          : EXIT.made,
      );
    },
  };
}
