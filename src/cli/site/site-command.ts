import type { CommandModule } from 'yargs';
import type { ExitCode, Io } from '../io.js';
import { once, PROJECT_OPTION } from '../once.js';
import type { SiteArguments } from './run-site.js';

/** `handouts site`: the pages that the codes on sheets open. */
export function siteCommand(io: Io, finish: (code: ExitCode) => void): CommandModule<object, SiteArguments> {
  return {
    command: 'site [handout..]',
    describe: 'make the online versions of sheets, for any web server',
    builder: (yargs) =>
      yargs
        .positional('handout', {
          describe: 'ids of handouts; globs are allowed',
          type: 'string',
          array: true,
          default: [],
        })
        .option('clinic', list('ids of clinics; globs are allowed'))
        .option('language', list('language tags, such as en'))
        .option('allow-expired', list('ids of handouts to show, with a notice, though their review ran out'))
        .option(
          'allow-stale',
          list('ids of handouts to show, with a notice, though what they translate has changed'),
        )
        .option('out', {
          describe: 'folder for the site',
          type: 'string',
          requiresArg: true,
          coerce: once('out'),
          defaultDescription: 'output/site/ in the project',
        })
        .option('printed', {
          describe: 'folder of the printed sheets, whose editions every page must know',
          type: 'string',
          requiresArg: true,
          coerce: once('printed'),
          defaultDescription: 'output/ in the project',
        })
        .option('project', PROJECT_OPTION)
        .option('dry-run', { describe: 'only tell what would be made', type: 'boolean', default: false })
        .option('json', { describe: 'a line of JSON for each page', type: 'boolean', default: false })
        .example('$0 site', 'the pages of every clinic that says site: yes, into output/site/')
        .example('$0 site fever-in-children --clinic riverside', 'those of one handout'),
    handler: async (given) => {
      const { runSite } = await import('./run-site.js');
      finish(await runSite(given, io));
    },
  };
}

function list(describe: string): {
  describe: string;
  type: 'string';
  array: true;
  default: string[];
  requiresArg: true;
} {
  return { describe, type: 'string', array: true, default: [], requiresArg: true };
}
