import type { Shown } from '../sheet/ink.js';
import type { FilledRect } from '../sheet/marked.js';
import type { EmbeddedFont } from './font/embedded-font.js';

type BoxOf = (shown: Shown, font: EmbeddedFont) => FilledRect | undefined;

/** The ink of glyphs that files of several clinics show letter by letter; it lives as long as what was read of them. */
export class KnownBoxes {
  readonly #known = new WeakMap<
    Shown,
    { readonly font: EmbeddedFont; readonly box: FilledRect | undefined }
  >();

  of(shown: Shown, font: EmbeddedFont, boxOf: BoxOf): FilledRect | undefined {
    const known = this.#known.get(shown);
    if (known?.font === font) return known.box;
    const box = boxOf(shown, font);
    this.#known.set(shown, { font, box });
    return box;
  }
}
