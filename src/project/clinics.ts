import { clinicIn, type Clinic } from '../model/index.js';
import type { World } from '../world/index.js';
import { lateTable, pathOfClinic, readClinicTable, withRows, type ClinicTable } from './clinic-table.js';
import { loadClinic } from './load-clinic.js';
import { loaded, type Loaded } from './loaded.js';
import { charactersOf, type LoadedText } from './loaded-text.js';
import { remember } from './remember.js';
import { LATE, withinTime } from './within-time.js';

/** A table of 100,000 clinics takes a tenth of this. */
const TABLE_MS = 30_000;

/** More than are worked on together; each that is kept longer has its whole file in memory. */
const CLINICS_KEPT = 16;

/** The clinics of a project, which are all that a plan opens; each is read when it is first asked for, and once. */
export class Clinics {
  /** The files, and in them the rows of the table of clinics. */
  readonly world: World;
  readonly clinicTable: () => ClinicTable;
  readonly clinic: (id: string) => Loaded<Clinic>;
  /** A clinic as its sheets in a language print it. */
  readonly clinicIn: (id: string, language: string) => LoadedText<Clinic>;

  /** @param clinicsKept how many clinics are kept in mind: they are many, and are asked for a few at a time */
  constructor(world: World, clinicsKept = CLINICS_KEPT) {
    this.clinicTable = remember(() => {
      const table = withinTime(TABLE_MS, () => readClinicTable(world));
      return table === LATE ? lateTable(TABLE_MS) : table;
    });
    this.world = withRows(world, this.clinicTable);
    this.clinic = remember(
      (id: string) => loaded(this.world, (known, log) => loadClinic(id, this.clinicTable(), known, log)),
      clinicsKept,
    );
    this.clinicIn = remember((id: string, language: string) => {
      const { thing, log, reads } = this.clinic(id);
      const clinic = thing && clinicIn(thing, language);
      const printed = { ...clinic?.fields, translations: undefined };
      return { thing: clinic, log, reads, characters: charactersOf(JSON.stringify(printed)) };
    }, clinicsKept);
  }

  /** Where a clinic is written. */
  clinicPath(id: string): string {
    return pathOfClinic(id, this.clinicTable());
  }
}
