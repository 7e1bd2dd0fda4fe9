import { cpSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { PROJECT_FOLDER } from '../../support/folders.js';
import { benchClinic } from './bench-clinic.js';
import { clinicYaml } from './clinic-yaml.js';
import { longer } from './longer.js';

/** Ids of the two handouts: four pages, and ten times as many words in print. */
export const SHEETS = { short: 'bench-sheet', long: 'bench-sheet-long' } as const;
/** The handout that the benchmark has in several languages. */
export const LANGUAGES_SHEET = 'bench-languages';
/** How often the longest part stands in the long sheet, so that ten times the words are printed. */
const TIMES = 27;

const PROJECT = join(PROJECT_FOLDER, 'tests/bench/project');
const HANDOUTS = 'content/handouts';

/**
 * Writes the project of the benchmark with the first `clinics` clinics into a folder, with the four-page handout or both.
 * Texts and template are the benchmark's own, so that it measures the same when samples and templates of the press change.
 */
export function writeProject(
  folder: string,
  clinics: number,
  handouts: readonly (keyof typeof SHEETS)[] = ['short'],
): void {
  cpSync(join(PROJECT, 'content/clinics'), join(folder, 'content/clinics'), { recursive: true });
  cpSync(join(PROJECT, 'templates'), join(folder, 'templates'), { recursive: true });
  for (let index = 0; index < clinics; index++) {
    const clinic = benchClinic(index);
    writeFileSync(join(folder, `content/clinics/${clinic.id}.yaml`), clinicYaml(clinic));
  }
  const markdown = readFileSync(join(PROJECT, HANDOUTS, SHEETS.short, 'en.md'), 'utf8');
  for (const which of handouts) {
    mkdirSync(join(folder, HANDOUTS, SHEETS[which]), { recursive: true });
    const text = which === 'long' ? longer(markdown, TIMES) : markdown;
    writeFileSync(join(folder, HANDOUTS, SHEETS[which], 'en.md'), text);
  }
}

/** Adds the handout in several languages to such a project, and says which they are. */
export function addLanguagesSheet(folder: string): readonly string[] {
  const sheet = join(HANDOUTS, LANGUAGES_SHEET);
  cpSync(join(PROJECT, sheet), join(folder, sheet), { recursive: true });
  return readdirSync(join(PROJECT, sheet)).map((file) => file.replace(/\.md$/u, ''));
}
