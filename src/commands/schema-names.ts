/** What there is a JSON Schema of. */
export const SCHEMA_NAMES = [
  'handout',
  'clinic',
  'phrases',
  'signs',
  'words',
  'manifest',
  'events',
  'verification',
] as const;
export type SchemaName = (typeof SCHEMA_NAMES)[number];
