import { Log } from '../diagnostics/index.js';
import type { PictureUse } from '../document/index.js';
import type { Clinic } from '../model/index.js';
import { trackedWorld, type Read, type World } from '../world/index.js';
import { pathOfClinic, readClinicTable, withRows, type ClinicTable } from './clinic-table.js';
import { loadClinic } from './load-clinic.js';
import { loadFonts } from './load-fonts.js';
import { loadHandout } from './load-handout.js';
import { loadPhrases } from './load-phrases.js';
import { loadPicture } from './load-picture.js';
import { loadTemplate } from './load-template.js';
import { PictureOrigins } from './picture-origins.js';
import { remember } from './remember.js';
import { wholePicture } from './whole-picture.js';

const CLINICS_KEPT = 128;
const PICTURES_KEPT = 64;

/** A part of a project that was read: the thing itself when it is sound, and what was said of it either way. */
export interface Loaded<Thing> {
  readonly thing: Thing | undefined;
  readonly log: Log;
  /** Everything that was looked at for it. */
  readonly reads: readonly Read[];
}

/**
 * The files of a project as what they mean; each is read when it is first asked for, and once.
 *
 * A part that is wrong takes down the copies that need it and no others.
 */
export class Project {
  /** The files, and in them the rows of the table of clinics. */
  readonly world: World;
  readonly clinicTable: () => ClinicTable;
  /** What the pictures that were asked for were made from. */
  readonly origins = new PictureOrigins();
  readonly clinic: (id: string) => Loaded<Clinic>;
  readonly handout = remember((id: string, language: string) =>
    this.#load((world, log) => loadHandout(id, language, world, log)),
  );
  readonly phrases = remember((language: string) =>
    this.#load((world, log) => loadPhrases(language, world, log)),
  );
  readonly template = remember((name: string) => this.#load((world, log) => loadTemplate(name, world, log)));
  readonly fonts = remember(() => this.#load(loadFonts));
  /** What is wrong with it stands at its own beginning: copies name it in different places. */
  readonly picture = remember(async (source: string, use: PictureUse['use']) => {
    const log = new Log();
    const world = trackedWorld(this.world);
    const thing = await loadPicture(source, use, wholePicture(source), world, log);
    if (thing) this.origins.note(thing, world.reads);
    return { thing: log.hasErrors ? undefined : thing, log, reads: world.reads };
  }, PICTURES_KEPT);

  /** @param clinicsKept how many clinics are kept in mind: they are many, and are asked for a few at a time */
  constructor(world: World, clinicsKept = CLINICS_KEPT) {
    this.clinic = remember(
      (id: string) => this.#load((known, log) => loadClinic(id, this.clinicTable(), known, log)),
      clinicsKept,
    );
    this.clinicTable = remember(() => readClinicTable(world));
    this.world = withRows(world, this.clinicTable);
  }

  /** Where a clinic is written. */
  clinicPath(id: string): string {
    return pathOfClinic(id, this.clinicTable());
  }

  #load<Thing>(read: (world: World, log: Log) => Thing | undefined): Loaded<Thing> {
    const log = new Log();
    const world = trackedWorld(this.world);
    const thing = read(world, log);
    return { thing: log.hasErrors ? undefined : thing, log, reads: world.reads };
  }
}
