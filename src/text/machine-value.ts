import { decodedTwice } from './decoded-twice.js';

/** What a value is for; each kind has things that it can never be. */
export type ValueKind = 'number' | 'hours' | 'text';

/** Why a value is no person's, and what to do about it. */
export interface MachineValue {
  readonly what: string;
  readonly hint: string;
}

interface Leftover extends MachineValue {
  readonly pattern: RegExp;
  /** Where it is one; everywhere without it. */
  readonly kinds?: readonly ValueKind[];
}

const AS_TEXT = 'format the column as text, and type the value again';
const TYPE_IT = 'type the value itself, or leave it out';

/** Months as spreadsheets shorten them, in the languages whose spreadsheets are common. */
const MONTH =
  '(?:jan|janv|ene|gen|feb|fev|fév|févr|mar|mars|mrz|mär|mrt|apr|abr|avr|may|mai|mei|maj|mag|jun|juin|giu|jul|juil|lug|aug|ago|août|sep|sept|set|oct|okt|out|ott|nov|dec|dez|déc|dic)\\.?';
const CLOCK = '(?:[ T]\\d{1,2}:\\d\\d(?::\\d\\d(?:\\.\\d+)?)?(?: ?[AP]M)?)?(?:Z|[+-]\\d\\d:?\\d\\d)?';

/** By kind of fault, not by list of cases; each looks at the whole value unless its comment says otherwise. */
const LEFTOVERS: readonly Leftover[] = [
  {
    pattern:
      /^[[(<"']?(?:[-+]?nan|nat|null|none|nil|void|undefined|n[./]a\.?|na|[-+]?inf(?:inity)?|true|false|falsch|wahr|verdadero|falso|vrai|faux|empty|blank|missing)[\])>"']?$/iu,
    what: 'is a word that programs write for nothing',
    hint: 'leave it out, or type the value itself',
  },
  // Wherever it stands.
  {
    pattern: /\[object \w+\]|\$\{[\w.]*\}|<%(?:(?!<%).)*%>/u,
    what: 'holds what a program prints in place of a value',
    hint: TYPE_IT,
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
    pattern: /^\d{1,2}:\d\d:\d\d$/u,
    kinds: ['hours'],
    what: 'is one time with seconds, as spreadsheets write it',
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
  // Wherever they stand, from here on.
  {
    pattern: /&(?:#\d{1,7}|#x[\da-f]{1,6}|[a-z]{2,31}\d{0,2});/iu,
    what: 'holds a sign as web pages write it (&…;)',
    hint: 'write the sign itself: & for &amp;, a blank for &nbsp;',
  },
  {
    pattern: /<(?:br|\/?(?:p|div|li|td|tr)) ?\/?>/iu,
    kinds: ['hours', 'text'],
    what: 'holds the end of a line as web pages write it (<…>)',
    hint: 'take it out; a line of its own is a line in print',
  },
  {
    pattern: /\\(?:[nrt](?![a-z])|u[\da-fA-F]{4})/u,
    what: 'holds a line’s end as programs write it (\\n)',
    hint: 'write a line of its own',
  },
];

/** Why a value is what a machine left and no person wrote; undefined where it may be meant. */
export function machineValue(value: string, kind: ValueKind): MachineValue | undefined {
  const text = value.trim();
  const found = LEFTOVERS.find(
    ({ pattern, kinds }) => (kinds === undefined || kinds.includes(kind)) && pattern.test(text),
  );
  if (found) return { what: found.what, hint: found.hint };
  const twice = decodedTwice(text);
  return (
    twice && {
      what: `holds "${twice.written}" where "${twice.meant}" was written: the text was read in a wrong encoding`,
      hint: 'save the file as UTF-8 where it comes from, and take it anew',
    }
  );
}
