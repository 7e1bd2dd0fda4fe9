import type { Handout, Phrases, Size } from '../model/index.js';
import type { ClinicInWords } from './clinic-in-words.js';
import { joined } from './joined.js';
import { writtenParagraphs } from './written-paragraphs.js';
import { CONTACT_KINDS, saysNothing } from '../text/index.js';

/** Values that a slot may name, as text; null where an optional field was left out, so that it can be guarded. */
export type SlotValues = Readonly<Record<string, Readonly<Record<string, string | null>> | string>>;

/** What content and front matter may name in `{{…}}`. */
export function slotValues(
  handout: Handout,
  clinic: ClinicInWords,
  size: Size,
  phrases: Phrases,
): SlotValues {
  const { fields } = clinic;
  return {
    clinic: {
      id: clinic.id,
      name: fields.name,
      short_name: fields.short_name ?? null,
      phone: fields.phone,
      after_hours: fields.after_hours ?? null,
      emergency: fields.emergency,
      website: fields.website.replace(/(?<!\/)\/+$/u, ''),
      address: joined(fields.address, phrases),
      // A slot stands inside of lines, where no blank line can be.
      hours: fields.hours === undefined ? null : writtenParagraphs(fields.hours).join('\n'),
    },
    // Every kind is known, so that a guard may ask for one that a clinic has not.
    contact: Object.fromEntries(
      CONTACT_KINDS.map((kind) => [kind, fields.contacts?.find((one) => one.kind === kind)?.value ?? null]),
    ),
    handout: {
      id: handout.id,
      version: handout.fields.version,
    },
    language: handout.language,
    size: size.name,
  };
}

/** The same values with the handout's title, once that is filled itself. */
export function withTitle(values: SlotValues, title: string): SlotValues {
  return { ...values, handout: { ...(values['handout'] as object), title } };
}

/** True or false for a slot that is known, undefined for one that is not. */
export function hasValue(values: SlotValues, path: string): boolean | undefined {
  const [group = '', name] = path.split('.');
  const value = values[group];
  if (value === undefined) return undefined;
  if (typeof value === 'string') return name === undefined ? !saysNothing(value) : undefined;
  if (name === undefined || !Object.hasOwn(value, name)) return undefined;
  return !saysNothing(value[name] ?? '');
}

/** Every slot that content may name. */
export function slotNames(values: SlotValues): readonly string[] {
  return Object.entries(values).flatMap(([group, value]) =>
    typeof value === 'string' ? [group] : Object.keys(value).map((name) => `${group}.${name}`),
  );
}
