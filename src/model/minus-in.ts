import type { List, ListItem } from 'mdast';
import { linesOf, type MarkdownContext } from './markdown-context.js';

const NUMBER = String.raw`[*_(]*(?<number>[.,٫]?\p{N}[\p{N}.,٫]*)[*_)]*`;
/** Degrees by their sign, by a bare letter, or by a word in the languages that set a blank before it. */
const DEGREES = String.raw`(?:[°º˚℃℉]|[CFСФ](?!\p{L})|(?:deg|gra[du]|град|stopn|độ|도|度))`;

/** A temperature, which may be below zero. */
const TEMPERATURE = new RegExp(String.raw`^[-*][ \t]+${NUMBER}\s*${DEGREES}(?<rest>.*)$`, 'iu');
/** A number and nothing else. */
const MERE_NUMBER = new RegExp(String.raw`^[-*][ \t]+${NUMBER}\s*$`, 'u');
/** A range of which the second number has its minus: - 25 to - 15 °C. */
const RANGE = new RegExp(
  String.raw`^[-*][ \t]+${NUMBER}(?:\s*${DEGREES}\p{L}?)?\s*\p{L}{1,7}\s*[-−–]\s?\p{N}`,
  'iu',
);

/** How warm people are: no minus can stand before it, if it goes on with what to do then. */
const OF_BODIES = /^(?:3[4-9]|4[0-3]|9[4-9]|10\d|110)(?:[.,]\d+)?$/u;
const WORDS = /^[CFСФ]?(?![\p{scx=Latn}\p{scx=Cyrl}]).*(?:\p{L}{2}|[^\P{L}\p{scx=Latn}])/iu;

/** The first item of a list whose sign could be the minus of its number; undefined where all are words, or doses and the like. */
export function minusIn(list: List, context: MarkdownContext): ListItem | undefined {
  const { children: items } = list;
  const isAlone = items.length === 1;
  const lineOf = (item: ListItem): string => linesOf(item, context)[0]?.text ?? '';
  const areAllMere = items.every((item) => /^.{1,2}$/u.test(numberOf(lineOf(item))));
  return items.find((item) => {
    const line = lineOf(item);
    if (RANGE.test(line)) return true;
    const { number = '', rest = '' } = TEMPERATURE.exec(line)?.groups ?? {};
    if (number !== '') return isAlone || !(OF_BODIES.test(number.normalize('NFKC')) && WORDS.test(rest));
    return numberOf(line) !== '' && (isAlone || areAllMere || /[.,٫]/u.test(line));
  });
}

/** The number that is all that a line says; empty where it says more. */
function numberOf(line: string): string {
  return MERE_NUMBER.exec(line)?.groups?.['number'] ?? '';
}
