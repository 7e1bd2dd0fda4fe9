import { posix } from 'node:path';
import { sheetLanguages, type Clinic, type PaperName, type SizeName } from '../model/index.js';
import type { ClinicFacts } from '../proof/index.js';

/** What planning needs to know of a clinic: plain data, so that it can be kept from one build to the next. */
export interface ClinicWishes {
  readonly facts: Omit<ClinicFacts, 'logo'>;
  /** Opening hours as its sheets in other languages say them, by language. */
  readonly hoursIn?: Readonly<Record<string, string>> | undefined;
  /** Path of the logo below the project. */
  readonly logo?: string | undefined;
  readonly languages: readonly string[];
  readonly sizes: readonly SizeName[];
  readonly papers: readonly PaperName[];
  readonly template: string;
  /** Ids and globs of its own handouts; all without. */
  readonly handouts?: readonly string[] | undefined;
  /** Languages in which its sheets have a follow-up area in another language's words. */
  readonly untranslated: readonly string[];
  /** Handouts that it has words of its own for. */
  readonly followUps: readonly string[];
}

export function clinicWishesOf({ id, fields, folder }: Clinic): ClinicWishes {
  const translations = Object.entries(fields.translations ?? {});
  return {
    facts: {
      id,
      name: fields.name,
      shortName: fields.short_name,
      phone: fields.phone,
      afterHours: fields.after_hours,
      emergency: fields.emergency,
      website: fields.website,
      address: fields.address,
      hours: fields.hours,
      words: [fields.follow_up, ...translations.map(([, { follow_up }]) => follow_up)].flatMap(ownWords),
    },
    hoursIn: Object.fromEntries(
      translations.flatMap(([language, { hours }]) => (hours === undefined ? [] : [[language, hours]])),
    ),
    logo: fields.logo === undefined ? undefined : posix.join(folder, fields.logo),
    languages: fields.languages,
    sizes: fields.sizes ?? [fields.size],
    papers: fields.papers ?? [fields.paper],
    handouts: fields.handouts,
    template: fields.template,
    untranslated: fields.follow_up
      ? spokenBy(fields.languages)
          .slice(1)
          .filter((language) => !fields.translations?.[language]?.follow_up)
      : [],
    followUps: Object.keys(fields.follow_up?.handouts ?? {}),
  };
}

type FollowUp = NonNullable<Clinic['fields']['follow_up']>;

/** The follow-up texts, for every handout and for single ones; headings and labels are much the same everywhere. */
function ownWords(followUp: Omit<FollowUp, 'lines'> | undefined): readonly string[] {
  const ofHandouts = Object.values(followUp?.handouts ?? {}).map(({ text }) => text);
  return [followUp?.text, ...ofHandouts].filter((text) => text !== undefined);
}

/** Each language once, also those of sheets in two. */
function spokenBy(languages: readonly string[]): readonly string[] {
  return [...new Set(languages.flatMap((language) => sheetLanguages(language)))];
}
