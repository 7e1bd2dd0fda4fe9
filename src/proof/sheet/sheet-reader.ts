import { PdfFile } from '../file/pdf-file.js';
import { isString, type PdfDictionary } from '../file/pdf-value.js';
import { textOfString } from '../file/text-of-string.js';
import { FileMemory } from '../file/file-memory.js';
import { FontMaps } from './font-maps.js';
import { Stretches } from './stretches.js';
import { PictureDigests, type PictureRead } from './picture-digests.js';
import { readAnnotations } from './read-annotations.js';
import { readBookmarks } from './read-bookmarks.js';
import { readInfo } from './read-info.js';
import { readMetadata } from './read-metadata.js';
import { readPages, type PageRead } from './read-pages.js';
import { readStructure } from './read-structure.js';
import type { SheetRead } from './sheet-read.js';
import { markedByPlace, walkStructure } from './walk-structure.js';

/** Reads finished files from their bytes alone; it keeps only what repeats byte for byte between files. */
export class SheetReader {
  readonly #fonts = new FontMaps();
  readonly #pictures = new PictureDigests();

  readonly #stretches = new Stretches();
  readonly #memory = new FileMemory();

  /**
   * Throws an UnreadableError for what it does not understand.
   *
   * @param whose whose sheet it is; undefined where nothing of it may be kept
   */
  read(bytes: Uint8Array, whose?: string): SheetRead {
    this.#stretches.begin(whose);
    this.#memory.whose = whose;
    const file = new PdfFile(bytes, this.#memory);
    const catalog = file.dictionary(file.trailer.get('Root'), 'a catalog');
    const pages = readPages(file, catalog, this.#fonts, this.#stretches);
    const annotations = new Map(
      pages.flatMap((page) => readAnnotations(page, file)).map((one) => [one.object, one] as const),
    );
    const structure = readStructure(file, catalog);
    const marked = markedByPlace(pages);
    const walked = walkStructure(structure, marked, annotations);
    const info = readInfo(file);
    const metadata = readMetadata(file, catalog);
    return {
      file,
      catalog,
      pages,
      structure,
      markedAt: (page, content) => marked.get(page)?.[content],
      picturesAt: (object, content) => {
        const page = pages.find((one) => one.object === object);
        const names = marked.get(object)?.[content]?.pictures ?? [];
        return page ? names.map((name) => this.#pictures.of(name, page, file)) : [];
      },
      annotations,
      text: walked.text,
      bookmarks: readBookmarks(file, catalog),
      figures: walked.figures,
      pictures: this.#picturesOn(pages, file),
      info,
      metadata,
      languages: [textIn(catalog, 'Lang'), structure.language],
    };
  }

  #picturesOn(pages: readonly PageRead[], file: PdfFile): readonly PictureRead[] {
    return pages.flatMap((page) =>
      page.marked.flatMap(({ pictures }) => pictures.map((name) => this.#pictures.of(name, page, file))),
    );
  }
}

function textIn(dictionary: PdfDictionary, key: string): string | undefined {
  const value = dictionary.get(key);
  return isString(value) ? textOfString(value) : undefined;
}
