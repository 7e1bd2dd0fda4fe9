/** Whether a text is a BCP 47 tag in its canonical form. */
export function isLanguageTag(value: string): boolean {
  return canonicalTag(value) === value;
}

/** A language tag as it should be written: `fil` for `tl`, `zh-Hans` for `zh-hans`; undefined for what is no tag. */
export function canonicalTag(value: string): string | undefined {
  try {
    return Intl.getCanonicalLocales(value)[0];
  } catch {
    return undefined;
  }
}
