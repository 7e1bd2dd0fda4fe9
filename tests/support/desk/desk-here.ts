import { join } from 'node:path';
import { onTestFinished } from 'vitest';
import { openDesk, type OpenDesk } from '../../../src/desk/index.js';
import type { SheetWish } from '../../../src/page/index.js';
import { PROJECT_FOLDER } from '../folders.js';
import { MakerHere } from '../maker-here.js';
import { postAsDesk } from './post-as-desk.js';

/** A desk in this process, closed after the test, and somebody who has its key. */
export interface DeskHere {
  readonly desk: OpenDesk;
  readonly origin: string;
  readonly token: string;
  /** Asks as the desk's own page does. */
  readonly ask: (path: string, what: object) => Promise<Response>;
  readonly sheet: (change?: Partial<SheetWish>) => Promise<Response>;
}

/** The sheet of the small project. */
export const REST: SheetWish = {
  clinic: 'oak',
  handout: 'rest',
  language: 'en',
  size: 'large',
  paper: 'letter',
  fillable: false,
  note: '',
};

/** Opens a desk on a project, with the time that a test says. */
export async function deskHere(
  project: string,
  now = () => new Date('2026-11-22T12:00:00Z'),
  clinic?: string,
): Promise<DeskHere> {
  const desk = await openDesk({
    clinic,
    handout: undefined,
    port: 0,
    workers: {
      call: () => new MakerHere(),
      jobs: 1,
      cores: 1,
      hangMs: 30_000,
      cpuMs: () => process.cpuUsage().user / 1000,
      folders: { project, press: PROJECT_FOLDER, output: project },
      pid: process.pid,
    },
    fontTrialFile: undefined,
    pageFolder: join(PROJECT_FOLDER, 'dist/cli/page'),
    now,
    clock: () => performance.now(),
    sourceDate: undefined,
  });
  onTestFinished(() => desk.close());
  const origin = `http://127.0.0.1:${desk.port}`;
  const post = (path: string, what: object, token: string): Promise<Response> =>
    postAsDesk(origin, path, what, token);
  const key = new URL(desk.address).hash.slice(1);
  const { token } = (await (await post('/api/enter', { key }, '')).json()) as { readonly token: string };
  const ask = (path: string, what: object) => post(path, what, token);
  return { desk, origin, token, ask, sheet: (change = {}) => ask('/api/sheet', { ...REST, ...change }) };
}
