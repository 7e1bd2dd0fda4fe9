import { z } from 'zod';
import { PAPER_NAMES, SIZE_NAMES } from '../model/index.js';
import type { ClinicProofFacts } from './clinic-proof-facts.js';
import type { ClinicDefaults } from './clinic-defaults.js';

const text = z.string();
const texts = z.array(z.string());
const id = z.string().regex(/^[a-z0-9][a-z0-9-]*$/u);
const ownFollowUp = { text: text.optional(), fields: texts.optional() };
const followUp = z.strictObject({
  ...ownFollowUp,
  heading: text,
  lines: z.number().optional(),
  handouts: z.record(z.string(), z.strictObject(ownFollowUp)).optional(),
});

const defaultsSchema = z.strictObject({
  languages: texts,
  sizes: z.array(z.enum(SIZE_NAMES)),
  papers: z.array(z.enum(PAPER_NAMES)),
  template: id,
  handouts: texts.optional(),
  untranslated: texts,
  unlabelled: texts,
  followUps: texts,
});

const proofFactsSchema = z.strictObject({
  facts: z.strictObject({
    id,
    name: text,
    shortName: text.optional(),
    phone: text,
    afterHours: text.optional(),
    emergency: text,
    website: text,
    site: z.enum(['yes', 'no']),
    details: text,
    address: texts.optional(),
    hours: z.union([text, texts, z.record(z.string(), z.union([text, texts]))]).optional(),
    language: text.optional(),
    contacts: z
      .union([
        z.array(z.strictObject({ kind: text.optional(), label: text.optional(), value: text })),
        z.record(z.string(), text),
      ])
      .optional(),
    labels: z.record(z.string(), text).optional(),
    colour: text.optional(),
    logoAlt: text.optional(),
    followUp: followUp.optional(),
    signs: z.record(z.string(), text).optional(),
    // A fact that is forgotten here would have each clinic that has it read anew by every build.
  } satisfies Record<keyof ClinicProofFacts['facts'], z.ZodType>),
  inLanguages: z.record(
    z.string(),
    z.strictObject({
      hours: text.optional(),
      followUp: followUp.optional(),
      labels: z.record(z.string(), text).optional(),
    }),
  ),
  logo: text.optional(),
});

/** What an index kept of a clinic, opened again; nothing where it is not what was put there. */
export const keptClinic = {
  defaults: (json: string): ClinicDefaults | undefined => opened(json, defaultsSchema),
  proofFacts: (json: string): ClinicProofFacts | undefined => opened(json, proofFactsSchema),
};

function opened<Kept>(json: string, schema: z.ZodType<Kept>): Kept | undefined {
  try {
    return schema.safeParse(JSON.parse(json)).data;
  } catch {
    return undefined;
  }
}
