import { shown } from '../../diagnostics/index.js';
import type { Imported, Noted } from '../../import/index.js';
import { counted } from '../to-text.js';

/** Places of one kind that are told; the others are counted. */
const MOST_PLACES = 5;
const MOST_CHARACTERS = 60;

/** What came of an import, and what a person has to look at, by what it is. */
export function importToText(
  { counts, noted }: Extract<Imported, { readonly kind: 'imported' }>,
  path: string,
): string {
  const kinds = new Map<string, Noted[]>();
  for (const one of noted) kinds.set(one.what, [...(kinds.get(one.what) ?? []), one]);
  const questions = [...kinds].map(([what, places]) => {
    const named = places.slice(0, MOST_PLACES).map(placeToText);
    const more = places.length - named.length;
    return [
      `\n${shown(what)}: ${shown(places[0]?.todo ?? '')}\n`,
      ...named,
      ...(more > 0 ? [`  and ${counted(more, 'more place')}\n`] : []),
    ].join('');
  });
  return `${counted(counts.words, 'word')}, ${counts.numbers} of them with a number, ${counted(counts.pictures, 'picture')}: all accounted for
${questions.join('')}
Now: say in ${shown(path)} what each part is for, in place of :::unsorted. handouts build refuses it until then.
`;
}

function placeToText({ place, words }: Noted): string {
  const short = words.length > MOST_CHARACTERS ? `${words.slice(0, MOST_CHARACTERS)}…` : words;
  return `  ${shown(place)}${short === '' ? '' : `: ${shown(short)}`}\n`;
}
