import { z } from 'zod';
import { jsonSchemas as ofContent } from '../model/index.js';
import { manifestSchema } from '../record/index.js';
import { eventSchema } from '../build/index.js';
import type { SchemaName } from './schema-names.js';
import { verificationSchema } from './verify/verification-schema.js';

/** The JSON Schemas of all that is written for the press, and of all that it writes for other programs. */
export const jsonSchemas: Readonly<Record<SchemaName, () => object>> = {
  ...ofContent,
  manifest: () => z.toJSONSchema(manifestSchema),
  events: () => z.toJSONSchema(eventSchema),
  verification: () => z.toJSONSchema(verificationSchema),
};
