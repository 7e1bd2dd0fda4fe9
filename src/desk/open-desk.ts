import { SheetMaker, type WorkerOffer } from '../build/index.js';
import { openWorld } from '../project/index.js';
import { Changes } from './changes.js';
import { DEEDS, deskAnswers } from './desk-answers.js';
import { DeskKeys } from './desk-keys.js';
import { LOOPBACK_ADDRESS, openDoor } from './open-door.js';
import { pageFiles } from './page-files.js';
import { SheetDesk } from './sheet-desk.js';

/** What a desk is opened with. */
export interface DeskTerms {
  readonly clinic: string | undefined;
  /** The handout that is shown first. */
  readonly handout: string | undefined;
  /** 0 for any that is free. */
  readonly port: number;
  readonly workers: WorkerOffer;
  readonly fontTrialFile: string | undefined;
  /** Where the built page lies. */
  readonly pageFolder: string;
  /** The time of day: a desk stands open for weeks. */
  readonly now: () => Date;
  readonly clock: () => number;
  /** SOURCE_DATE_EPOCH, where it is set. */
  readonly sourceDate: Date | undefined;
}

/** A desk that stands open. */
export interface OpenDesk {
  readonly port: number;
  /** For the terminal: whoever has it gets in. */
  readonly address: string;
  /** For a browser that is opened by a program: it is good once. */
  readonly addressForOnce: () => string;
  readonly clinics: readonly string[];
  readonly handouts: readonly string[];
  readonly close: () => Promise<void>;
}

/** Opens the print desk: a page for this computer only, that makes sheets as a build does and keeps nothing. */
export async function openDesk(terms: DeskTerms): Promise<OpenDesk> {
  const { folders } = terms.workers;
  const now = (): Date => terms.sourceDate ?? terms.now();
  const today = (): string => now().toISOString().slice(0, 10);
  const open = () => openWorld(folders.project, folders.press, now());
  const desk = new SheetDesk({
    openWorld: open,
    clock: terms.clock,
    clinic: terms.clinic,
    handout: terms.handout,
    today,
    callMaker: () =>
      new SheetMaker({
        workers: terms.workers,
        now: now(),
        rules: {
          today: today(),
          sourceDate: terms.sourceDate,
          waivers: { expired: [], stale: [] },
          fontTrialFile: terms.fontTrialFile,
        },
      }),
  });
  void desk.warm(undefined).catch(() => undefined);
  const keys = new DeskKeys();
  const files = pageFiles(terms.pageFolder, open());
  const changes = new Changes(folders.project, () => {
    desk.renew();
  });
  const answers = deskAnswers({ keys, desk, files, changes });
  const doorOf = (host: string) => ({
    host,
    token: keys.token,
    pages: new Set(['/', ...files.keys()]),
    deeds: DEEDS,
  });
  const end = async (): Promise<void> => {
    await changes.close();
    desk.end();
  };
  try {
    const door = await openDoor(terms.port, doorOf, (request) => answers.fetch(request));
    const address = (key: string): string => `http://${LOOPBACK_ADDRESS}:${door.port}/#${key}`;
    return {
      port: door.port,
      address: address(keys.forTerminal),
      addressForOnce: () => address(keys.newOnce()),
      clinics: desk.project.clinicIds,
      handouts: desk.project.handoutIds,
      close: async () => {
        await end();
        await door.close();
      },
    };
  } catch (error) {
    await end();
    throw error;
  }
}
