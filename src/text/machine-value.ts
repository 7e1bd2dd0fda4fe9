import { machineDamage, type MachineValue } from './machine-damage.js';

/** What a value is for; each kind has things that it can never be. `pattern` is a glob, or a cell of which nobody knows. */
export type ValueKind = 'pattern' | 'number' | 'hours' | 'address' | 'website' | 'text';

interface Leftover extends MachineValue {
  readonly pattern: RegExp;
  /** Where it is one; everywhere without it. */
  readonly kinds?: readonly ValueKind[];
}

const WRITTEN: readonly ValueKind[] = ['number', 'hours', 'address', 'website', 'text'];
const AS_TEXT = 'format the column as text, and type the value again';
const TYPE_IT = 'type the value itself, or leave it out';

/** Months as spreadsheets shorten them, in the languages whose spreadsheets are common. */
const MONTH =
  '(?:jan|janv|ene|gen|feb|fev|fév|févr|mar|mars|mrz|mär|mrt|apr|abr|avr|may|mai|mei|maj|mag|jun|juin|giu|jul|juil|lug|aug|ago|août|sep|sept|set|oct|okt|out|ott|nov|dec|dez|déc|dic)\\.?';
const WEEKDAY = String.raw`(?:mon|tue|wed|thu|fri|sat|sun|lun|mar|mi[eé]|jue|vie|s[aá]b|dom|mer|jeu|ven|sam|dim|mo|di|mi|do|fr|sa|so)[a-z]{0,6}\.?`;
const CLOCK = '(?:[ T]\\d{1,2}:\\d\\d(?::\\d\\d(?:\\.\\d+)?)?(?: ?[AP]M)?)?(?:Z|[+-]\\d\\d:?\\d\\d)?';

