import type { ClinicFacts } from '../proof-facts.js';

/** A slot and nothing else; its path is the group. */
export const SLOT = /\{\{\s*([\w.]+)\s*\}\}/gu;

/** What slots may name of a clinic, as docs/writing-handouts.md lists them, and the title. */
export function slotValues(clinic: ClinicFacts, title?: string): ReadonlyMap<string, string> {
  const named: Readonly<Record<string, string | undefined>> = {
    'clinic.id': clinic.id,
    'clinic.name': clinic.name,
    'clinic.short_name': clinic.shortName,
    'clinic.phone': clinic.phone,
    'clinic.after_hours': clinic.afterHours,
    'clinic.emergency': clinic.emergency,
    'clinic.website': clinic.website.replace(/\/+$/u, ''),
    'clinic.address': clinic.address?.join(', '),
    'clinic.hours': clinic.hours,
    'handout.title': title,
  };
  return new Map(
    Object.entries(named).flatMap(([path, value]) => (value === undefined ? [] : [[path, value] as const])),
  );
}

/** A short text with plain slots, filled for one clinic; undefined where it has anything else in braces. */
export function filledText(text: string, clinic: ClinicFacts): string | undefined {
  const values = slotValues(clinic);
  const whole = text.replaceAll(SLOT, (slot, path: string) => values.get(path) ?? slot);
  return whole.includes('{{') ? undefined : whole;
}
