import { nodeWorld, type World } from '../world/index.js';
import type { PageFile } from './desk-answers.js';

const MOST_BYTES = 8 * 1024 * 1024;

const TYPES: Readonly<Record<string, string>> = {
  css: 'text/css; charset=utf-8',
  js: 'text/javascript; charset=utf-8',
};

/** The fonts that sheets are printed in, which are made for low vision. */
const FONTS: Readonly<Record<string, string>> = {
  '/regular.ttf': '400Regular/AtkinsonHyperlegibleNext_400Regular.ttf',
  '/bold.ttf': '700Bold/AtkinsonHyperlegibleNext_700Bold.ttf',
};

/**
 * The files of the page, each by the one address that it has.
 *
 * @param folder where the built page lies
 * @param world knows the fonts, as packages
 */
export function pageFiles(folder: string, world: World): ReadonlyMap<string, PageFile> {
  const files = new Map<string, PageFile>();
  const built = nodeWorld(folder, world.now());
  const add = (path: string, from: World, name: string, type: string): void => {
    const result = from.read(name, MOST_BYTES);
    if (result.kind === 'found') files.set(path, { type, bytes: new Uint8Array(result.bytes) });
  };
  for (const name of built.list('')) {
    const type = TYPES[name.split('.').at(-1) ?? ''];
    if (type !== undefined) add(`/${name}`, built, name, type);
  }
  for (const [path, name] of Object.entries(FONTS))
    add(path, world, `npm:@expo-google-fonts/atkinson-hyperlegible-next/${name}`, 'font/ttf');
  return files;
}
