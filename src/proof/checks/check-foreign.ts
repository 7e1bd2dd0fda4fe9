import type { Diagnostic } from '../../diagnostics/index.js';
import type { ProofFacts } from '../proof-facts.js';
import type { ClinicIndex, Owners } from '../words/clinic-index.js';
import { flatWords } from '../words/flat-words.js';
import { phrasesIn } from '../words/phrases-in.js';
import { placesOnWeb } from '../words/places-on-web.js';
import type { SheetWords } from '../words/sheet-words.js';
import type { Said, Sources } from '../words/sources.js';
import { checkNumbers } from './check-numbers.js';
import { doubt, REPORT, some } from './doubt.js';

/**
 * Nothing of another clinic is there: no phone, no website, no name, line of its address, hours or words.
 *
 * What stands in the copy's own sources as well is no alarm: networks share a host, neighbours a street, and a handout
 * may name whom it likes.
 */
export function checkForeign(
  words: SheetWords,
  facts: ProofFacts,
  index: ClinicIndex,
  sources: Sources,
): readonly Diagnostic[] {
  const { clinic } = facts;
  const own = [sources.ofClinic(clinic), ...facts.written.map((text) => sources.ofText(text))];
  const foreign = (found: readonly string[], owners: Owners, of: keyof Said): readonly string[] =>
    [...new Set(found)].filter(
      (key) =>
        owners.has(key) && !owners.get(key)?.includes(clinic.id) && !own.some((said) => said[of].has(key)),
    );
  const tell = (
    found: readonly string[],
    owners: Owners,
    code: string,
    kind: string,
  ): readonly Diagnostic[] =>
    found.map((key) =>
      doubt(code, `the finished file says "${key}", ${kind} of ${some(owners.get(key) ?? [])}`, REPORT),
    );
  return [
    ...checkNumbers(words, facts, index, sources),
    ...tell(
      foreign(placesOnWeb(words.all), index.places, 'places'),
      index.places,
      'foreign-address',
      'the website',
    ),
    ...tell(
      foreign(phrasesIn(flatWords(words.all), index), index.phrases, 'phrases'),
      index.phrases,
      'foreign-words',
      'which is in the file',
    ),
  ];
}
