import { contactsOf, sheetLanguages, type Clinic, type PaperName, type SizeName } from '../model/index.js';

/** What planning needs to know of a clinic: plain data, so that it can be kept from one build to the next. */
export interface ClinicDefaults {
  readonly languages: readonly string[];
  readonly sizes: readonly SizeName[];
  readonly papers: readonly PaperName[];
  readonly template: string;
  /** Ids and globs of its own handouts; all without. */
  readonly handouts?: readonly string[] | undefined;
  /** Languages in which its sheets have a follow-up area in another language's words. */
  readonly untranslated: readonly string[];
  /** Languages in which a contact of its own is called as in another language. */
  readonly unlabelled: readonly string[];
  /** Handouts that it has words of its own for. */
  readonly followUps: readonly string[];
}

export function clinicDefaultsOf({ fields }: Clinic): ClinicDefaults {
  const others = spokenBy(fields.languages).slice(1);
  const labels = contactsOf(fields).flatMap(({ label }) => (label === undefined ? [] : [label]));
  return {
    languages: fields.languages,
    sizes: fields.sizes ?? [fields.size],
    papers: fields.papers ?? [fields.paper],
    handouts: fields.handouts,
    template: fields.template,
    untranslated: fields.follow_up
      ? others.filter((language) => !fields.translations?.[language]?.follow_up)
      : [],
    unlabelled: others.filter((language) => {
      const own = fields.translations?.[language]?.contacts ?? {};
      return labels.some((label) => !Object.hasOwn(own, label));
    }),
    followUps: Object.keys(fields.follow_up?.handouts ?? {}),
  };
}

/** Each language once, also those of sheets in two. */
function spokenBy(languages: readonly string[]): readonly string[] {
  return [...new Set(languages.flatMap((language) => sheetLanguages(language)))];
}
