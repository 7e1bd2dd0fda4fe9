import { FontFamilies } from '../../src/project/font-families.js';
import { openWorld } from '../../src/project/index.js';
import type { FontChain } from '../../src/fonts/index.js';
import { PROJECT_FOLDER } from './folders.js';

const shelf = new FontFamilies(openWorld(PROJECT_FOLDER, PROJECT_FOLDER, new Date(0)));

/** Whether a language can be tried: its font is installed here. */
export function canPrint(language: string): boolean {
  return shelf.forSheet(language, []).thing !== undefined;
}

/** The fonts of the press for a text in a language. */
export function pressFonts(language: string, text = ''): FontChain {
  const { thing, log } = shelf.forSheet(language, [text]);
  if (!thing) throw new Error(log.errors.map(({ what, hint }) => `${what}: ${hint ?? ''}`).join('\n'));
  return thing;
}
