import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { idFor, LANGUAGES, NUMBER_HANDOUTS } from '../../support/number-handouts.js';
import { benchClinic } from '../project/bench-clinic.js';
import { addLanguagesSheet, LANGUAGES_SHEET, writeProject } from '../project/write-project.js';
import { buildOf } from './handouts.js';
import { timeCommand } from './time-command.js';

/** What a handout costs in a language. */
export interface LanguageCost {
  readonly handout: string;
  readonly language: string;
  readonly pages: number;
  readonly kilobytes: number;
  /** CPU of a whole process that makes one copy. */
  readonly firstMs: number;
  /** CPU of each further copy of it, read back and written. */
  readonly furtherMs: number;
}

/** The same handout in each language that it is in, and in every language the sheet of its numbers. */
export async function measureLanguages(folder: string, isQuick: boolean): Promise<readonly LanguageCost[]> {
  const clinics = isQuick ? 9 : 101;
  const projectFolder = join(folder, 'languages');
  writeProject(projectFolder, clinics);
  const translations = addLanguagesSheet(projectFolder);
  for (const [path, text] of Object.entries(NUMBER_HANDOUTS)) {
    mkdirSync(dirname(join(projectFolder, path)), { recursive: true });
    writeFileSync(join(projectFolder, path), text);
  }
  const sheets = [
    ...translations.map((language) => ({ handout: LANGUAGES_SHEET, language })),
    ...LANGUAGES.map((language) => ({ handout: idFor(language), language })),
  ];
  const costs: LanguageCost[] = [];
  for (const sheet of isQuick ? sheets.slice(0, 2) : sheets)
    costs.push({ ...sheet, ...(await costOf(sheet, projectFolder, join(folder, 'languages-out'), clinics)) });
  return costs;
}

async function costOf(
  { handout, language }: Pick<LanguageCost, 'handout' | 'language'>,
  projectFolder: string,
  out: string,
  clinics: number,
): Promise<Omit<LanguageCost, 'handout' | 'language'>> {
  const asked = ['--handout', handout, '--language', language, '--jobs', '1'];
  const one = await timeCommand(buildOf(projectFolder, out, ...asked, '--clinic', benchClinic(0).id));
  rmSync(out, { recursive: true });
  const all = await timeCommand(buildOf(projectFolder, out, ...asked));
  const [file] = (
    JSON.parse(readFileSync(join(out, 'manifest.json'), 'utf8')) as {
      readonly files: readonly { readonly pages: number; readonly bytes: number }[];
    }
  ).files;
  rmSync(out, { recursive: true });
  return {
    pages: file?.pages ?? Number.NaN,
    kilobytes: (file?.bytes ?? Number.NaN) / 1000,
    firstMs: one.cpuMs,
    furtherMs: (all.cpuMs - one.cpuMs) / (clinics - 1),
  };
}
