import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { PROJECT_FOLDER } from './folders.js';

/** The templates of the press by file, as a project's own. */
export const PRESS_TEMPLATES: Readonly<Record<string, string>> = Object.fromEntries(
  ['templates', 'templates/partials']
    .flatMap((folder) => readdirSync(join(PROJECT_FOLDER, folder)).map((name) => `${folder}/${name}`))
    .filter((path) => path.endsWith('.hbs'))
    .map((path) => [path, readFileSync(join(PROJECT_FOLDER, path), 'utf8')]),
);
