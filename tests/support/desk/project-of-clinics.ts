import { cpSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { PROJECT_FOLDER } from '../folders.js';
import { temporaryFolder } from '../temporary-folder.js';

/** The samples with so many clinics, `clinic-0` and on: a large organisation. */
export function projectOfClinics(count: number): string {
  const folder = temporaryFolder();
  cpSync(join(PROJECT_FOLDER, 'content'), join(folder, 'content'), { recursive: true });
  const clinics = join(folder, 'content/clinics');
  const text = readFileSync(join(clinics, 'riverside.yaml'), 'utf8');
  for (const name of ['harbor.yaml', 'st-brigid.yaml']) rmSync(join(clinics, name));
  for (let number = 0; number < count; number += 1)
    writeFileSync(
      join(clinics, `clinic-${number}.yaml`),
      text.replaceAll("Riverside Women's Health", `Clinic ${number} of Riverside`),
    );
  return folder;
}
