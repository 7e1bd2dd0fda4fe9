import { z } from 'zod';
import type { Log } from '../diagnostics/index.js';
import type { Located } from '../read/index.js';
import { checkShape } from './check-shape.js';
import { listOf, text } from './fields.js';

const family = z.strictObject({
  name: text('Name of the family'),
  licence: text('Its licence, as an SPDX identifier'),
  regular: text('The regular weight: a file below fonts/, or npm:package/path'),
  bold: text('The bold weight'),
});

const fontListSchema = z.strictObject({
  families: listOf(family, 'Families in the order in which they are asked for a character'),
});

/** Which font files serve, in which order: `fonts/fonts.yaml`. */
export type FontList = z.output<typeof fontListSchema>;

/** A read font list, checked. */
export function toFontList(located: Located, log: Log): FontList | undefined {
  return checkShape(fontListSchema, located, log);
}