/** By kind of fault, not by list of cases; each looks at the whole value unless its comment says otherwise. */
const LEFTOVERS: readonly Leftover[] = [
  {
    pattern:
      /^[[(<"']?(?:[-+]?nan|nat|null|none|nil|void|undefined|n[./]a\.?|na|[-+]?inf(?:inity)?|true|false|falsch|wahr|verdadero|falso|vrai|faux|empty|blank|missing)[\])>"']?$/iu,
    what: 'is a word that programs write for nothing',
    hint: 'leave it out, or type the value itself',
  },
  {
    // What a database writes for nothing, lists and maps of programs, bytes, and names of values in their brackets.
    pattern: /^(?:\\N|\[[^\]]*\]|\[\[.*\]\]|\{[^{}]*\}|b(?:'.*'|".*"))$/su,
    kinds: WRITTEN,
    what: 'is written as programs keep values',
    hint: TYPE_IT,
  },
  {
    pattern: /^(?=[^\u2800]*[\p{P}\p{S}])[^\p{L}\p{N}\p{Extended_Pictographic}\u2800]+$/u,
    kinds: WRITTEN,
    what: 'has neither a letter nor a digit',
    hint: TYPE_IT,
  },
  {
    pattern:
      /^(?:to ?do|tb[acd]|fix ?me|xx+|change ?me|placeholder|insert\b.*\bhere|your\b.*\bhere)[.:!]*$|\bTODO:|\bFIXME\b|lorem ipsum/iu,
    what: 'holds the place of what is still to be written',
    hint: TYPE_IT,
  },
  {
    // Written as programs write it: Nan and Null are names of people, and None is a town.
    pattern:
      /^(?:(?:nan|NaN|NaT|null|NULL|undefined|N\/A|<NA>)\s*)?,|,\s*(?:(?:nan|NaN|NaT|null|NULL|None|nil|undefined|n\/a|N\/A|<NA>|#N\/A)\s*)?,/u,
    kinds: ['hours', 'address', 'text'],
    what: 'has nothing between two commas, or a word that programs write for nothing',
    hint: 'take that part out, or type it',
  },
  {
    pattern: /,\s*(?:nan|NaN|NaT|null|NULL|undefined|n\/a|N\/A|<NA>|#N\/A)$/u,
    kinds: ['hours', 'address', 'text'],
    what: 'ends in a word that programs write for nothing',
    hint: 'take it out, or type what belongs there',
  },
  {
    pattern: /\/(?:nan|null|none|undefined)(?=[/?#]|$)/iu,
    kinds: ['website'],
    what: 'has a word in its path that programs write for nothing',
    hint: 'open the address in a browser, and copy what stands there',
  },
  {
    pattern: /\p{L}[.,]0$/u,
    kinds: ['hours', 'address', 'text'],
    what: 'ends in .0, as programs write whole numbers',
    hint: 'take the .0 away; and format the column as text',
  },
  {
    pattern: /^\d+[.,]0\s/u,
    kinds: ['address'],
    what: 'begins with a number in .0, as programs write whole numbers',
    hint: 'take the .0 away; and format the column as text',
  },
  {
    pattern: /\d\.0(?!\d)/u,
    kinds: ['hours'],
    what: 'has a number in .0, as programs write whole numbers',
    hint: 'take the .0 away; and format the column as text',
  },
  {
    // What is only ever counted whole: 7.0 % and 5.0 mg are people's.
    pattern:
      /(?:^|\s)\d+[.,]0\s(?:days?|weeks?|months?|years?|times|visits?|d[ií]as?|semanas?|mes(?:es)?|años?|jours?|semaines?|mois|Tagen?|Wochen?|Monate?n?|giorni|settimane|mesi|дн|недел|месяц)/iu,
    kinds: ['text'],
    what: 'has a number in .0 of what is counted whole',
    hint: 'take the .0 away',
  },
  {
    pattern: new RegExp(
      String.raw`^${WEEKDAY}(?:\s?[-–—]\s?${WEEKDAY})?:?\s+\d{1,2}(?:[:.]\d\d)?\s?(?:am|pm|h|uhr)?\s?[-–—]`,
      'iu',
    ),
    kinds: ['address'],
    what: 'are hours, where a line of an address belongs',
    hint: 'write them into hours',
  },
  {
    pattern:
      /\b[A-Z]{2} \d{5}(?:-\d{4})?$|^\d{1,5}\s.*\b(?:street|st|road|rd|avenue|ave|boulevard|blvd|lane|ln|drive|court|ct|way)\b\.?$/iu,
    kinds: ['hours'],
    what: 'is an address, where hours belong',
    hint: 'write it into address',
  },
  {
    // #N/A, #REF!, #NAME?, #DIV/0! and what they are called in other languages; no colour ends so.
    pattern: /^#(?:N\/[AD]|NV|[¡¿]?[\p{Lu}\d/_]+[!?])$/u,
    what: 'is the error of a formula',
    hint: 'mend the formula, or type the value',
  },
  {
    pattern: /^[+-]?\d+(?:[.,]\d+)?E[+-]?\d+$/iu,
    what: 'is a number that the spreadsheet has shortened, and its last digits are lost',
    hint: AS_TEXT,
  },
  // A postcode at the end of a line, too.
  {
    pattern: /(?:^|\s)[+-]?\d+[.,]0+$/u,
    what: 'ends in .0, as programs write whole numbers',
    hint: 'take the .0 away; and format the column as text',
  },
  {
    pattern: /\d[.,]0$/u,
    kinds: ['number'],
    what: 'ends in .0, as programs write whole numbers',
    hint: 'take the .0 away; and format the column as text',
  },
  {
    pattern: /^0?[.,]\d{3,}$/u,
    what: 'is a fraction of a day, as spreadsheets keep times',
    hint: AS_TEXT,
  },
  { pattern: /^\d+(?:[.,]\d+)?$/u, kinds: ['hours'], what: 'is a mere number and no hours', hint: AS_TEXT },
  {
    pattern: /\d{1,2}:\d\d:\d\d/u,
    kinds: ['hours'],
    what: 'has a time with seconds, as spreadsheets write it',
    hint: AS_TEXT,
  },
  {
    pattern: new RegExp(
      `^(?:\\d{1,2}[-.] ?${MONTH}(?:[- ]\\d{2,4})?|${MONTH}-\\d{1,4}|\\d{1,2}月\\d{1,2}日)$`,
      'iu',
    ),
    what: 'is a date, which spreadsheets make of what looks like one',
    hint: AS_TEXT,
  },
  {
    pattern: new RegExp(
      `^(?:\\d{4}-\\d\\d-\\d\\d|\\d{1,2}/\\d{1,2}/\\d{2,4}|\\d{1,2}\\.\\d{1,2}\\.\\d{4})${CLOCK}$`,
      'iu',
    ),
    what: 'is a date, where none belongs',
    hint: AS_TEXT,
  },
  {
    pattern: /^(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun),? \w{3} \d\d \d{4} \d\d:\d\d|^(?:datetime|Timestamp)\b.*\(/u,
    what: 'is a date as programs write it',
    hint: TYPE_IT,
  },
  {
    pattern: /<(?:br|\/?(?:p|div|li|td|tr)) ?\/?>/iu,
    kinds: ['hours', 'address', 'text'],
    what: 'holds the end of a line as web pages write it (<…>)',
    hint: 'take it out; a line of its own is a line in print',
  },
];

/** Why a value is what a machine left and no person wrote; undefined where it may be meant. */
export function machineValue(value: string, kind: ValueKind): MachineValue | undefined {
  const text = value.trim();
  const found = LEFTOVERS.find(
    ({ pattern, kinds }) => (kinds === undefined || kinds.includes(kind)) && pattern.test(text),
  );
  if (found) return { what: found.what, hint: found.hint };
  return (kind === 'number' ? numberFault(text) : undefined) ?? machineDamage(text);
}

/** The digits of a keyboard in their order, and the other way. */
const ROWS = ['1234567890', '0123456789', '9876543210', '0987654321'];
/** Shorter numbers are dialled: 999, 1234. */
const LEAST_DIGITS = 7;

/** Why nobody can be reached under a number: it was reckoned with, or fills a place. */
function numberFault(number: string): MachineValue | undefined {
  if (/^[-−–]/u.test(number))
    return {
      what: 'begins with a minus, as if it were reckoned with',
      hint: 'format the column as text, and type the number again',
    };
  const digits = number.replaceAll(/\D/gu, '');
  const isPlaceholder = [digits, digits.replace(/^1/u, '')].some(
    (one) =>
      one.length >= LEAST_DIGITS &&
      (/^(?<digit>\d)\k<digit>+$/u.test(one) || ROWS.some((row) => row.startsWith(one))),
  );
  return isPlaceholder
    ? { what: 'is a number that only holds a place', hint: 'type the number under which people are reached' }
    : undefined;
}
