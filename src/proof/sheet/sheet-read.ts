import type { PictureRead } from './picture-digests.js';
import type { Metadata } from './read-metadata.js';
import type { PdfFile } from '../file/pdf-file.js';
import type { PdfDictionary } from '../file/pdf-value.js';
import type { Annotation } from './read-annotations.js';
import type { Bookmark } from './read-bookmarks.js';
import type { Marked } from './marked.js';
import type { PageRead } from './read-pages.js';
import type { Element } from './read-structure.js';

/** A figure of the structure: a picture, a QR code or a drawing. */
export interface Figure {
  readonly alt: string | undefined;
  readonly parts: readonly Marked[];
  /** Where the link around it leads. */
  readonly address: string | undefined;
}

/** A finished file as whoever opens it finds it: nothing here comes from anywhere but its bytes. */
export interface SheetRead {
  readonly file: PdfFile;
  readonly catalog: PdfDictionary;
  readonly pages: readonly PageRead[];
  readonly structure: Element;
  /** What each element is painted as, by page and mark. */
  readonly markedAt: (page: number, content: number) => Marked | undefined;
  /** The pictures in a mark. */
  readonly picturesAt: (page: number, content: number) => readonly PictureRead[];
  readonly annotations: ReadonlyMap<number, Annotation>;
  /** The words of the structure in the order in which they are read, a line a block. */
  readonly text: string;
  readonly bookmarks: readonly Bookmark[];
  readonly figures: readonly Figure[];
  /** Each picture that is painted. */
  readonly pictures: readonly PictureRead[];
  /** The file's description: /Title, /Author and so on. */
  readonly info: ReadonlyMap<string, string>;
  readonly metadata: Metadata;
  readonly languages: readonly (string | undefined)[];
}
