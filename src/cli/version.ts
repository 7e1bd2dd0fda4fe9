import { readFileSync } from 'node:fs';

const packageFile = new URL('../../package.json', import.meta.url);

/** The version in package.json, which stands two folders above this file in the source and in the build. */
export const VERSION: string = (JSON.parse(readFileSync(packageFile, 'utf8')) as { readonly version: string })
  .version;

/** The folder of the press itself, with its templates, fonts and phrases. */
export const PRESS_FOLDER = new URL('../..', import.meta.url);
