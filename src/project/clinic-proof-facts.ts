import { posix } from 'node:path';
import { sheetLanguages, type Clinic } from '../model/index.js';
import type { ClinicFacts } from '../proof/index.js';

/** What a clinic's own file says of it, for holding its sheets against: plain data. */
export interface ClinicProofFacts {
  readonly facts: Omit<ClinicFacts, 'logo'>;
  /** What its sheets in other languages say in words of their own, by language. */
  readonly inLanguages: Readonly<Record<string, Pick<ClinicFacts, 'hours' | 'followUp' | 'labels'>>>;
  /** Path of the logo below the project. */
  readonly logo?: string | undefined;
}

export function clinicProofFactsOf({ id, fields, folder }: Clinic): ClinicProofFacts {
  const lines = fields.follow_up?.lines;
  return {
    facts: {
      id,
      name: fields.name,
      shortName: fields.short_name,
      phone: fields.phone,
      afterHours: fields.after_hours,
      emergency: fields.emergency,
      website: fields.website,
      site: fields.site,
      details: fields.details,
      address: fields.address,
      hours: fields.hours,
      ...(fields.contacts && { contacts: fields.contacts }),
      ...(usesFirst(fields) && { language: sheetLanguages(fields.languages[0] ?? '')[0] }),
      colour: fields.colour,
      logoAlt: fields.logo_alt,
      followUp: fields.follow_up,
      ...(fields.signs && { signs: fields.signs }),
    },
    inLanguages: Object.fromEntries(
      Object.entries(fields.translations ?? {}).map(
        ([language, { hours, contacts, follow_up: followUp }]) => [
          language,
          {
            ...(hours !== undefined && { hours }),
            ...(contacts && { labels: contacts }),
            ...(followUp && { followUp: { ...followUp, lines } }),
          },
        ],
      ),
    ),
    logo: fields.logo === undefined ? undefined : posix.join(folder, fields.logo),
  };
}

/** Whether it matters which language the file is written in: times of days are printed as they are in that one alone. */
function usesFirst({ hours }: Clinic['fields']): boolean {
  return typeof hours === 'object' && !Array.isArray(hours);
}
