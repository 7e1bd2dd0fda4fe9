/** A font file that the project prints with. */
export interface FontFile {
  /** As the project names it. */
  readonly path: string;
  /** How much larger than the text beside it the font is set. */
  readonly scale: number;
  /** What it is used for; undefined where one file is used for both. */
  readonly weight: 'regular' | 'bold' | undefined;
  /** Its bytes as they are now; nothing where it cannot be read. */
  readonly bytes: () => Uint8Array | undefined;
}

/** The print sizes that a sheet may promise. */
export type SizePromised = 'clear' | 'large-uk' | 'large' | 'xlarge' | 'xxlarge';

/** The papers that a sheet may promise. */
export type PaperPromised = 'letter' | 'a4';

/** What must be seen on a copy's paper; plain data, and nothing of it from what the copy was made with. */
export interface PaperFacts {
  readonly size: SizePromised;
  readonly paper: PaperPromised;
  /** Every font file that the project may print with; the same list for all copies of a run. */
  readonly fonts: readonly FontFile[];
  /** Places to write are fields to fill in on a screen. */
  readonly isFillable: boolean;
  /** The words over each box that must have a frame, and how it looks. */
  readonly boxes: readonly { readonly heading: string; readonly look: 'emergency' | 'call' }[];
  /** What is filled in, each ordered by itself in the direction of its first letter. */
  readonly values: readonly string[];
  /** Lines to write on; undefined where its template has no place for them that is known. */
  readonly writingLines:
    | {
        /** What clinic, handout and template ask for, fields with their labels among them. */
        readonly asked: number;
        /** What is printed at least where the sheet would have more than one page. */
        readonly spared: number;
        /** What is printed at least where a page has no room for all. */
        readonly least: number;
      }
    | undefined;
}
