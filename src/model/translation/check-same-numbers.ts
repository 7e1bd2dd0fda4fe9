import { placeToText, type Log } from '../../diagnostics/index.js';
import type { Handout } from '../handout.js';
import { passagesIn } from '../passages-in.js';
import type { Section } from '../section.js';
import { plainWords } from '../plain-words.js';
import { factsIn, isSameFact, type Fact } from './facts-in.js';

/**
 * Logs each dose, age, temperature and slot of an original that its translation does not have, section by section.
 *
 * A number that only the translation has is a warning: some languages write in digits what others write in words.
 */
export function checkSameNumbers(translation: Handout, original: Handout, log: Log): void {
  for (const [index, other] of original.sections.entries()) {
    const own = translation.sections[index];
    if (!own || own.kind !== other.kind) return;
    const [here, there] = [factsOf(own), factsOf(other)];
    for (const { shown } of missingFrom(here, there))
      log.error(
        'missing-number',
        `${shown} is not in the translation of "${nameOf(other)}"`,
        own.place,
        `write it ${shown.startsWith('{') ? '' : 'in digits, '}as at ${placeToText(other.place)}`,
      );
    for (const { shown } of missingFrom(there, here))
      log.warning(
        'added-number',
        `${shown} is in the translation of "${nameOf(other)}" only`,
        own.place,
        `see ${placeToText(other.place)}`,
      );
  }
}

function nameOf({ heading, kind }: Section): string {
  return heading.length === 0 ? `:::${kind}` : plainWords(heading);
}

function factsOf({ heading, blocks }: Section): readonly Fact[] {
  return [plainWords(heading), ...blocks.flatMap(passagesIn)].flatMap(factsIn);
}

/** Facts that are not among those that are there, each as often as it is wanted. */
function missingFrom(there: readonly Fact[], wanted: readonly Fact[]): readonly Fact[] {
  const left = [...there];
  return wanted.filter((fact) => {
    const at = left.findIndex((other) => isSameFact(fact, other));
    if (at !== -1) left.splice(at, 1);
    return at === -1;
  });
}
