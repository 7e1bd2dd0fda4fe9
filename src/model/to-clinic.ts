import type { Log } from '../diagnostics/index.js';
import type { Located } from '../read/index.js';
import { checkShape } from './check-shape.js';
import { clinicSchema, type Clinic } from './clinic.js';

/** A read YAML file to a clinic; undefined when anything in it is wrong, with all of it logged. */
export function toClinic(located: Located, id: string, log: Log): Clinic | undefined {
  const fields = checkShape(clinicSchema, located, log);
  return fields && { id, fields, source: located };
}
