import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { Log } from '../../src/diagnostics/index.js';
import { loadFace, reachOf, type Face, type FontChain } from '../../src/fonts/index.js';
import { SharedWork } from '../../src/memory/index.js';
import { numberWordsIn } from './content.js';
import type { Typesetting } from '../../src/layout/measure/shape-text.js';

const require = createRequire(import.meta.url);
const FAMILY = '@expo-google-fonts/atkinson-hyperlegible-next';

function face(weight: string): Face {
  const name = `AtkinsonHyperlegibleNext_${weight}`;
  return loadFace(name, readFileSync(require.resolve(`${FAMILY}/${weight}/${name}.ttf`)));
}

const regular = face('400Regular');
/** The fonts that ship with the press. */
export const FONTS: FontChain = { regular: [regular], bold: [face('700Bold')], reach: reachOf(regular) };

/** English text in the fonts of the press, and a log of its own. */
export function typesetting(changes: Partial<Typesetting> = {}): Typesetting {
  return {
    fonts: FONTS,
    language: 'en',
    direction: 'ltr',
    numberWords: numberWordsIn,
    log: new Log(),
    shapes: new Map(),
    isStandingContent: () => false,
    shared: new SharedWork(),
    isStanding: false,
    ...changes,
  };
}
