import { join, resolve } from 'node:path';
import type { Argv, CommandModule } from 'yargs';
import { siteOptions } from '../build/build-options.js';
import type { ExitCode, Io } from '../io.js';
import type { SiteArguments } from './run-site.js';

/** `handouts site`: the pages that the codes on sheets open. */
export function siteCommand(io: Io, finish: (code: ExitCode) => void): CommandModule<object, SiteArguments> {
  return {
    command: 'site [handout..]',
    describe: 'make the online versions of sheets, for any web server',
    builder: (yargs) => siteOptions(yargs) as Argv<SiteArguments>,
    handler: async (given) => {
      io.hearSignals();
      const folder = resolve(io.folder, given.out ?? join(given.project, 'output', 'site'));
      const isCertain = !given.dryRun && (given.force || !io.isThere(join(folder, 'manifest.json')));
      const called = isCertain ? io.threads.callWorker() : undefined;
      try {
        const { runSite } = await import('./run-site.js');
        finish(await runSite(given, io, called));
      } finally {
        called?.dismiss();
      }
    },
  };
}
