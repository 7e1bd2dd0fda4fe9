import type { z } from 'zod';
import { didYouMean, type Log } from '../diagnostics/index.js';
import type { Located, Path, Plain } from '../read/index.js';
import { definitionOf, hasShape, optionsOf, schemaAt, unwrap } from './schema-at.js';

/** A located value checked against a schema; each mistake is logged with its place, and then there is no result. */
export function checkShape<Schema extends z.ZodType>(
  schema: Schema,
  located: Located,
  log: Log,
): z.output<Schema> | undefined {
  const result = schema.safeParse(located.value);
  if (result.success) return result.data;
  for (const issue of result.error.issues) logIssue(issue, schema, located, log);
  return undefined;
}

function logIssue(issue: z.core.$ZodIssue, schema: z.ZodType, located: Located, log: Log): void {
  const path = issue.path.map((step) => (typeof step === 'symbol' ? String(step) : step));
  if (issue.code === 'unrecognized_keys') {
    for (const key of issue.keys) {
      const place = located.keyPlaceOf([...path, key]);
      log.error(
        'unknown-key',
        `${nameOf(path)}unknown key "${key}"`,
        place,
        didYouMean(key, keysAt(schema, path)),
      );
    }
    return;
  }
  if (issue.code === 'invalid_key') {
    for (const inner of issue.issues)
      log.error('bad-key', `"${String(path.at(-1))}" ${inner.message}`, located.keyPlaceOf(path));
    return;
  }
  const inside = issue.code === 'invalid_union' ? ofOneForm(issue, schemaAt(schema, path)) : undefined;
  if (inside) {
    for (const one of inside) logIssue({ ...one, path: [...path, ...one.path] }, schema, located, log);
    return;
  }
  const value = valueAt(located.value, path);
  const field = path.join('.');
  if (value === undefined) {
    log.error('missing-value', `"${field}" is missing`, located.placeOf(path), located.howToAdd(path));
    return;
  }
  const shown = typeof value === 'string' && value !== '' ? ` "${value.slice(0, 60)}"` : '';
  log.error(
    'bad-value',
    `${field === '' ? 'the file' : field}${shown} ${complaintOf(issue)}`,
    located.placeOf(path),
    hintFor(issue, value, schemaAt(schema, path), path),
  );
}

/**
 * What is wrong with a value that may have several forms, in the form that it has; nothing where it has none of them, or where
 * one of them is a fixed word.
 */
function ofOneForm(
  { errors }: z.core.$ZodIssueInvalidUnion,
  schema: unknown,
): readonly z.core.$ZodIssue[] | undefined {
  const isFixed = (option: unknown): boolean => definitionOf(unwrap(option))?.['type'] === 'literal';
  if (optionsOf(unwrap(schema))?.some(isFixed)) return undefined;
  return errors.find(
    (issues) => !issues.some(({ code, path }) => code === 'invalid_type' && path.length === 0),
  );
}

/** The schema's own words; Zod's, about objects and strings, where it has none. */
function complaintOf(issue: z.core.$ZodIssue): string {
  return issue.code === 'invalid_type' && issue.expected === 'object'
    ? 'must be a map, with lines of key: value'
    : issue.message;
}

function hintFor(issue: z.core.$ZodIssue, value: Plain, schema: unknown, path: Path): string | undefined {
  if (issue.code === 'invalid_value' && typeof value === 'string')
    return didYouMean(value, issue.values.map(String));
  if (issue.code === 'invalid_type' && issue.expected === 'array')
    return `write it in brackets: ${String(path.at(-1))}: [one, two]`;
  const description = descriptionOf(schema);
  return description === undefined ? undefined : `what belongs here: ${description}`;
}

function descriptionOf(schema: unknown): string | undefined {
  const description =
    (schema as z.ZodType | undefined)?.description ?? (unwrap(schema) as z.ZodType | undefined)?.description;
  return description && description.charAt(0).toLowerCase() + description.slice(1);
}

function nameOf(path: Path): string {
  return path.length === 0 ? '' : `${path.join('.')}: `;
}

function valueAt(value: Plain, path: Path): Plain | undefined {
  let current: Plain | undefined = value;
  for (const step of path) {
    if (current === undefined || typeof current === 'string') return undefined;
    current = Array.isArray(current)
      ? current[Number(step)]
      : (current as { readonly [key: string]: Plain })[step];
  }
  return current;
}

/** The keys that a strict object allows at a path, read from the schema itself. */
function keysAt(schema: z.ZodType, path: Path): readonly string[] {
  const object = unwrap(schemaAt(schema, path));
  return hasShape(object) ? Object.keys(object.shape) : [];
}
