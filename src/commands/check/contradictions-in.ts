import { Log, placeToText, type Diagnostic } from '../../diagnostics/index.js';
import { signItems, type Handout, type SignItem } from '../../model/index.js';

/** Items that are no signs of the project and stand under two urgencies in two handouts of a language, with both places. */
export function contradictionsIn(
  handouts: readonly Handout[],
  wanted: ReadonlySet<string>,
): readonly Diagnostic[] {
  const log = new Log();
  const first = new Map<string, SignItem>();
  for (const handout of handouts)
    for (const item of signItems(handout)) {
      const key = `${handout.language}\n${item.key}`;
      const other = first.get(key);
      if (!other) first.set(key, item);
      else if (other.urgency !== item.urgency && wanted.has(handout.id))
        log.error(
          'two-urgencies',
          `"${item.text}" stands under "${item.urgency}", and under "${other.urgency}" at ${placeToText(other.place)}`,
          item.place,
          'a sign has one urgency on every sheet: make it one in content/signs.yaml, and name it by its id',
        );
    }
  return log.diagnostics;
}
