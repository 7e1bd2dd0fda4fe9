/** What English calls a language; a file name that is no language tag is its own name, and told as a mistake elsewhere. */
export function nameOfLanguage(language: string): string {
  try {
    return new Intl.DisplayNames(['en'], { type: 'language' }).of(language) ?? language;
  } catch {
    return language;
  }
}

const names = new Intl.DisplayNames(['en'], { type: 'script' });

/** Where Intl's word says too little or is not the one that people use. */
const WORDS: Readonly<Record<string, string>> = {
  Hans: 'Chinese (simplified)',
  Hant: 'Chinese (traditional)',
  Beng: 'Bengali',
  Mymr: 'Burmese',
};

/** What English calls a script, by its ISO 15924 code. */
export function nameOfScript(script: string): string {
  return WORDS[script] ?? names.of(script) ?? script;
}
