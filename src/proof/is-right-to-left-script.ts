/** Scripts that run from right to left. */
const RIGHT_TO_LEFT = new Set(['Arab', 'Hebr', 'Syrc', 'Thaa', 'Nkoo', 'Adlm', 'Rohg']);
/** Asking about a language costs more than reading a page; a file may name any number of them. */
const KNOWN = new Map<string, boolean>();
const MOST_KNOWN = 64;

/** Whether a language is mostly written in a script that runs from right to left; nobody knows of what is no language. */
export function isRightToLeftScript(language: string): boolean {
  const known = KNOWN.get(language);
  if (known !== undefined) return known;
  if (KNOWN.size >= MOST_KNOWN) KNOWN.clear();
  const found = isWrittenBackwards(language);
  KNOWN.set(language, found);
  return found;
}

function isWrittenBackwards(language: string): boolean {
  try {
    return RIGHT_TO_LEFT.has(new Intl.Locale(language).maximize().script ?? '');
  } catch {
    return false;
  }
}
