import { type Clinic, clinicIn, toClinic } from '../model/index.js';
import type { World } from '../world/index.js';
import { type ClinicTable, lateTable, pathOfClinic, readClinicTable, withRows } from './clinic-table.js';
import { charactersOf, loaded, type Loaded, type LoadedText, loadYaml } from './loaded.js';
import { remember } from './remember.js';
import { LATE, withinTime } from './within-time.js';
import type { Log } from '../diagnostics/index.js';
import { type Located, MAX_CSV_BYTES } from '../read/index.js';

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

/** A clinic's file, or its row, as what it means. */
function loadClinic(id: string, table: ClinicTable, world: World, log: Log): Clinic | undefined {
  const located = table.rows.has(id)
    ? loadRow(id, table, world, log)
    : loadYaml(pathOfClinic(id, table), world, log);
  return located && toClinic(located, id, log);
}

/** The table is parsed already; what is asked of the world is only that it takes note of this row. */
function loadRow(id: string, table: ClinicTable, world: World, log: Log): Located | undefined {
  world.read(pathOfClinic(id, table), MAX_CSV_BYTES);
  return table.rows.get(id)?.locate(log);
}
