import { join } from 'node:path';
import { PROJECT_FOLDER } from '../../support/folders.js';

/** The built command. */
export const PROGRAM = [process.execPath, join(PROJECT_FOLDER, 'dist/cli/main.js')] as const;

/** The moment at which every command of the benchmark believes to run, so that no handout's review runs out. */
export const ENVIRONMENT = { ...process.env, SOURCE_DATE_EPOCH: '1795305600' };

/** The build of a project into a folder, with the built command. */
export function buildOf(projectFolder: string, out: string, ...more: readonly string[]): readonly string[] {
  return [...PROGRAM, 'build', '--project', projectFolder, '--out', out, ...more];
}
