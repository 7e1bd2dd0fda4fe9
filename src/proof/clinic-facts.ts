import type { PictureSource } from './sources-of-picture.js';

/** What a clinic's own file says of it, in the words of one language; plain data. */
export interface ClinicFacts {
  readonly id: string;
  readonly name: string;
  readonly shortName?: string | undefined;
  readonly phone: string;
  readonly afterHours?: string | undefined;
  readonly emergency: string;
  readonly website: string;
  /** Its online versions are those that the press makes. */
  readonly site: 'yes' | 'no';
  /** How much its sheets say of where they come from. */
  readonly details: string;
  /** A line an entry. */
  readonly address?: readonly string[] | undefined;
  /** A text, lines, or days with what is said of each, as its file has them. */
  readonly hours?: string | readonly string[] | HoursFacts | undefined;
  /** The language that its file is written in. */
  readonly language?: string | undefined;
  /** Entries, or by kind or label, as its file has them. */
  readonly contacts?: readonly ContactFacts[] | Readonly<Record<string, string>> | undefined;
  /** Its labels of contacts in the language of the sheet, by those in its file. */
  readonly labels?: Readonly<Record<string, string>> | undefined;
  /** "#rrggbb"; black where it has none. */
  readonly colour?: string | undefined;
  readonly logo?: PictureSource | undefined;
  readonly logoAlt?: string | undefined;
  readonly followUp?: FollowUpFacts | undefined;
  /** Signs that it makes more urgent, by their ids. */
  readonly signs?: Readonly<Record<string, string>> | undefined;
}

export type HoursFacts = Readonly<Record<string, string | readonly string[]>>;

export interface ContactFacts {
  readonly kind?: string | undefined;
  readonly label?: string | undefined;
  readonly value: string;
}

/** What a clinic says of follow-up, for every handout and for single ones. */
export interface FollowUpFacts extends OwnFollowUp {
  readonly heading: string;
  /** How many ruled lines. */
  readonly lines?: number | undefined;
  readonly handouts?: Readonly<Record<string, OwnFollowUp>> | undefined;
}

interface OwnFollowUp {
  readonly text?: string | undefined;
  readonly fields?: readonly string[] | undefined;
}
