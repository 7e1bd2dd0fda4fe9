import type { z } from 'zod';
import type { ColumnKind, Columns } from '../read/index.js';
import { clinicSchema } from './clinic.js';
import { definitionOf, hasShape, optionsOf, unwrap } from './schema-at.js';

/** The columns of content/clinics.csv: a clinic's fields, nested ones with dots; made from the schema that checks them. */
export const clinicColumns: Columns = {
  kindOf: (name) => kindAt(clinicSchema, name.split('.')),
  names: columnsOf(clinicSchema),
};

function kindAt(schema: unknown, path: readonly string[]): ColumnKind | undefined {
  const own = unwrap(schema);
  const [step, ...rest] = path;
  const options = optionsOf(own);
  if (options) return options.map((option) => kindAt(option, path)).find((kind) => kind !== undefined);
  if (step === undefined) return leafKind(own);
  if (hasShape(own)) return Object.hasOwn(own.shape, step) ? kindAt(own.shape[step], rest) : undefined;
  const { keyType, valueType } = definitionOf(own) ?? {};
  return (keyType as z.ZodType | undefined)?.safeParse(step).success ? kindAt(valueType, rest) : undefined;
}

function leafKind(schema: unknown): ColumnKind | undefined {
  const definition = definitionOf(schema);
  if (hasShape(schema) || definition?.['valueType'] !== undefined) return undefined;
  const element = definition?.['element'];
  if (hasShape(unwrap(element))) return undefined;
  return element === undefined ? 'text' : 'list';
}

function columnsOf(schema: unknown): readonly string[] {
  const own = unwrap(schema);
  const options = optionsOf(own);
  if (options) return [...new Set(options.flatMap(columnsOf))];
  const { keyType, valueType } = definitionOf(own) ?? {};
  const children: readonly [string, unknown][] = hasShape(own)
    ? Object.entries(own.shape)
    : valueType === undefined
      ? []
      : [[`<${(keyType as z.ZodType).meta()?.title}>`, valueType]];
  if (children.length === 0) return [''];
  return children.flatMap(([name, child]) =>
    columnsOf(child).map((inner) => (inner === '' ? name : `${name}.${inner}`)),
  );
}
