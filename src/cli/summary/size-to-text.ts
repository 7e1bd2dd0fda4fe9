const UNITS = ['kB', 'MB', 'GB', 'TB'] as const;

/** A number of bytes with three figures: `812 B`, `27.4 kB`, `312 MB`. */
export function sizeToText(bytes: number): string {
  if (bytes < 1000) return `${bytes} B`;
  // Half a unit less than a thousand would be rounded up to it.
  const fitting = UNITS.findIndex((_, place) => bytes < 999.5 * 1000 ** (place + 1));
  const place = fitting === -1 ? UNITS.length - 1 : fitting;
  const value = bytes / 1000 ** (place + 1);
  return `${value < 99.95 ? value.toFixed(1) : Math.round(value)} ${UNITS[place] ?? ''}`;
}
