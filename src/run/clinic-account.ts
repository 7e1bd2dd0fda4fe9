import { posix } from 'node:path';
import type { Clinic } from '../model/index.js';
import type { ClinicFacts, WritingFacts } from '../proof/index.js';

/** What a clinic's own file says of it, for holding its sheets against: plain data. */
export interface ClinicAccount {
  readonly facts: Omit<ClinicFacts, 'logo'>;
  /** Opening hours as its sheets in other languages say them, by language. */
  readonly hoursIn: Readonly<Record<string, string>>;
  /** Path of the logo below the project. */
  readonly logo?: string | undefined;
}

export function clinicAccountOf({ id, fields, folder }: Clinic): ClinicAccount {
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
      writing: writingOf(fields.follow_up),
    },
    hoursIn: Object.fromEntries(
      translations.flatMap(([language, { hours }]) => (hours === undefined ? [] : [[language, hours]])),
    ),
    logo: fields.logo === undefined ? undefined : posix.join(folder, fields.logo),
  };
}

type FollowUp = NonNullable<Clinic['fields']['follow_up']>;

/** The follow-up texts, for every handout and for single ones; headings and labels are much the same everywhere. */
function ownWords(followUp: Omit<FollowUp, 'lines'> | undefined): readonly string[] {
  const ofHandouts = Object.values(followUp?.handouts ?? {}).map(({ text }) => text);
  return [followUp?.text, ...ofHandouts].filter((text) => text !== undefined);
}

function writingOf(followUp: FollowUp | undefined): WritingFacts {
  const own = Object.entries(followUp?.handouts ?? {}).flatMap(([id, { fields }]) =>
    fields ? [[id, fields.length] as const] : [],
  );
  return {
    lines: followUp?.lines,
    fields: followUp?.fields?.length ?? 0,
    ofHandouts: Object.fromEntries(own),
  };
}
