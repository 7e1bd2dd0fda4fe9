/** An edition of a page that stands on paper. */
export interface PrintedEdition {
  readonly edition: string;
  readonly version: string;
  /** The day of that version, as 2026-11-30. */
  readonly published: string;
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
  /** A handout's page; the same where no language is named; or the list of a clinic's handouts. */
  readonly kind: 'text' | 'front' | 'list';
  /** The folder that it stands in. */
  readonly at: string;
  /** The folder of its address, before any language: `<host>/<path>`. */
  readonly place: string;
  /** The folder of the clinic's list, and of what its pages share. */
  readonly shared: string;
  /** The file that keeps every edition that it ever had; nothing of a list. */
  readonly editions: string;
  /** The pages of the handout in all languages, its own among them; of a list, all of the clinic's. */
  readonly pages: readonly PageNamed[];
  /** Editions of it that the manifest of printed sheets knows. */
  readonly printed: readonly PrintedEdition[];
}
