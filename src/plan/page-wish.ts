import type { PaperName, SizeName } from '../model/index.js';

/** An edition of a page that stands on paper. */
export interface PrintedEdition {
  readonly edition: string;
  readonly version: string;
  /** The day of that version, as 2026-11-30. */
  readonly published: string;
}

/** A printed sheet, as the manifest of printed sheets has it. */
export interface PrintedSheet {
  readonly file: string;
  readonly size: SizeName;
  readonly paper: PaperName;
  readonly edition: string;
  readonly bytes: number;
  readonly sha256: string;
}

/** A page of a site, as other pages name it. */
export interface PageNamed {
  readonly handout: string;
  readonly language: string;
  /** Its folder below the site: `<host>/<path>/<language>`. */
  readonly folder: string;
  readonly address: string;
}

/** What a page knows besides what its sheet does, so that it can be made by itself: plain data. */
export interface PageWish {
  /** A handout's page; the same where no language is named; a pointer to it where it stood before; or a clinic's list. */
  readonly kind: 'text' | 'front' | 'moved' | 'list';
  /** The folder that it stands in. */
  readonly at: string;
  /** The folder of its address, before any language: `<host>/<path>`. */
  readonly place: string;
  /** The folder of the clinic's list, and of what its pages share. */
  readonly shared: string;
  /** The file that keeps every edition that it ever had; nothing of a list. */
  readonly editions: string;
  /** Such files where the page stood before. */
  readonly before: readonly string[];
  /** The pages of the handout in all languages, its own among them; of a list, all of the clinic's. */
  readonly pages: readonly PageNamed[];
  /** Editions of it that the manifest of printed sheets knows. */
  readonly printed: readonly PrintedEdition[];
  /** Sheets of it that can be printed. */
  readonly sheets: readonly PrintedSheet[];
}
