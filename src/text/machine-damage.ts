import { decodedTwice } from './decoded-twice.js';

/** Why a value is no person's, and what to do about it. */
export interface MachineValue {
  readonly what: string;
  readonly hint: string;
}

const AS_UTF_8 = 'save the file as UTF-8 where it comes from, and take it anew';
const TYPE_IT = 'type the value itself, or leave it out';

/** What programs write in place of a sign, or of a value, wherever it stands. */
const DAMAGES: readonly (MachineValue & { readonly pattern: RegExp })[] = [
  {
    pattern: /\[object \w+\]|\$\{[\w.]*\}|<%(?:(?!<%).)*%>|<[\w.]+ object at 0x/u,
    what: 'holds what a program prints in place of a value',
    hint: TYPE_IT,
  },
  {
    // {hours}, %HOURS%, [[hours]], <<hours>>: what a form letter fills in.
    pattern: /(?<!\{)\{[\w.]+\}(?!\})|%[a-z_]\w*%|\[\[[^[\]]*\]\]|<<[^<>]*>>/iu,
    what: 'holds the name of a value in place of the value',
    hint: TYPE_IT,
  },
  {
    pattern: /&(?:#\d{1,7}|#x[\da-f]{1,6}|[a-z]{2,31}\d{0,2});/iu,
    what: 'holds a sign as web pages write it (&…;)',
    hint: 'write the sign itself: & for &amp;, a blank for &nbsp;',
  },
  {
    pattern: /\\(?:[nrt](?![a-z])|u[\da-fA-F]{4})/u,
    what: 'holds a line’s end as programs write it (\\n)',
    hint: 'write a line of its own',
  },
  {
    pattern: /_x[\da-fA-F]{4}_/u,
    what: 'holds a sign as spreadsheets keep it (_x000D_)',
    hint: 'take it out, or write the sign itself',
  },
  {
    pattern:
      /\\x[\da-fA-F]{2}|(?:=[\dA-F]{2}){2}|\p{L}=[89A-F][\dA-F]|\+A[A-P][A-Za-z\d+/]-|%[89A-F][\dA-F]|%20/u,
    what: 'holds a sign by its number (\\xE9, =E9, %E9), as programs send it',
    hint: 'write the sign itself',
  },
  {
    pattern:
      /\d{4}-\d\d-\d\d[ T]\d\d:\d\d:\d\d|(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun),? \d\d \w{3} \d{4} \d\d:|\d days? \d\d:\d\d:\d\d/u,
    what: 'holds a date or a time as programs write it',
    hint: 'write it as people do',
  },
];

/** Of another encoding: Cyrillic, Greek, Arabic letters in place of which Western ones with accents stand; DOS. */
const OTHER_ENCODING = /(?<!\p{L})[À-ÖØ-öø-ÿ]{4}[À-ÖØ-öø-ÿ]*(?!\p{L})|\p{L}[‚„‡ˆ‰¤]|\p{L}[†¢£¡]\p{L}/u;
/** A sign that an encoding had no place for. */
const LOST_SIGN = /[\p{L}\p{N}]\?[\p{L}\p{N}]/u;
const ADDRESSES = /https?:\/\/\S+/gu;

/** What a machine did to a text, wherever in it; web addresses may hold what other texts may not. */
export function machineDamage(written: string): MachineValue | undefined {
  const text = written.replaceAll(ADDRESSES, '');
  const found = DAMAGES.find(({ pattern }) => pattern.test(text));
  if (found) return { what: found.what, hint: found.hint };
  const twice = decodedTwice(text);
  if (twice)
    return {
      what: `holds "${twice.written}" where "${twice.meant}" was written: the text was read in a wrong encoding`,
      hint: AS_UTF_8,
    };
  if (OTHER_ENCODING.test(text)) return { what: 'was read in a wrong encoding', hint: AS_UTF_8 };
  return LOST_SIGN.test(text)
    ? { what: 'holds a ? where a sign was lost', hint: 'write the sign itself; ' + AS_UTF_8 }
    : undefined;
}
