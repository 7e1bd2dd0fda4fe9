import type { Clinic } from '../model/index.js';
import type { World } from '../world/index.js';
import { pathOfClinic, readClinicTable, withRows, type ClinicTable } from './clinic-table.js';
import { loadClinic } from './load-clinic.js';
import { loadedText, type LoadedText } from './loaded-text.js';
import { remember } from './remember.js';

const CLINICS_KEPT = 128;

/** The clinics of a project, which are all that a plan opens; each is read when it is first asked for, and once. */
export class Clinics {
  /** The files, and in them the rows of the table of clinics. */
  readonly world: World;
  readonly clinicTable: () => ClinicTable;
  readonly clinic: (id: string) => LoadedText<Clinic>;

  /** @param clinicsKept how many clinics are kept in mind: they are many, and are asked for a few at a time */
  constructor(world: World, clinicsKept = CLINICS_KEPT) {
    this.clinicTable = remember(() => readClinicTable(world));
    this.world = withRows(world, this.clinicTable);
    this.clinic = remember(
      (id: string) => loadedText(this.world, (known, log) => loadClinic(id, this.clinicTable(), known, log)),
      clinicsKept,
    );
  }

  /** Where a clinic is written. */
  clinicPath(id: string): string {
    return pathOfClinic(id, this.clinicTable());
  }
}
