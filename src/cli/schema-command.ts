import type { CommandModule } from 'yargs';
import { jsonSchemas } from '../run/index.js';
import type { Io } from './io.js';

type SchemaName = keyof typeof jsonSchemas;
const SCHEMA_NAMES = Object.keys(jsonSchemas) as readonly SchemaName[];

/** `handouts schema`: what an editor needs to complete and check a file. */
export function schemaCommand(io: Io): CommandModule<object, { readonly kind: SchemaName }> {
  return {
    command: 'schema <kind>',
    describe: 'print the JSON Schema of a kind of file, for editors',
    builder: (yargs) =>
      yargs
        .positional('kind', { describe: 'kind of file', choices: SCHEMA_NAMES, demandOption: true })
        .example('$0 schema clinic > content/schema/clinic.json', 'for the first line of a clinic’s file'),
    handler: async ({ kind }) => {
      await io.out.write(`${JSON.stringify(jsonSchemas[kind](), null, 2)}\n`);
    },
  };
}
