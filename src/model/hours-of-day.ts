/** From when to when somebody is there, in minutes of a day. */
export interface Span {
  readonly from: number;
  readonly to: number;
}

/** What a day's hours say. */
export type DayHours =
  | { readonly kind: 'closed' }
  | { readonly kind: 'always' }
  | { readonly kind: 'spans'; readonly spans: readonly Span[] };

/** Why a day's hours cannot be understood, and what to write. */
interface HoursFault {
  readonly what: string;
  readonly hint: string;
}

const CLOSED = /^closed$/iu;
const ALWAYS = /^(?:24 ?(?:hours|h)|24 ?\/ ?7|day and night|0?0:00 ?(?:[-–]|to) ?24:00)$/iu;
const CLOCK = String.raw`\d{1,2}(?:[:.h]\d\d|h)?(?: ?[ap]\.?m\.?)?`;
const SPAN = new RegExp(String.raw`^(?<from>${CLOCK}) ?(?:[-–]|to) ?(?<to>${CLOCK})$`, 'iu');
const TIME = /^(?<hour>\d{1,2})(?:[:.h](?<minute>\d\d)|h)? ?(?<half>[ap])?/iu;
const HALF = /[ap]\.?m/iu;
const NOON = 12 * 60;
const DAY = 24 * 60;

/** The hours of a day as they are written in pieces: `8:30–12:00, 13:00–17:00`, `8 a.m. to 5 p.m.`, `closed`, `24 hours`. */
export function hoursOfDay(pieces: readonly string[]): DayHours | HoursFault {
  const [only = ''] = pieces;
  if (pieces.length === 1 && CLOSED.test(only)) return { kind: 'closed' };
  if (pieces.length === 1 && ALWAYS.test(only)) return { kind: 'always' };
  const spans: Span[] = [];
  for (const piece of pieces) {
    const span = spanOf(piece);
    if ('what' in span) return span;
    const other = spans.find(({ from, to }) => span.from < to && from < span.to);
    if (other)
      return { what: `"${piece}" overlaps what stands before it`, hint: 'write each hour of a day once' };
    spans.push(span);
  }
  return { kind: 'spans', spans };
}

function spanOf(piece: string): Span | HoursFault {
  const groups = SPAN.exec(piece)?.groups;
  if (!groups)
    return {
      what: `"${piece}" is no time from and to`,
      hint: 'write 8:30–17:00, 8 a.m. to 5 p.m., closed or 24 hours; hours in other words stand behind "hours: |", a line each',
    };
  if (HALF.test(groups['from'] ?? '') !== HALF.test(groups['to'] ?? ''))
    return {
      what: `"${piece}" says a.m. or p.m. of one time, and not of the other`,
      hint: 'write it behind both: 1 p.m. to 4 p.m.',
    };
  const [from, to] = [minuteOf(groups['from'] ?? ''), minuteOf(groups['to'] ?? '')];
  if (from === undefined || to === undefined || from >= DAY)
    return {
      what: `"${piece}" has a time that no clock shows`,
      hint: 'a day goes from 0:00 to 24:00, and from 12 a.m. to 11:59 p.m.',
    };
  if (from >= to)
    return {
      what: `"${piece}" ends before it begins`,
      hint: 'write 9:00–17:00 or 9 a.m. to 5 p.m.; hours over midnight are two: 20:00–24:00, and 0:00–4:00 on the next day',
    };
  return { from, to };
}

/** The minute of the day; undefined for a time that there is not. */
function minuteOf(written: string): number | undefined {
  const { hour = '', minute = '0', half } = TIME.exec(written)?.groups ?? {};
  const [h, m] = [Number(hour), Number(minute)];
  if (m > 59 || h > 24 || (half !== undefined && (h < 1 || h > 12))) return undefined;
  const minutes = (half === undefined ? h : h % 12) * 60 + m + (half?.toLowerCase() === 'p' ? NOON : 0);
  return minutes <= DAY ? minutes : undefined;
}

/** A span on a clock of 24 hours, which every language reads. */
export function spanInDigits({ from, to }: Span): string {
  return `${clock(from)}–${clock(to)}`;
}

function clock(minutes: number): string {
  return `${Math.floor(minutes / 60)}:${String(minutes % 60).padStart(2, '0')}`;
}
