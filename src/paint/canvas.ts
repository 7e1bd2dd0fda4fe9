import type { EmbeddedFonts } from './embedded-fonts.js';
import type { Form } from './form.js';
import type { Images } from './images.js';
import type { PageContent } from './page-content.js';
import type { StructureTree } from './structure-tree.js';

/** The page under the brush. */
export interface Canvas {
  readonly content: PageContent;
  readonly fonts: EmbeddedFonts;
  readonly images: Images;
  readonly structure: StructureTree;
  readonly form: Form;
}
