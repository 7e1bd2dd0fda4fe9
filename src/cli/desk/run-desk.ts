import { once as whenOnce } from 'node:events';
import { resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { openDesk, type OpenDesk } from '../../desk/index.js';
import { didYouMean } from '../../diagnostics/index.js';
import { HANG_MS } from '../hang-ms.js';
import { EXIT, type ExitCode, type Io, UsageError } from '../io.js';
import { refusePort } from './refuse-port.js';
import { sourceDate } from '../build/source-date.js';
import { PRESS_FOLDER } from '../version.js';

/** What is typed after `handouts desk`. */
export interface DeskArguments {
  readonly clinic: string | undefined;
  readonly port: number | undefined;
  readonly open: boolean;
  readonly project: string;
  /** The handout that is shown first; any word of its id will do. */
  readonly handout?: string | undefined;
}

/** Opens the print desk, and keeps it open until somebody ends it. */
export async function runDesk(given: DeskArguments, io: Io): Promise<ExitCode> {
  const desk = await opened(given, io);
  try {
    if (given.clinic !== undefined && !desk.clinics.includes(given.clinic))
      throw new UsageError(`there is no clinic "${given.clinic}"`, didYouMean(given.clinic, desk.clinics));
    if (given.handout !== undefined && !desk.handouts.includes(given.handout))
      throw new UsageError(
        `there is no handout "${given.handout}"`,
        didYouMean(given.handout, desk.handouts),
      );
    io.hearSignals();
    await io.out.write(
      `The print desk is open, for this computer only:\n\n  ${desk.address}\n\nOpen that address in a browser. Ctrl+C closes the desk.\n`,
    );
    if (given.open) await openBrowser(desk.addressForOnce(), io);
    if (!io.signal.aborted) await whenOnce(io.signal, 'abort');
    return EXIT.made;
  } finally {
    await desk.close();
  }
}

async function opened({ clinic, port = 0, project, handout }: DeskArguments, io: Io): Promise<OpenDesk> {
  const folder = resolve(io.folder, project);
  const { cores, cpuMs, threads, writer } = io;
  try {
    return await openDesk({
      clinic,
      handout,
      port,
      workers: {
        call: threads.callWorker,
        jobs: 1,
        cores,
        hangMs: HANG_MS,
        cpuMs,
        folders: { project: folder, press: fileURLToPath(PRESS_FOLDER), output: folder },
        pid: writer.pid,
      },
      fontTrialFile: threads.fontTrial,
      pageFolder: fileURLToPath(new URL('dist/cli/page', PRESS_FOLDER)),
      now: io.timeOfDay,
      clock: io.clock,
      sourceDate: sourceDate(io.env),
    });
  } catch (error) {
    refusePort(port, error);
    throw error;
  }
}

/** A desk without a browser is a desk all the same: its address stands above. */
async function openBrowser(address: string, io: Io): Promise<void> {
  try {
    const { default: open } = await import('open');
    const browser = await open(address);
    browser.on('error', () => undefined);
  } catch {
    await io.err.write('no browser could be opened; open the address above yourself\n');
  }
}
