import { quoted, type Log } from '../diagnostics/index.js';
import type { Located, Path, Plain } from '../read/index.js';
import { machineValue, type ValueKind } from '../text/index.js';

/** Fields that are dialled. */
const NUMBERS: ReadonlySet<unknown> = new Set(['phone', 'after_hours', 'emergency']);

/**
 * Whether every value of a file may be what a person wrote; what a machine left, or did to a value, is logged.
 *
 * @param isAsked whether a value at a path is looked at; all of a clinic's are
 */
export function refuseMachineValues(
  located: Located,
  log: Log,
  isAsked: (path: Path) => boolean = () => true,
): boolean {
  const before = log.errors.length;
  for (const [path, value] of leavesOf(located.value)) {
    const found = isAsked(path) && machineValue(value, kindOf(path));
    if (!found) continue;
    const place = located.placeOf(path);
    log.error('machine-value', `${path.join('.')} ${quoted(value, place)} ${found.what}`, place, found.hint);
  }
  return log.errors.length === before;
}

function kindOf(path: Path): ValueKind {
  const [field] = path;
  if (field === 'hours') return 'hours';
  if (field === 'contacts') return path.at(-1) === 'label' ? 'text' : 'number';
  const name = path.findLast((step) => typeof step === 'string');
  if (NUMBERS.has(name)) return 'number';
  if (name === 'handouts') return 'pattern';
  return name === 'hours' || name === 'address' || name === 'website' ? name : 'text';
}

function leavesOf(value: Plain): readonly (readonly [Path, string])[] {
  if (typeof value === 'string') return [[[], value]];
  const entries: readonly [string | number, Plain][] = isList(value)
    ? value.map((item, index) => [index, item])
    : Object.entries(value);
  return entries.flatMap(([key, inner]) =>
    leavesOf(inner).map(([path, leaf]) => [[key, ...path], leaf] as const),
  );
}

function isList(value: Plain): value is readonly Plain[] {
  return Array.isArray(value);
}
