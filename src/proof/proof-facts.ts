import type { PaperFacts } from './paper/paper-facts.js';

/** What a clinic's own file says of it, as far as it may be printed; plain data. */
export interface ClinicFacts {
  readonly id: string;
  readonly name: string;
  readonly shortName?: string | undefined;
  readonly phone: string;
  readonly afterHours?: string | undefined;
  readonly emergency: string;
  readonly website: string;
  /** A line an entry. */
  readonly address?: readonly string[] | undefined;
  readonly hours?: string | undefined;
  /** What else it says in words of its own: its follow-up texts. */
  readonly words?: readonly string[] | undefined;
  readonly logo?: PictureSource | undefined;
  /** What it wants to be written on its sheets by hand. */
  readonly writing?: WritingFacts | undefined;
}

/** Places to write that a clinic asks for. */
export interface WritingFacts {
  readonly lines: number | undefined;
  /** Labels with a line each, for all handouts. */
  readonly fields: number;
  /** The same for single handouts, where they have their own. */
  readonly ofHandouts: Readonly<Record<string, number>>;
}

/** What a copy must be, from a reading of its own: nothing here may come from what the copy was made with. */
export interface ProofFacts {
  readonly clinic: ClinicFacts;
  /** Whole texts besides the clinic's own whose words may stand in the copy: the handout's file, fixed words, a note. */
  readonly written: readonly string[];
  /** The texts of its template, whose words may stand there unless they are another clinic's. */
  readonly template: readonly string[];
  readonly title: string;
  readonly language: string;
  /** The address that its QR code opens. */
  readonly online: string;
  /** How many pages the manifest will say that it has. */
  readonly pages: number;
  /** What its template prints on every page, with `{page}` and `{total}` in it; undefined where it counts no pages. */
  readonly folio: string | undefined;
  /** The handout's sections as they were written. */
  readonly sections: readonly SectionFacts[];
  /** The same in the other language of a sheet in two. */
  readonly second?: Pick<ProofFacts, 'clinic' | 'title' | 'sections'> | undefined;
  /** Slots that its template prints, with their values and how often at least. */
  readonly slots: readonly (readonly [path: string, value: string, times: number])[];
  /** Its template prints the clinic's logo. */
  readonly printsLogo: boolean;
  /** What must be seen on its paper. */
  readonly onPaper: PaperFacts;
}

/** A section of a handout: slots are still in its texts, marks are not. */
export interface SectionFacts {
  readonly heading: string;
  /** Paragraphs, cells and captions. */
  readonly passages: readonly string[];
}

/** A file that a picture is made from. */
export interface PictureSource {
  /** Below the project. */
  readonly path: string;
  /** SHA-256 of its bytes, in hexadecimal. */
  readonly sha256: string;
}

/** Which files went through the gate of pictures to become the data with a digest, as `pictureDataSha256` gives it. */
export type PictureLedger = (dataSha256: string) => readonly PictureSource[];
