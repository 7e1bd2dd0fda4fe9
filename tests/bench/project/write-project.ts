import { copyFileSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { PROJECT_FOLDER } from '../../support/folders.js';
import { benchClinic } from './bench-clinic.js';
import { clinicYaml } from './clinic-yaml.js';
import { longer } from './longer.js';

/** Ids of the two handouts: four pages, and ten times as many words in print. */
export const SHEETS = { short: 'bench-sheet', long: 'bench-sheet-long' } as const;
/** How often the longest part stands in the long sheet, so that ten times the words are printed. */
const TIMES = 27;

const CONTENT = join(PROJECT_FOLDER, 'tests/bench/project/content');

/** Writes the sample project with the first `clinics` clinics into a folder, with the four-page handout or both. */
export function writeProject(
  folder: string,
  clinics: number,
  handouts: readonly (keyof typeof SHEETS)[] = ['short'],
): void {
  mkdirSync(join(folder, 'content/clinics'), { recursive: true });
  copyFileSync(join(CONTENT, 'clinics/group.png'), join(folder, 'content/clinics/group.png'));
  for (let index = 0; index < clinics; index++) {
    const clinic = benchClinic(index);
    writeFileSync(join(folder, `content/clinics/${clinic.id}.yaml`), clinicYaml(clinic));
  }
  const markdown = readFileSync(join(CONTENT, 'handouts/bench-sheet/en.md'), 'utf8');
  for (const which of handouts) {
    mkdirSync(join(folder, `content/handouts/${SHEETS[which]}`), { recursive: true });
    const text = which === 'long' ? longer(markdown, TIMES) : markdown;
    writeFileSync(join(folder, `content/handouts/${SHEETS[which]}/en.md`), text);
  }
}
