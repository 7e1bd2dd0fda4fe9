import type { Stretch } from './keep.js';

/** No phone number has more digits; a longer row of numbers is one to choose from. */
const MOST_DIGITS = 20;
/** A country, an area and a number have so many at least, where several such stand in a row. */
const LEAST_DIGITS = 7;
const DIGIT = /\p{Nd}/gu;
const GROUP = /\S+/gu;
const BEGINS_PHONE = /^[+(]/u;
/** Cards and policies have such numbers, and so have phones of eight digits, twice. */
const LONGEST_GROUPS = 4;

interface Group extends Stretch {
  readonly text: string;
  readonly digits: number;
}

/**
 * The phone numbers in a row of groups of digits: 555 0101 555 0102 are two, whose groups have the same lengths one after
 * another. A row that goes on for longer than a phone number, and shows no such order, is none.
 */
export function phonesIn(row: string): readonly Stretch[] {
  const groups = groupsOf(row);
  if (isSeries(groups)) return [];
  const starts = startsIn(groups);
  return starts.flatMap((from, index): readonly Stretch[] => {
    const own = groups.slice(from, starts[index + 1]).filter(({ digits }) => digits > 0);
    const first = own[0];
    const last = own.at(-1);
    return first && last && digitsIn(own) <= MOST_DIGITS ? [{ start: first.start, end: last.end }] : [];
  });
}

function groupsOf(row: string): readonly Group[] {
  return [...row.matchAll(GROUP)].map(({ 0: text, index }) => ({
    start: index,
    end: index + text.length,
    text,
    digits: text.match(DIGIT)?.length ?? 0,
  }));
}

/** The groups with which a number begins. */
function startsIn(groups: readonly Group[]): readonly number[] {
  const shapes = groups.map(({ text }) => text.replaceAll(DIGIT, '0'));
  const period = periodOf(groups, shapes);
  if (period !== undefined) return groups.flatMap((_, index) => (index % period === 0 ? [index] : []));
  const starts = [0];
  let digits = 0;
  groups.forEach((group, index) => {
    const isNext =
      BEGINS_PHONE.test(group.text) || (isLong(groups) && shapes[index] === shapes[starts.at(-1) ?? 0]);
    // A sign between two, or the 1 that some dial first.
    const isParted = group.digits <= 1 && digitsIn(groups.slice(index)) >= LEAST_DIGITS + group.digits;
    if (digits >= LEAST_DIGITS && (isNext || isParted)) {
      starts.push(index);
      digits = 0;
    }
    digits += group.digits;
  });
  return starts;
}

/** After how many groups their lengths come again; the fewest that make a phone number. */
function periodOf(groups: readonly Group[], shapes: readonly string[]): number | undefined {
  const isCard = groups.length === LONGEST_GROUPS && groups.every(({ digits }) => digits === LONGEST_GROUPS);
  if (isCard) return undefined;
  for (let period = 1; period <= groups.length / 2; period += 1) {
    if (groups.length % period !== 0 || digitsIn(groups.slice(0, period)) < LEAST_DIGITS) continue;
    if (shapes.every((shape, index) => shape === shapes[index % period])) return period;
  }
  return undefined;
}

/** Numbers that are one small step apart are to choose from, unless a zero begins them: 12 13 14 15. */
const LARGEST_STEP = 10;

function isSeries(groups: readonly Group[]): boolean {
  const numbers = groups.map(({ text }) => Number(text));
  const step = (numbers[1] ?? 0) - (numbers[0] ?? 0);
  return (
    groups.length > 3 &&
    step > 0 &&
    step <= LARGEST_STEP &&
    !groups.some(({ text }) => text.startsWith('0')) &&
    numbers.every((number, at) => at === 0 || number - (numbers[at - 1] ?? 0) === step)
  );
}

function isLong(groups: readonly Group[]): boolean {
  return digitsIn(groups) > MOST_DIGITS;
}

function digitsIn(groups: readonly Group[]): number {
  return groups.reduce((sum, { digits }) => sum + digits, 0);
}
