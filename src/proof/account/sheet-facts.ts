import type { ClinicFacts } from '../clinic-facts.js';
import type { SourceSection } from './source-section.js';

/** What a handout's own file says, with its slots still in it. */
export interface HandoutFacts {
  readonly id: string;
  readonly language: string;
  /** Its file, and the folder of that, below the project. */
  readonly file: string;
  readonly folder: string;
  readonly title: string;
  readonly summary: string;
  readonly online: string;
  readonly alsoCalled: readonly string[];
  readonly version: string;
  /** Days as 2026-11-22. */
  readonly published: string;
  readonly review: { readonly by: string; readonly on: string; readonly next: string };
  readonly isSample: boolean;
  readonly isDraft: boolean;
  readonly sources: readonly { readonly title: string; readonly url: string; readonly accessed: string }[];
  readonly licence: string | undefined;
  /** What changed, and in which version, for whoever holds an older copy. */
  readonly changes: readonly {
    readonly version: string;
    readonly says: string;
    readonly safety?: string | undefined;
  }[];
  readonly sections: readonly SourceSection[];
}

/** The fixed words of a language. */
export interface PhraseFacts {
  readonly texts: Readonly<Record<string, string>>;
  /** Words that change with a number, with `{count}` in them. */
  readonly plurals: Readonly<Record<string, (count: number) => string>>;
  readonly longDate: (day: string) => string;
  readonly languageName: string;
  /** What pages say besides. */
  readonly page?: Readonly<Record<string, string>> | undefined;
  /** Kinds of contacts, and days of the week. */
  readonly contacts?: Readonly<Record<string, string>> | undefined;
  readonly days?: Readonly<Record<string, string>> | undefined;
}

/** All that a sheet says in one language. */
export interface SideFacts {
  readonly clinic: ClinicFacts;
  /** The project's signs in the side's language, by what slots call them: `sign`, `wait`. */
  readonly signs: Readonly<Record<'sign' | 'wait', Readonly<Record<string, string>>>>;
  readonly handout: HandoutFacts;
  readonly phrases: PhraseFacts;
  /** Parts of the original that have changed since it was translated. */
  readonly staleParts: number;
}

/** A template as it is written. */
export interface TemplateFacts {
  readonly main: hbs.AST.Program;
  readonly partials: ReadonlyMap<string, hbs.AST.Program>;
}

/** What a copy must say, from its sources alone. */
export interface SheetFacts extends SideFacts {
  readonly second: SideFacts | undefined;
  readonly template: TemplateFacts;
  readonly size: string;
  readonly note: string | undefined;
  /** The day of the copy, as 2026-11-22. */
  readonly today: string;
  readonly fillable: boolean;
}
