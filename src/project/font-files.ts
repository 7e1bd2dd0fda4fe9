import { Log } from '../diagnostics/index.js';
import type { FontFile } from '../proof/index.js';
import type { World } from '../world/index.js';
import { loadFontList } from './load-font-list.js';
import { MAX_READ_BYTES } from './max-read-bytes.js';
import { fontPath } from './read-face.js';

/** The font files of a project as the gate reads them for itself, each when it is first needed. */
export function fontFiles(world: World): readonly FontFile[] {
  return (loadFontList(world, new Log())?.families ?? []).flatMap(({ regular, bold, reach, scale = 1 }) =>
    [regular, bold].map((file, index): FontFile => ({
      path: file,
      scale,
      reach,
      weight: regular === bold ? undefined : index === 0 ? 'regular' : 'bold',
      bytes: () => {
        const result = world.read(fontPath(file), MAX_READ_BYTES);
        return result.kind === 'found' ? result.bytes : undefined;
      },
    })),
  );
}
