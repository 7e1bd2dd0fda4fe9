import type { World } from '../world/index.js';
import { installCommand } from './install-command.js';
import { isInstalled } from './is-installed.js';
import { loadFontList } from './load-font-list.js';
import { loaded } from './loaded.js';
import type { Listing } from './list.js';
import { nameOfLanguage } from './name-of-language.js';
import { nameOfScript } from './name-of-script.js';

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
