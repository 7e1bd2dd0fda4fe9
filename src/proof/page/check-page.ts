import type { Diagnostic } from '../../diagnostics/index.js';
import type { ExpectedSheet } from '../account/expected-sheet.js';
import { contactsRead } from '../account/contacts-read.js';
import { isSameAddress } from '../account/same-address.js';
import type { SheetFacts } from '../account/sheet-facts.js';
import { LINE_END, LINK, type Told } from '../account/told.js';
import { withoutMarks } from '../account/tell.js';
import { doubt, REPORT } from '../checks/doubt.js';
import type { OlderEdition } from './answers-for.js';
import { checkAnswers } from './check-answers.js';
import { checkPrints } from './check-prints.js';
import { pressed } from '../account/pressed.js';
import { folded } from './folded.js';
import { readPage, type PageRead } from './read-page.js';

/** Why a page may not be published: it must say what the sheet says, in order, but for what exists on paper alone. */
export function checkPage(
  html: string,
  facts: SheetFacts,
  { direction, older }: { readonly direction: 'ltr' | 'rtl'; readonly older: readonly OlderEdition[] },
  expected: ExpectedSheet,
): readonly Diagnostic[] {
  const page = readPage(html);
  const told = expected.blocks.map((block) => block.told);
  return [
    ...checkHead(page, expected, facts, direction),
    ...checkLines(page.lines.map(folded), told.flatMap(linesOf).map(folded)),
    ...checkLinks(page.links, told.flatMap(linksOf)),
    ...checkCalls(page, facts),
    ...checkAnswers(page, expected.edition, older, facts).map(wrong),
    ...checkPrints(page, facts).map(wrong),
    ...(page.alts.map(folded).join('\n') === told.flatMap(altsOf).map(folded).join('\n')
      ? []
      : [wrong('pictures say something else than their sources')]),
  ];
}

function wrong(what: string): Diagnostic {
  return doubt('wrong-page', `the finished page: ${what}`, REPORT);
}

function checkHead(
  page: PageRead,
  { title, edition }: ExpectedSheet,
  { clinic, handout, phrases }: SheetFacts,
  direction: string,
): readonly Diagnostic[] {
  const print = (name: string, key: string, value: string): string =>
    (phrases.texts[name] ?? '').replace(`{${key}}`, value);
  const lines = page.frame.map(folded);
  const frame = lines.join('\n');
  const must = [
    clinic.phone,
    ...(clinic.afterHours === undefined ? [] : [clinic.afterHours]),
    print('version', 'version', handout.version),
    print('edition', 'edition', edition),
  ];
  return [
    ...(page.mains === 1 ? [] : [wrong('it has not one text')]),
    ...page.foreign.map((tag) => wrong(`it has <${tag}> or something at it that no page of the press has`)),
    ...(page.language === handout.language && page.direction === direction
      ? []
      : [wrong(`its language is "${page.language}", ${page.direction}`)]),
    ...(folded(page.title) === folded(`${title} – ${clinic.name}`)
      ? []
      : [wrong(`its title is "${page.title}"`)]),
    ...(page.newest === edition ? [] : [wrong(`its edition is "${page.newest}", and not ${edition}`)]),
    ...(lines.includes(folded(clinic.name)) ? [] : [wrong(`"${clinic.name}" does not stand at its head`)]),
    ...must
      .filter((words) => !frame.includes(folded(words)))
      .map((words) => wrong(`"${words}" does not stand around its text`)),
  ];
}

function checkLines(found: readonly string[], wanted: readonly string[]): readonly Diagnostic[] {
  const at = Math.max(found.length, wanted.length);
  for (let index = 0; index < at; index += 1)
    if (found[index] !== wanted[index])
      return [wrong(`it says "${found[index] ?? ''}" where its sources say "${wanted[index] ?? ''}"`)];
  return [];
}

function checkLinks(found: readonly string[], wanted: readonly string[]): readonly Diagnostic[] {
  const isRight =
    found.length === wanted.length && found.every((href, at) => isSameAddress(href, wanted[at]));
  return isRight ? [] : [wrong(`its links lead to ${found.join(', ')}, and not to ${wanted.join(', ')}`)];
}

/** What is pressed calls what is read, and nobody but this clinic and its emergency service. */
function checkCalls({ calls }: PageRead, { clinic, phrases }: SheetFacts): readonly Diagnostic[] {
  const contacts = contactsRead(clinic, phrases).flatMap(({ isNumber, says }) => (isNumber ? [says] : []));
  const numbers = [clinic.phone, clinic.afterHours, clinic.emergency, ...contacts].filter(
    (one) => one !== undefined,
  );
  const own = new Set(numbers.map(pressed));
  return calls
    .filter(({ href, words }) => !own.has(pressed(words)) || href !== `tel:${pressed(words)}`)
    .map(({ href, words }) => wrong(`"${words}" calls ${href}`));
}

/** The words of an element and of those in it, but for signs before items. */
function linesOf({ role, words, kids }: Told): readonly string[] {
  if (role === 'Lbl' || role === 'Form') return [];
  const own = withoutMarks(words.replaceAll(LINE_END, ' '));
  return [...(own.trim() === '' ? [] : [own]), ...kids.flatMap(linesOf)];
}

function altsOf({ alt, picture, kids }: Told): readonly string[] {
  return [...(picture === undefined ? [] : [alt ?? '']), ...kids.flatMap(altsOf)];
}

const ADDRESS = new RegExp(`${LINK.open}([^${LINK.middle}]*)${LINK.middle}`, 'gu');

function linksOf({ words, kids }: Told): readonly string[] {
  return [...[...words.matchAll(ADDRESS)].map(([, address = '']) => address), ...kids.flatMap(linksOf)];
}
