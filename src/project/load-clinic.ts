import type { Log } from '../diagnostics/index.js';
import { toClinic, type Clinic } from '../model/index.js';
import { MAX_CSV_BYTES, type Located } from '../read/index.js';
import type { World } from '../world/index.js';
import { pathOfClinic, type ClinicTable } from './clinic-table.js';
import { loadYaml } from './load-yaml.js';

/** A clinic's file, or its row, as what it means. */
export function loadClinic(id: string, table: ClinicTable, world: World, log: Log): Clinic | undefined {
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
