import type { z } from 'zod';
import type { Path } from '../read/index.js';

/** The part of a schema that a value at `path` is checked with; undefined where nothing may stand. */
export function schemaAt(schema: z.ZodType, path: Path): unknown {
  let current: unknown = schema;
  for (const step of path) current = childOf(unwrap(current), step);
  return current;
}

/** A schema without what makes it optional or gives it a default. */
export function unwrap(schema: unknown): unknown {
  const inner = definitionOf(schema)?.['innerType'];
  return inner === undefined ? schema : unwrap(inner);
}

/** What a schema says of itself, in the words of its library: `type`, `element`, `keyType` and so on. */
export function definitionOf(schema: unknown): Readonly<Record<string, unknown>> | undefined {
  return isRecord(schema) && isRecord(schema['def']) ? schema['def'] : undefined;
}

/** Whether a schema is a map with keys of its own. */
export function hasShape(schema: unknown): schema is { readonly shape: Readonly<Record<string, unknown>> } {
  return isRecord(schema) && isRecord(schema['shape']);
}

function childOf(schema: unknown, step: string | number): unknown {
  if (hasShape(schema)) return schema.shape[step];
  const definition = definitionOf(schema);
  const options = optionsOf(schema);
  if (options)
    return options.map((option) => childOf(unwrap(option), step)).find((child) => child !== undefined);
  return definition?.[typeof step === 'number' ? 'element' : 'valueType'] ?? definition?.['valueType'];
}

/** The schemas of which a value must meet one; undefined for any other schema. */
export function optionsOf(schema: unknown): readonly unknown[] | undefined {
  const options = definitionOf(schema)?.['options'];
  return Array.isArray(options) ? options : undefined;
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null;
}
