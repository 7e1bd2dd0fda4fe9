import { expected } from '../diagnostics/index.js';

/** Copies a second with two figures where they tell something: `0.4`, `7.5`, `42`, `1,250`. */
export function rateToText(rate: number): string {
  return rate < 9.95 ? rate.toFixed(1) : grouped(Math.round(rate));
}

/** A whole number with a comma between thousands; Intl would cost more milliseconds than a small build has. */
export function grouped(count: number): string {
  return String(count).replaceAll(/\B(?=(?:\d{3})+$)/gu, ',');
}

/** `1 page`, `2 pages`, `10,000 pages`, `2 copies`. */
export function counted(count: number, thing: string): string {
  if (count === 1) return `1 ${thing}`;
  return `${grouped(count)} ${thing.endsWith('y') ? `${thing.slice(0, -1)}ies` : `${thing}s`}`;
}

/** How long something took: `0.4 s`, `12 s`, `3 min 5 s`, `1 h 12 min`. */
export function duration(ms: number): string {
  const seconds = ms / 1000;
  if (seconds < 9.95) return `${Math.max(0.1, seconds).toFixed(1)} s`;
  const whole = Math.round(seconds);
  if (whole < 60) return `${whole} s`;
  const minutes = Math.floor(whole / 60);
  if (minutes < 60) return `${minutes} min ${whole % 60} s`;
  return `${Math.floor(minutes / 60)} h ${minutes % 60} min`;
}

const UNITS = ['kB', 'MB', 'GB', 'TB'] as const;

/** A number of bytes with three figures: `812 B`, `27.4 kB`, `312 MB`. */
export function sizeToText(bytes: number): string {
  if (bytes < 1000) return `${bytes} B`;
  // Half a unit less than a thousand would be rounded up to it.
  const fitting = UNITS.findIndex((_, place) => bytes < 999.5 * 1000 ** (place + 1));
  const place = fitting === -1 ? UNITS.length - 1 : fitting;
  const value = bytes / 1000 ** (place + 1);
  return `${value < 99.95 ? value.toFixed(1) : Math.round(value)} ${expected(UNITS[place], 'the unit of a size')}`;
}
