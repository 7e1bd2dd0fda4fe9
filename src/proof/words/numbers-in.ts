/** Digits with signs between them that phone numbers are written with. */
export interface NumberRun {
  readonly groups: readonly string[];
  /** Whether a plus stands before each group. */
  readonly plus: readonly boolean[];
  /** What is dialled after the number: the 12 of `ext. 12`. */
  readonly extension: string | undefined;
}

/** Some groups of a run, read as one phone number. */
export interface DialledNumber {
  /** The number without what callers from elsewhere put before it, and with `x12` for an extension. */
  readonly key: string;
  readonly from: number;
  readonly to: number;
  /** It ends in an extension. */
  readonly extension: boolean;
}

/** Shorter numbers are ages, doses and codes such as 911; longer ones no phone has (ITU-T E.164). */
const FEWEST_DIGITS = 6;
const MOST_DIGITS = 17;
const MOST_SIGNS_BETWEEN = 3;
const BETWEEN = ' ()-./\u00A0\u2010\u2011\u2012\u2013+';
const EXTENSION = /^ ?(?:ext\.?|x) ?(?<digits>\d{1,6})/u;

/** Every run of digits in a text that a phone number could be in. */
export function numbersIn(text: string): readonly NumberRun[] {
  const runs: NumberRun[] = [];
  for (let at = 0; at < text.length; at += 1) {
    if (!isDigit(text.charCodeAt(at))) continue;
    const groups: string[] = [];
    const plus: boolean[] = [];
    let digits = 0;
    let next = at;
    while (next >= 0) {
      const end = endOfDigits(text, next);
      groups.push(text.slice(next, end));
      plus.push(text.charCodeAt(next - 1) === 43);
      digits += end - next;
      at = end;
      next = nextGroup(text, end);
    }
    if (digits < FEWEST_DIGITS) continue;
    const extension = EXTENSION.exec(text.slice(at, at + 12))?.groups?.['digits'];
    runs.push({ groups, plus, extension });
  }
  return runs;
}

/** Everything in a run that could have been dialled: each stretch of its groups. */
export function dialled(run: NumberRun): readonly DialledNumber[] {
  const numbers: DialledNumber[] = [];
  for (let from = 0; from < run.groups.length; from += 1) {
    let digits = '';
    for (let to = from; to < run.groups.length && digits.length <= MOST_DIGITS; to += 1) {
      digits += run.groups[to] ?? '';
      const key = keyOf(digits, run.plus[from] ?? false);
      if (key.length < FEWEST_DIGITS || digits.length > MOST_DIGITS) continue;
      numbers.push({ key, from, to, extension: false });
      if (to === run.groups.length - 1 && run.extension !== undefined)
        numbers.push({ key: `${key}x${run.extension}`, from, to, extension: true });
    }
  }
  return numbers;
}

/** The keys of the whole numbers in a text, each also with its extension. */
export function keysOfNumbers(text: string): readonly string[] {
  return numbersIn(text).flatMap((run) =>
    dialled(run)
      .filter(({ from, to }) => from === 0 && to === run.groups.length - 1)
      .map(({ key }) => key),
  );
}

/** Country codes of one and of two digits (ITU-T E.164, list of 2016); all others have three. */
const COUNTRY_CODE = /^(?:1|7|2[07]|3[0-469]|4[013-9]|5[1-8]|6[0-6]|8[1246]|9[0-58]|\d{3})/u;

/** The number as it is dialled inside the country; all its digits where too few would be left, as of a file's number. */
function keyOf(digits: string, plus: boolean): string {
  const inside = insideCountry(digits, plus);
  return inside.length < FEWEST_DIGITS ? digits : inside;
}

/** The digits without a country's code, and without the zero or one before long calls. */
function insideCountry(digits: string, plus: boolean): string {
  if (plus) return withoutZeros(digits.replace(COUNTRY_CODE, ''));
  if (digits.startsWith('00')) return withoutZeros(digits.slice(2).replace(COUNTRY_CODE, ''));
  if (digits.length === 11 && digits.startsWith('1')) return digits.slice(1);
  return withoutZeros(digits);
}

function withoutZeros(digits: string): string {
  return digits.replace(/^0+/u, '');
}

function isDigit(code: number): boolean {
  return code >= 48 && code <= 57;
}

function endOfDigits(text: string, at: number): number {
  let end = at;
  while (isDigit(text.charCodeAt(end))) end += 1;
  return end;
}

/** Where the next group begins, if nothing but a few signs stand between; otherwise -1. */
function nextGroup(text: string, at: number): number {
  let next = at;
  while (next - at < MOST_SIGNS_BETWEEN && BETWEEN.includes(text.charAt(next)) && next < text.length)
    next += 1;
  return next > at && isDigit(text.charCodeAt(next)) ? next : -1;
}
