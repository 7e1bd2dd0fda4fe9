const UNITS = ['kB', 'MB', 'GB', 'TB'] as const;

/** A number of bytes with three figures at most: `812 B`, `27.4 kB`, `312 MB`. */
export function sizeToText(bytes: number): string {
  if (bytes < 1000) return `${bytes} B`;
  const power = Math.min(UNITS.length, Math.floor(Math.log10(bytes) / 3));
  const value = bytes / 1000 ** power;
  return `${value < 99.95 ? value.toFixed(1) : Math.round(value)} ${UNITS[power - 1] ?? ''}`;
}
