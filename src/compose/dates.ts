/** Making one costs more than a whole copy may; there are as many as languages. */
const formats = new Map<string, Intl.DateTimeFormat>();

/** 2026-11-22 as people write it in a language: November 22, 2026. */
export function longDate(iso: string, language: string): string {
  const format =
    formats.get(language) ?? new Intl.DateTimeFormat(language, { dateStyle: 'long', timeZone: 'UTC' });
  formats.set(language, format);
  return format.format(new Date(`${iso}T00:00:00Z`));
}
