import type { NumberWords } from '../model/index.js';
import { anyOf, asPattern } from './as-pattern.js';

/** Any month will do to see how a language puts a date together. */
const SAMPLE = Date.UTC(2026, 10, 22);
const MONTHS = Array.from({ length: 12 }, (_, index) => Date.UTC(2026, index, 15));
const WRITTEN: readonly Intl.DateTimeFormatOptions[] = [
  { dateStyle: 'long' },
  { day: 'numeric', month: 'long' },
  { dateStyle: 'medium' },
];

/** Dates with the month in words: 22 November 2026, November 22, 2026, and as each language writes them. */
export function datePattern(language: string, dates: NumberWords['dates']): RegExp {
  const months = anyOf([...new Set(dates ? dates.months : monthNames(language))]);
  const ownWay = dates
    ? [partsPattern(toParts(dates.written), months)]
    : WRITTEN.map((options) => partsPattern(formatOf(language, options).formatToParts(SAMPLE), months));
  const [long = '', ...shorter] = new Set(ownWay);
  const everyWay = [
    long,
    `(?<!\\p{Nd})\\p{Nd}{1,2}\\.?\\s(?:de\\s)?${months}\\.?(?![\\p{L}])(?:\\s(?:del?\\s|[คพ]\\.ศ\\.\\s?)?\\p{Nd}{4})`,
    ...shorter,
    `(?<!\\p{Nd})\\p{Nd}{1,2}\\.?\\s(?:de\\s)?${months}\\.?(?![\\p{L}])`,
    `(?<![\\p{L}])${months}\\.?\\s\\p{Nd}{1,2}(?:,?\\s\\p{Nd}{4})?(?!\\p{Nd})`,
  ];
  return new RegExp(everyWay.join('|'), 'giu');
}

type DatePart = Pick<Intl.DateTimeFormatPart, 'type' | 'value'>;

function partsPattern(parts: readonly DatePart[], months: string): string {
  return parts
    .map(({ type, value }) => {
      if (type === 'day') return '(?<!\\p{Nd})\\p{Nd}{1,2}(?!\\p{Nd})';
      if (type === 'year') return '\\p{Nd}{4}';
      if (type === 'month') return /\p{L}/u.test(value) ? months : '\\p{Nd}{1,2}';
      return asPattern(value);
    })
    .join('');
}

/** `{day} {month} {year}` as Intl would give it. */
function toParts(written: string): readonly DatePart[] {
  return written
    .split(/(?=\{)|(?<=\})/u)
    .map((value) => ({ type: /^\{(?<name>\w+)\}$/u.exec(value)?.groups?.['name'] ?? 'literal', value }))
    .map(({ type, value }) => ({ type, value: type === 'month' ? 'x' : value }) as DatePart);
}

function monthNames(language: string): readonly string[] {
  return [...WRITTEN, { month: 'long' } as const, { month: 'short' } as const].flatMap((options) => {
    const format = formatOf(language, options);
    return MONTHS.flatMap(
      (month) =>
        format.formatToParts(month).find(({ type, value }) => type === 'month' && /\p{L}/u.test(value))
          ?.value ?? [],
    );
  });
}

function formatOf(language: string, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  // Without English behind it, a language that Intl does not know would be the machine's own.
  return new Intl.DateTimeFormat([language, 'en'], {
    ...options,
    timeZone: 'UTC',
    calendar: 'gregory',
    numberingSystem: 'latn',
  });
}
