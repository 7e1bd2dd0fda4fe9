import { languagesIn } from '../document/index.js';
import type { Log } from '../diagnostics/index.js';
import { layout, type Pages } from '../layout/index.js';
import type { SharedWork } from '../memory/index.js';
import { paint } from '../paint/index.js';
import { composeSheet } from './compose-sheet.js';
import { gatherPictures } from './gather-pictures.js';
import { infoOf, layoutOptionsOf, type CopyRecipe } from './copy-recipe.js';
import type { SheetWords } from './text-forme.js';

/** A finished sheet, not yet written. */
export interface FinishedSheet {
  readonly bytes: Uint8Array;
  readonly pages: Pages;
  readonly words: SheetWords;
  /** What its template says that it leaves out. */
  readonly omits: readonly string[];
  /** Which of its parts were filled into a forme. */
  readonly fromFormes: { readonly text: boolean; readonly file: boolean };
}

/** Makes one sheet: compose it to a document, lay it out, paint it. Any mistake ends it. */
export async function buildHandout(recipe: CopyRecipe, shared: SharedWork, log: Log): Promise<FinishedSheet> {
  const { words, document, isFromForme } = composeSheet(recipe, shared, log);
  for (const language of languagesIn(document)) recipe.project.useLanguage(language);
  const pictures = await gatherPictures(document, recipe.project, log);
  log.check();
  const pages = layout(document, layoutOptionsOf(recipe, pictures, shared), log);
  log.check();
  // What is composed for one copy alone has lines of its own throughout: no other file is like it.
  const file = paint(pages, infoOf(recipe, words), isFromForme ? shared : undefined);
  const fromFormes = { text: isFromForme, file: file.isFromForme };
  return { bytes: file.bytes, pages, words, omits: document.omits, fromFormes };
}
