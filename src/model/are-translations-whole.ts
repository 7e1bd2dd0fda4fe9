import type { Log } from '../diagnostics/index.js';
import type { Located, Path } from '../read/index.js';
import type { ClinicFields } from './clinic.js';

/** What stands in a follow-up area: its texts and labels by their paths, and how many labels there are. */
type FollowUp = Omit<NonNullable<ClinicFields['follow_up']>, 'lines'>;

/**
 * Whether a clinic says the same in every language that it has words for.
 *
 * A patient must not get fewer instructions for reading another language, so each text has its translation and each list
 * of labels as many; what is too much or too little is logged where it should stand.
 */
export function areTranslationsWhole(
  { translations, ...own }: ClinicFields,
  source: Located,
  log: Log,
): boolean {
  const wanted = partsOf(own.follow_up);
  const faults = Object.entries(translations ?? {}).flatMap(([language, words]) => {
    if (!words.follow_up) return [];
    const given = partsOf(words.follow_up);
    return [...new Set([...wanted.keys(), ...given.keys()])].flatMap((part) => {
      const [ours, theirs] = [wanted.get(part) ?? 0, given.get(part) ?? 0];
      return ours === theirs
        ? []
        : [{ path: ['translations', language, ...toPath(part)], part, ours, theirs }];
    });
  });
  for (const { path, part, ours, theirs } of faults)
    log.error(
      'uneven-translation',
      `${path.join('.')} has ${textsInWords(theirs)}, and ${part} has ${textsInWords(ours)}`,
      source.placeOf(path),
      'a sheet in another language says as much as the first: write what is missing, or take away what is too much',
    );
  return faults.length === 0;
}

/** How many texts each part has. */
function partsOf(followUp: FollowUp | undefined): ReadonlyMap<string, number> {
  const { text, fields, handouts = {} } = followUp ?? {};
  const parts: readonly (readonly [string, number])[] = [
    ['follow_up.text', text === undefined ? 0 : 1],
    ['follow_up.fields', fields?.length ?? 0],
    ...Object.entries(handouts).flatMap(([id, own]): readonly (readonly [string, number])[] => [
      [`follow_up.handouts.${id}.text`, own.text === undefined ? 0 : 1],
      [`follow_up.handouts.${id}.fields`, own.fields?.length ?? 0],
    ]),
  ];
  return new Map(parts);
}

/** No key of a follow-up area has a dot. */
function toPath(part: string): Path {
  return part.split('.');
}

function textsInWords(texts: number): string {
  return texts === 0 ? 'nothing' : texts === 1 ? '1 text' : `${texts} texts`;
}
