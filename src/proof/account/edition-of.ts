import { EDITION_LINE, EDITION_WORDS, editionCode } from '../../text/index.js';
import { contactsRead } from './contacts-read.js';
import { hoursRead } from './hours-read.js';
import type { SideRead } from './read-side.js';
import { withoutMarks } from './tell.js';
import type { TextFiller } from './text-filler.js';
import { LINE_END, type Told } from './told.js';

/** The edition that a sheet must print, from its sources alone. */
export function editionOf(sides: readonly SideRead[], filler: TextFiller): string {
  return editionCode(sides.flatMap((side) => linesOf(side, filler)).join(EDITION_LINE));
}

function linesOf({ side, values, filled, sections }: SideRead, filler: TextFiller): readonly string[] {
  const { clinic, handout, phrases } = side;
  const { title, summary, typed, followUp } = values;
  const said = (name: string): string => phrases.texts[name] ?? '';
  const sectionLines = sections.flatMap(({ heading, told, isStanding }) => [
    inOneLine(withoutMarks(heading)),
    ...(isStanding ? filler.linesOf(told, linesOfTold) : linesOfTold(told)),
  ]);
  return [
    ...[handout.language, title, ...handout.alsoCalled.map(filled), summary].map(inOneLine),
    ...sectionLines,
    ...[
      followUp.heading ?? '',
      ...followUp.texts,
      ...followUp.fields,
      clinic.name,
      clinic.shortName ?? '',
      clinic.phone,
      clinic.afterHours ?? '',
      ...(clinic.address ?? []),
      hoursRead(clinic, handout.language, phrases) ?? '',
      ...contactsRead(clinic, phrases).flatMap(({ name, says }) => [name, says]),
      typed.replace(/^https:\/\//u, ''),
      handout.version,
      handout.published,
      filled(handout.review.by),
      handout.review.on,
      handout.review.next,
      ...handout.sources.flatMap(({ title: source, url }) => [filled(source), url]),
      filled(handout.licence ?? ''),
      ...EDITION_WORDS.map(said),
      handout.isSample ? said('sample') : '',
      handout.isDraft ? said('draft') : '',
    ].map(inOneLine),
  ];
}

function linesOfTold(told: readonly Told[]): readonly string[] {
  return told.flatMap(wordsOf).map(inOneLine);
}

/** The words of an element and of those in it; of what stands before items, only the number with which a list begins. */
function wordsOf({ role, words, attribute, kids }: Told): readonly string[] {
  if (role === 'Lbl') return [];
  const [item] = kids;
  const first = attribute === 'Decimal' ? [item?.kids[0]?.words ?? ''] : [];
  return [...first, withoutMarks(words), ...kids.flatMap(wordsOf)];
}

function inOneLine(text: string): string {
  return text.replaceAll(LINE_END, ' ').replaceAll('\n', ' ');
}
