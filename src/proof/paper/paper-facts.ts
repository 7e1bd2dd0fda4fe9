/** A font file that the project prints with. */
export interface FontFile {
  /** As the project names it. */
  readonly path: string;
  /** How much larger than the text beside it the font is set. */
  readonly scale: number;
  /** What it is used for; undefined where one file is used for both. */
  readonly weight: 'regular' | 'bold' | undefined;
  /** How far its letters reach above and below the baseline, in ems, where the project says so. */
  readonly reach: { readonly above: number; readonly below: number } | undefined;
  /** Its bytes as they are now; nothing where it cannot be read. */
  readonly bytes: () => Uint8Array | undefined;
}

/** The print sizes that a sheet may promise. */
export type SizePromised = 'clear' | 'large-uk' | 'large' | 'xlarge' | 'xxlarge';

/** The papers that a sheet may promise. */
export type PaperPromised = 'letter' | 'a4';

/** What must be seen on a copy's paper; nothing of it from what the copy was made with. */
export interface PaperFacts {
  readonly size: SizePromised;
  readonly paper: PaperPromised;
  /** Every font file that the project may print with; the same list for all copies of a run. */
  readonly fonts: readonly FontFile[];
  /** Places to write are fields to fill in on a screen. */
  readonly isFillable: boolean;
  /** What is filled in, each ordered by itself in the direction of its first letter. */
  readonly values: () => readonly string[];
  /** Of the clinic, "#rrggbb"; black where it has none. */
  readonly colour: string | undefined;
  /** How many pages its template promises; undefined where it does not say. */
  readonly mostPages: number | undefined;
}
