import { CLINIC_FOLDER, sheetLanguages } from '../model/index.js';
import type { ManifestEntry, ManifestInput } from './manifest.js';
import { ALL_HANDOUTS } from '../plan/index.js';
import { PROGRAM } from '../project/index.js';
import { readInWords } from './read-in-words.js';

/**
 * What every copy is made from and this entry does not name: its own clinic, its own handout, the program. Nothing where it
 * names them all.
 *
 * An entry that was relabelled still names what it was made from.
 */
export function lackingSource(
  { clinic, handout, language, inputs }: ManifestEntry,
  all: readonly ManifestInput[],
): string | undefined {
  const isNamed = (path: string): boolean => inputs.some((place) => all[place]?.[0] === path);
  const file = `${CLINIC_FOLDER}/${clinic}.yaml`;
  if (!isNamed(file) && !isNamed(`content/clinics.csv#${clinic}`)) return file;
  const isOfAll = handout === ALL_HANDOUTS;
  const handouts = (isOfAll ? [] : sheetLanguages(language)).map(
    (one) => `content/handouts/${handout}/${one}.md`,
  );
  const lacking = [...handouts, PROGRAM].find((path) => !isNamed(path));
  return lacking === undefined ? undefined : readInWords(lacking);
}
