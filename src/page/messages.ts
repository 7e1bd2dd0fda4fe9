/** What the page and the desk say to each other: plain data, as JSON. */

/** A language as people call it. */
export interface DeskLanguage {
  readonly tag: string;
  /** By its own speakers: Español. */
  readonly own: string;
  /** In English: Spanish. */
  readonly english: string;
  readonly direction: 'ltr' | 'rtl';
}

/** A handout to be found. */
export interface DeskHandout {
  readonly id: string;
  /** Its title in each language that it is there in. */
  readonly titles: Readonly<Record<string, string>>;
  /** Other names in any language, and codes: what else a person may type. */
  readonly also: readonly string[];
}

/** A clinic to be chosen. */
export interface DeskClinic {
  readonly id: string;
  readonly name: string;
}

/** How a clinic prints where nobody chooses. */
export interface ClinicHabits extends DeskClinic {
  readonly language: string;
  readonly size: string;
  readonly paper: string;
}

/** All that can be chosen. */
export interface DeskOffer {
  /** The clinic of this desk, where it was started with one or there is one only. */
  readonly clinic: string | undefined;
  /** The handout that is shown first, where the desk was opened for one. */
  readonly handout: string | undefined;
  readonly clinics: readonly DeskClinic[];
  readonly handouts: readonly DeskHandout[];
  readonly languages: readonly DeskLanguage[];
  readonly sizes: readonly DeskSize[];
  readonly papers: readonly string[];
  readonly mostOfANote: number;
  /** Names are still being read; the page asks again. */
  readonly isReading: boolean;
  /** What is wrong with the project as a whole. */
  readonly mistakes: readonly DeskMistake[];
}

/** A print size, by its name and the points of its text. */
export interface DeskSize {
  readonly name: string;
  readonly points: number;
}

/** The sheet that is wanted. */
export interface SheetWish {
  readonly clinic: string;
  readonly handout: string;
  /** One, or two as es+en. */
  readonly language: string;
  readonly size: string;
  readonly paper: string;
  readonly fillable: boolean;
  /** Empty for none. */
  readonly note: string;
}

/** Why there is no sheet, in words for people. */
export interface DeskMistake {
  readonly what: string;
  readonly where?: string | undefined;
  readonly hint?: string | undefined;
}
