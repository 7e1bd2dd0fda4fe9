import { z } from 'zod';
import type { Log } from '../diagnostics/index.js';
import type { Located } from '../read/index.js';
import { checkShape } from './check-shape.js';
import { decimal, ID_PATTERN, ID_RULE, languageTag, listOf, text } from './fields.js';

/** A name and an exact version, and nothing that a shell would understand: people paste it into a command. */
const PACKAGE = /^(?:@[a-z0-9][a-z0-9._-]*\/)?[a-z0-9][a-z0-9._-]*@\d+\.\d+\.\d+$/u;

/** A path that goes down only: below fonts/, or below a package's own folder. */
const FILE = /^(?:npm:@?)?[^/\\:@.][^/\\:]*(?:\/(?!\.{1,2}(?:\/|$))[^/\\:]+)*$/u;

const fontFile = (description: string) =>
  text(description).regex(FILE, 'must be a file below fonts/, or npm: with a package and a file in it');

const script = z
  .string({ error: 'must be a script such as Latn' })
  .regex(/^[A-Z][a-z]{3}$/u, 'is not the code of a script (ISO 15924), such as Latn, Arab or Hans')
  .meta({ description: 'A script by its four letters (ISO 15924), such as Latn, Arab or Hans' });

const family = z.strictObject({
  name: text('Name of the family'),
  scripts: listOf(script, 'Scripts that it prints, by their ISO 15924 codes, such as [Latn]'),
  languages: listOf(languageTag('A language tag'), 'Languages that it prints whole').optional(),
  licence: text('Its licence, as an SPDX identifier'),
  regular: fontFile('The regular weight: a file below fonts/, or npm:package/path'),
  bold: fontFile('The bold weight'),
  scale: decimal(
    2,
    'How much larger than the text beside it it is set, so that its letters look as large',
  ).optional(),
  reach: z
    .strictObject({
      above: decimal(3, 'How far letters with their marks reach above the baseline, in ems of the text'),
      below: decimal(3, 'How far they reach below it'),
    })
    .optional(),
  package: text('The npm package that has it, with its exact version, where it may be installed later')
    .regex(
      PACKAGE,
      'must be a package and its exact version, such as @expo-google-fonts/noto-sans-thai@0.4.2',
    )
    .optional(),
  pack: text('The folder below fonts/packs/ that installs its package').regex(ID_PATTERN, ID_RULE).optional(),
});

const fontListSchema = z.strictObject({
  families: listOf(family, 'Families in the order in which they are asked for a character'),
});

/** Which font files serve, in which order: `fonts/fonts.yaml`. */
export type FontList = z.output<typeof fontListSchema>;
export type FontFamily = FontList['families'][number];

/** A read font list, checked. */
export function toFontList(located: Located, log: Log): FontList | undefined {
  return checkShape(fontListSchema, located, log);
}
