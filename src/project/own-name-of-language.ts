/** What a language is called by those who speak it; its tag where nobody knows. */
export function ownNameOfLanguage(tag: string): string {
  try {
    const name = new Intl.DisplayNames([tag], { type: 'language' }).of(tag) ?? tag;
    const [first = '', ...rest] = name;
    return first.toLocaleUpperCase(tag) + rest.join('');
  } catch {
    return tag;
  }
}
