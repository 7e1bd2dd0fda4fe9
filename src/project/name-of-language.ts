/** What English calls a language; a file name that is no language tag is its own name, and told as a mistake elsewhere. */
export function nameOfLanguage(language: string): string {
  try {
    return new Intl.DisplayNames(['en'], { type: 'language' }).of(language) ?? language;
  } catch {
    return language;
  }
}
