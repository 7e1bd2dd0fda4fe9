import QuickLRU from 'quick-lru';
import type { Log } from '../diagnostics/index.js';
import { hashOfBytes, type World } from '../world/index.js';
import { MAX_READ_BYTES } from './current-hashes.js';
import { loadFontList } from './load-font-list.js';
import { fontPath } from './read-face.js';

/** The letters of the first family that prints Latin ones, as files that pages may hand out. */
export interface WebLetters {
  readonly name: string;
  readonly regular: Uint8Array;
  readonly bold: Uint8Array;
}

/** Fonts that everybody may hand on; what any other licence allows, nobody here knows. */
const FREE = 'OFL-1.1';

/** The same letters are one thing, also where a desk reads its project again: whoever packs them packs them once. */
const known = new QuickLRU<string, WebLetters>({ maxSize: 2 });

/** The letters that pages are set in; nothing where they may not be handed out, or are not there. */
export function loadWebLetters(world: World, log: Log): WebLetters | undefined {
  const family = loadFontList(world, log)?.families.find(({ scripts }) => scripts.includes('Latn'));
  if (family?.licence !== FREE) return undefined;
  const [regular, bold] = [family.regular, family.bold].map((file) => {
    const read = world.read(fontPath(file), MAX_READ_BYTES);
    return read.kind === 'found' ? read.bytes : undefined;
  });
  if (!regular || !bold) return undefined;
  const key = [family.name, hashOfBytes(regular), hashOfBytes(bold)].join('\n');
  const letters = known.get(key) ?? { name: family.name, regular, bold };
  known.set(key, letters);
  return letters;
}
