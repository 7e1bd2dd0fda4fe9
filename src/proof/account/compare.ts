import type { Diagnostic } from '../../diagnostics/index.js';
import { doubt, REPORT } from '../checks/doubt.js';
import type { Found } from './found-sheet.js';
import { placeOf } from './place-of.js';
import { isSameAddress } from './same-address.js';
import { isSameWords } from './same-words.js';
import { withoutMarks } from './tell.js';
import { LINK, type Told } from './told.js';

/** More than this of a text does not help to find it. */
const MOST_SHOWN = 80;
/** More differences than these have one cause. */
const MOST_TOLD = 8;

/**
 * Holds what a finished file tells against what its sources say, element by element; nothing may be missing, twice,
 * elsewhere or more.
 *
 * @param under what the elements stand under, for messages
 */
export function compare(
  expected: readonly Told[],
  found: readonly Found[],
  under: string,
): readonly Diagnostic[] {
  const doubts: Diagnostic[] = [];
  const length = Math.max(expected.length, found.length);
  for (let index = 0; index < length && doubts.length < MOST_TOLD; index += 1) {
    const wanted = expected[index];
    const there = found[index];
    if (!wanted || !there || !isSameElement(wanted, there)) {
      doubts.push(difference(wanted, there, under));
      // What comes after a lost or added element is all in another place.
      if (expected.length !== found.length) break;
      continue;
    }
    doubts.push(...compare(wanted.kids, there.kids, headingOf(wanted) ?? under));
  }
  return doubts;
}

function isSameElement(expected: Told, found: Found): boolean {
  return (
    expected.role === found.role &&
    isSameText(expected.words, found.words) &&
    (expected.alt === undefined ? found.alt === undefined : isSameAlt(expected.alt, found.alt)) &&
    (expected.language ?? '') === (found.language ?? '') &&
    expected.attribute === found.attribute &&
    isSameAddress(expected.address, found.address) &&
    found.said.every(({ said, shown }) => isSameWords(fold(said), fold(shown)))
  );
}

/** Words with links in them: the words between are the same, and each leads to the same place. */
function isSameText(expected: string, found: string): boolean {
  if (!expected.includes(LINK.open)) return isSameWords(expected, found);
  const [wanted, there] = [expected, found].map((words) => words.split(/[\uE000\uE001]/u));
  return (
    wanted !== undefined &&
    there?.length === wanted.length &&
    wanted.every((part, index) =>
      index % 2 === 1 ? isSameAddress(part, there[index]) : isSameWords(part, there[index] ?? ''),
    )
  );
}

function isSameAlt(expected: string, found: string | undefined): boolean {
  return found !== undefined && fold(expected) === fold(found);
}

function fold(text: string): string {
  return text.replaceAll(/[ \t\n\u2028]+/gu, ' ').trim();
}

function headingOf({ kids }: Told): string | undefined {
  return kids.find(({ role }) => /^H\d$/u.test(role))?.words;
}

function difference(expected: Told | undefined, found: Found | undefined, under: string): Diagnostic {
  const where = under === '' ? '' : ` under "${shortened(under)}"`;
  const place = placeOf(expected?.place);
  const withPlace = (one: Diagnostic): Diagnostic => (place ? { ...one, place } : one);
  const page = found?.pages[0] === undefined ? '' : ` on page ${found.pages[0] + 1}`;
  if (!expected)
    return doubt(
      'added-words',
      `the finished file has${page} ${told(found)}${where}, which nobody wrote`,
      REPORT,
    );
  if (!found)
    return withPlace(doubt('lost-words', `the finished file lacks ${told(expected)}${where}`, REPORT));
  return withPlace(
    doubt(
      'other-words',
      `the finished file has${page} ${told(found)}${where}, and not ${told(expected)}`,
      REPORT,
    ),
  );
}

const ROLES: Readonly<Record<string, string>> = {
  P: 'the paragraph',
  L: 'a list',
  LI: 'an item',
  Lbl: 'the label',
  TD: 'the cell',
  TH: 'the head',
  Figure: 'the picture',
  Caption: 'the caption',
  Link: 'the link',
  Form: 'the field',
  Sect: 'a part',
  Table: 'a table',
  BlockQuote: 'a quote',
};

function told(element: Told | undefined): string {
  if (!element) return 'nothing';
  const name = /^H\d$/u.test(element.role) ? `the heading (${element.role})` : ROLES[element.role];
  const words = firstWords(element);
  const language = element.language === undefined ? '' : ` in ${element.language}`;
  return `${name ?? element.role}${language}${words === '' ? '' : ` "${shortened(words)}"`}`;
}

function firstWords(element: Told): string {
  if (element.words !== '') return withoutMarks(element.words);
  if (element.alt !== undefined) return element.alt;
  return element.kids.map(firstWords).find((words) => words !== '') ?? '';
}

function shortened(text: string): string {
  const words = withoutMarks(text);
  return words.length > MOST_SHOWN ? `${words.slice(0, MOST_SHOWN)}…` : words;
}
