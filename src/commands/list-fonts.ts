import type { World } from '../world/index.js';
import {
  installCommand,
  isInstalled,
  loadFontList,
  loaded,
  nameOfLanguage,
  nameOfScript,
} from '../project/index.js';
import type { Listing } from './list.js';

/** Every family of fonts, what it prints, and how to install it where it is not there. */
export function listFonts(world: World): Listing {
  const { thing, log } = loaded(world, loadFontList);
  return {
    rows: (thing?.families ?? []).map((family) => {
      const isThere = isInstalled(family, world);
      return {
        font: family.name,
        prints: [
          ...family.scripts.map(nameOfScript),
          ...(family.languages ?? []).map((language) => nameOfLanguage(language)),
        ].join(', '),
        scripts: family.scripts.join(' '),
        licence: family.licence,
        installed: isThere ? 'yes' : 'no',
        install: isThere ? '' : (installCommand(family, world) ?? ''),
      };
    }),
    diagnostics: log.diagnostics,
  };
}
