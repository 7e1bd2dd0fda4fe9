import type { TextRun } from '../model/index.js';
import type { ClinicInWords } from './clinic-in-words.js';
import type { FillText } from './fill-text.js';
import type { FillField } from './views.js';

type Source = ClinicInWords['source'];

/** Fields with slots, so that the text of each is compiled once for all copies. */
const runs = new WeakMap<Source, Map<string, TextRun>>();

/** Fills the strings of a file; a mistake in a slot is found where the slot was written. */
export function fieldFiller(source: Source, fill: FillText): FillField {
  return (path, value) => (value.includes('{{') ? fill(runAt(path, value, source)) : value);
}

function runAt(path: readonly (string | number)[], value: string, source: Source): TextRun {
  const known = runs.get(source) ?? new Map<string, TextRun>();
  runs.set(source, known);
  const key = JSON.stringify(path);
  const run = known.get(key) ?? {
    kind: 'text',
    value,
    source: source.sourceOf(path),
    place: source.placeOf(path),
  };
  known.set(key, run);
  return run;
}
