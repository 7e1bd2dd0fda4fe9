import type { CommandModule } from 'yargs';
import { SCHEMA_NAMES, type SchemaName } from '../commands/index.js';
import type { Io } from './io.js';

/** `handouts schema`: what an editor needs to complete and check a file. */
export function schemaCommand(io: Io): CommandModule<object, { readonly kind: SchemaName }> {
  return {
    command: 'schema <kind>',
    describe: 'print the JSON Schema of a file, for editors, or of what is written for programs',
    builder: (yargs) =>
      yargs
        .positional('kind', { describe: 'which', choices: SCHEMA_NAMES, demandOption: true })
        .example('$0 schema clinic > content/schema/clinic.json', 'for the first line of a clinic’s file')
        .example('$0 schema events', 'what each line of build --json can be'),
    handler: async ({ kind }) => {
      const { jsonSchemas } = await import('../commands/json-schemas.js');
      await io.out.write(`${JSON.stringify(jsonSchemas[kind](), null, 2)}\n`);
    },
  };
}
