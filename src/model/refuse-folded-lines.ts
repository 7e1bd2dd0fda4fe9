import type { Log } from '../diagnostics/index.js';
import type { Located, Path } from '../read/index.js';
import type { ClinicFields } from './clinic.js';

/**
 * Whether hours and lines of an address that were written on several lines are several lines: YAML joins the lines of a value
 * that has no sign of its own for them.
 */
export function refuseFoldedLines(fields: ClinicFields, source: Located, log: Log): boolean {
  const { address = [], translations = {} } = fields;
  const paths: readonly (readonly [Path, string | undefined])[] = [
    [['hours'], fields.hours],
    ...address.map((line, index) => [['address', index], line] as const),
    ...Object.entries(translations).map(
      ([language, words]) => [['translations', language, 'hours'], words.hours] as const,
    ),
  ];
  const folded = paths.filter(
    ([path, value]) => value?.includes('\n') === false && /^[^|>][^]*\n/u.test(source.sourceOf(path).trim()),
  );
  for (const [path] of folded)
    log.error(
      'folded-lines',
      `the lines of ${path.join('.')} would run together`,
      source.placeOf(path),
      'write a | behind the colon, and each line under it',
    );
  return folded.length === 0;
}
