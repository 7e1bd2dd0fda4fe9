import { compose, type Composed } from '../compose/index.js';
import { languagesIn, readMarkup, toDocument } from '../document/index.js';
import type { Log } from '../diagnostics/index.js';
import { layout, type Pages } from '../layout/index.js';
import { paint } from '../paint/index.js';
import { checkOwed } from './check-owed.js';
import { gatherPictures } from './gather-pictures.js';
import { infoOf, layoutOptionsOf, type CopyRecipe } from './copy-recipe.js';

/** A finished sheet, not yet written. */
export interface FinishedSheet {
  readonly bytes: Uint8Array;
  readonly pages: Pages;
  readonly composed: Composed;
  /** What its template says that it leaves out. */
  readonly omits: readonly string[];
}

/** Makes one sheet: compose, read the markup, make the document, lay it out, paint it. Any mistake ends it. */
export async function buildHandout(recipe: CopyRecipe, log: Log): Promise<FinishedSheet> {
  const composed = compose(recipe, log);
  log.check();
  const document = toDocument(readMarkup(composed.markup, composed.file, log), log);
  log.check();
  checkOwed(composed, document, log);
  for (const language of languagesIn(document)) recipe.project.useLanguage(language);
  const pictures = await gatherPictures(document, recipe.project, log);
  log.check();
  const pages = layout(document, layoutOptionsOf(recipe, pictures), log);
  log.check();
  return { bytes: paint(pages, infoOf(recipe, composed)), pages, composed, omits: document.omits };
}
