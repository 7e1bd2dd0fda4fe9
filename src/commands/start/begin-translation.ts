import { Log } from '../../diagnostics/index.js';
import { toHandout } from '../../model/index.js';
import { fileOfHandout, readClinicTable, takeInventory } from '../../project/index.js';
import { MAX_MARKDOWN_BYTES, readMarkdown, readText } from '../../read/index.js';
import type { World } from '../../world/index.js';
import type { NewFile } from './files-of-project.js';
import { translationText } from './translation-text.js';

/** A file to translate, or why there is none. */
export type Begun =
  | { readonly kind: 'file'; readonly file: NewFile }
  /** There is no such handout; `ids` are those that there are. */
  | { readonly kind: 'unknown'; readonly ids: readonly string[] }
  /** The original cannot be read, so nothing can be made of it. */
  | { readonly kind: 'unsound'; readonly path: string; readonly why: string };

/** Begins a translation of a handout: of its English text, or of the first original that it has. */
export function beginTranslation(id: string, language: string, world: World): Begun {
  const { handouts } = takeInventory(world, readClinicTable(world));
  const there = handouts.get(id);
  if (!there) return { kind: 'unknown', ids: [...handouts.keys()] };
  const log = new Log();
  for (const from of there.toSorted((a, b) => Number(b === 'en') - Number(a === 'en'))) {
    const path = fileOfHandout(id, from);
    const text = readText(world, path, MAX_MARKDOWN_BYTES, log);
    const markdown = text === undefined ? undefined : readMarkdown(text, path, log);
    const original = markdown && toHandout(markdown, id, from, log);
    if (!markdown || !original)
      return { kind: 'unsound', path, why: log.errors[0]?.what ?? 'it cannot be read' };
    if (original.fields.translation) continue;
    const file = { path: fileOfHandout(id, language), text: translationText(original, markdown, language) };
    return { kind: 'file', file };
  }
  return { kind: 'unsound', path: fileOfHandout(id, 'en'), why: 'no language of it is an original' };
}
